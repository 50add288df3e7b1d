using System.Globalization;
using System.Text;
using NewsTools.Relations;

namespace NewsTools.Training.Relations;

/// <summary>
/// Learns from the invented pairs how likely two statements conflict: a logistic regression by gradient descent, drawn back to no weight at all. Prints how it does on each fifth of the
/// pairs by weights from the other four.
/// </summary>
internal sealed class ConflictTrainer : IModelTrainer
{
    private static readonly string[] Sets = ["pairs.txt", "pairs-learned.txt"];
    private const int Folds = 5;
    private const int Steps = 3000;
    private const double Rate = 0.5, Decay = 0.5; // of the whole set

    public string Name => "conflicts";

    public string ModelPath => "Languages/English/Data/" + ConflictModel.File;

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var examples = Sets.SelectMany(RelationSets.Pairs).SelectMany(Examples).ToArray();
        int right = 0, found = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new ConflictModel(Learn([.. examples.Where((_, i) => i % Folds != fold)]));
            foreach (var example in examples.Where((_, i) => i % Folds == fold))
                if (model.Probability(example.Clues) >= RelationSearch.Least)
                {
                    found++;
                    right += example.IsConflict ? 1 : 0;
                }
        }
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pairs that were not learned from: {right} right of {found} found and {examples.Count(example => example.IsConflict)} there, {examples.Length} looked at"));
        return Write(Learn(examples));
    }

    private static List<(IReadOnlyList<string> Clues, bool IsConflict)> Examples(StatementPair pair)
    {
        var examples = new List<(IReadOnlyList<string>, bool)>();
        pair.Compare((_, _, clues) => examples.Add((clues.All, pair.IsConflict)));
        return examples;
    }

    private static Dictionary<string, double> Learn((IReadOnlyList<string> Clues, bool IsConflict)[] examples)
    {
        string[] names = [.. examples.SelectMany(example => example.Clues).Distinct().Order(StringComparer.Ordinal)];
        var weights = new double[names.Length];
        var rows = examples.Select(example => (Clues: example.Clues.Select(clue => Array.BinarySearch(names, clue, StringComparer.Ordinal)).ToArray(), Gold: example.IsConflict ? 1.0 : 0.0)).ToArray();
        var gradient = new double[names.Length];
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < weights.Length; i++)
                gradient[i] = -Decay * weights[i];
            foreach (var (clues, gold) in rows)
            {
                var push = gold - 1 / (1 + Math.Exp(-clues.Sum(clue => weights[clue])));
                foreach (var clue in clues)
                    gradient[clue] += push;
            }
            for (var i = 0; i < weights.Length; i++)
                weights[i] += Rate * gradient[i] / rows.Length;
        }
        return names.Zip(weights).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static byte[] Write(Dictionary<string, double> weights)
    {
        var text = new StringBuilder();
        text.Append("# Weights of the clues to whether two statements conflict (ConflictClues): clue | weight.\n");
        text.Append("# Origin: learned from the invented pairs of NewsTools.Training/Relations. Made by `NewsTools.Training conflicts`.\n");
        foreach (var (clue, weight) in weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{clue} | {weight:F3}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
