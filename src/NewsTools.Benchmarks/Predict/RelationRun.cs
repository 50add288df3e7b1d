using System.Globalization;
using NewsTools.Training.Relations;

namespace NewsTools.Benchmarks.Predict;

/// <summary>How many of the relations in the invented passages and pairs are found, and how many that are found are right.</summary>
internal static class RelationRun
{
    /// <summary>Prints the figures of a set: <c>passages</c> and <c>pairs</c>, with what follows them in the names of the files.</summary>
    internal static void Print(string suffix, bool showsAll)
    {
        PrintPassages($"passages{suffix}.txt", showsAll);
        PrintPairs($"pairs{suffix}.txt", showsAll);
    }

    private static void PrintPairs(string file, bool showsAll)
    {
        int right = 0, found = 0;
        var pairs = RelationSets.Pairs(file);
        foreach (var pair in pairs)
        {
            var clues = new List<string>();
            var relations = pair.Compare((_, _, all) => clues.Add(all.ToString()));
            var isFound = relations.Count > 0;
            found += isFound ? 1 : 0;
            right += isFound && pair.IsConflict ? 1 : 0;
            if (isFound != pair.IsConflict || showsAll)
                Console.WriteLine($"{(isFound == pair.IsConflict ? "right" : isFound ? "WRONG" : "MISSED")}: {pair.First.Text} / {pair.Second.Text}{string.Concat(relations.Select(relation => string.Create(CultureInfo.InvariantCulture, $" {relation.Kind} {relation.Confidence:F2}")))} ({string.Join("; ", clues)})");
        }
        PrintFigures(file, pairs.Count, right, found, pairs.Count(pair => pair.IsConflict));
    }

    private static void PrintPassages(string file, bool showsAll)
    {
        int right = 0, found = 0, gold = 0;
        var passages = RelationSets.Passages(file);
        foreach (var passage in passages)
        {
            var relations = RelationSets.ArticleOf(passage.Text.Split('\n'), new DateOnly(2031, 6, 20)).Analyze().Relations.Where(relation => relation.IsExplicit).ToArray();
            var open = passage.Relations.ToList();
            foreach (var relation in relations)
            {
                var at = open.FindIndex(relation.IsOf);
                if (at >= 0)
                {
                    right++;
                    open.RemoveAt(at);
                }
                if (at < 0 || showsAll)
                    Console.WriteLine($"{(at < 0 ? "WRONG" : "right")} {passage.Name}: {relation.Kind} [{relation.From.Speaker}: {relation.From}] [{relation.To?.Speaker}: {relation.To}] ({relation.Evidence})");
            }
            foreach (var one in open)
                Console.WriteLine($"MISSED {passage.Name}: {one.Kind} {string.Join('/', one.From)} {string.Join('/', one.To)} ({one.Evidence})");
            found += relations.Length;
            gold += passage.Relations.Count;
        }
        PrintFigures(file, passages.Count, right, found, gold);
    }

    private static void PrintFigures(string file, int count, int right, int found, int gold)
    {
        double precision = found == 0 ? 0 : (double)right / found, recall = gold == 0 ? 0 : (double)right / gold;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {count} of them, precision {precision:F3}, recall {recall:F3} ({right} right of {found} found and {gold} there)"));
    }
}
