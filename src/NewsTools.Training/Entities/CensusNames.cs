using System.Globalization;
using System.Text;

namespace NewsTools.Training.Entities;

/// <summary>Derives the compact list of US names from the tables of the Census of 1990.</summary>
internal sealed class CensusNames : IModelTrainer
{
    private const int WordsPerLine = 24;

    public string Name => "census-names";

    public string ModelPath => "Languages/English/Data/Entities/census-names.txt";

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var given = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, share) in Rows(corpora, "dist.male.first").Concat(Rows(corpora, "dist.female.first")))
            given[name] = Math.Max(share, given.GetValueOrDefault(name));
        var surnames = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, share) in Rows(corpora, "dist.all.last"))
            surnames[name] = share;

        var text = new StringBuilder();
        text.Append("# Given names and surnames in the United States, by how common they are (3 most). In lower case.\n");
        text.Append("# Origin: derived from the name files of the US Census Bureau, 1990 (public domain), by `NewsTools.Training census-names`.\n");
        Write(text, "given", given, [0.002, 0.02, 0.1]);
        Write(text, "surname", surnames, [0.001, 0.004, 0.02]);
        log.WriteLine($"census-names: {given.Count} given names, {surnames.Values.Count(s => s >= 0.001)} surnames");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, string section, SortedDictionary<string, double> names, double[] floors)
    {
        for (var level = floors.Length; level > 0; level--)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{section} {level}]\n");
            var ceiling = level == floors.Length ? double.MaxValue : floors[level];
            foreach (var line in names.Where(n => n.Value >= floors[level - 1] && n.Value < ceiling).Select(n => n.Key).Chunk(WordsPerLine))
                text.AppendJoin(' ', line).Append('\n');
        }
    }

    private static IEnumerable<(string Name, double Share)> Rows(CorpusFolder corpora, string file)
    {
        foreach (var line in File.ReadLines(corpora.File("names", file)))
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var share, ..])
                yield return (name.ToLowerInvariant(), double.Parse(share, CultureInfo.InvariantCulture));
    }
}
