using System.Text.RegularExpressions;
using NewsTools.Entities;
using NewsTools.Training.Corpora;

namespace NewsTools.Training.Entities;

/// <summary>What running text without labels tells of words: how often a word stands in lower case.</summary>
internal sealed partial class WordFrequencies
{
    private static readonly string[] Treebanks = ["ewt-train", "gum-train"];

    private readonly SortedDictionary<uint, byte> _steps = [];

    /// <summary>For each word a step from 1, which is never in lower case, to 6, which is often.</summary>
    internal WordTable Table => new([.. _steps.Keys], [.. _steps.Values.Select(step => (uint)step)]);

    /// <summary>Writes what <see cref="EntityModel.Read"/> reads.</summary>
    internal void Write(Learning.ModelWriter writer)
    {
        var words = WordListReader.InSlotOrder(_steps.Keys);
        writer.Array<uint>(words);
        writer.Array<byte>(Array.ConvertAll(words, w => _steps[w]));
    }

    /// <summary>Learns from the texts of all sets that may be trained on.</summary>
    internal static WordFrequencies Learn(CorpusFolder corpora, IEnumerable<string[]> labelled)
    {
        var sentences = labelled
            .Concat(Treebanks.SelectMany(file => ConlluSentence.ReadAll(corpora.File("treebank", file + ".conllu"))).Select(s => Array.ConvertAll(s.Words, w => w.Form)))
            .Concat(corpora.Files("gap-*.tsv", "coreference").SelectMany(file => File.ReadLines(file).Skip(1)).Select(l => Words().Matches(l.Split('\t')[1]).Select(m => m.Value).ToArray()));
        var count = new SortedDictionary<ulong, (int All, int Lower)>();
        foreach (var word in sentences.SelectMany(s => s).Where(w => w.Length > 0))
        {
            var key = WordInfo.HashLower(word);
            var (all, lower) = count.GetValueOrDefault(key);
            count[key] = (all + 1, lower + (char.IsLower(word[0]) ? 1 : 0));
        }
        var learned = new WordFrequencies();
        foreach (var (key, (all, lower)) in count)
        {
            var step = lower == 0 ? all >= 3 ? 1 : 0 : lower * 10 < all ? 2 : lower * 2 < all ? 3 : lower < 5 ? 4 : lower < 50 ? 5 : 6;
            if (step > 0) learned._steps.TryAdd((uint)key, (byte)step);
        }
        return learned;
    }

    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}]|[-.’'](?=\p{L}))*|[^\s]", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Words();
}
