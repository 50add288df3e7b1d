using System.Numerics;
using NewsTools.Entities;
using NewsTools.Training.Corpora;

namespace NewsTools.Training.Entities;

/// <summary>
/// What running text without labels tells of words: a class of words used in like surroundings (spherical k-means over hashed neighbour
/// counts, weighted by pointwise mutual information), and how often a word stands in lower case.
/// </summary>
internal sealed class WordDistributions
{
    private static readonly string[] Treebanks = ["ewt-train", "gum-train"];
    private const int Classes = 200, Dimensions = 96, Contexts = 500, Rounds = 14, MinimumCount = 4;

    private readonly SortedDictionary<uint, ushort> _packed = [];

    /// <summary>For each word the class, and in the upper half the frequency in lower case.</summary>
    internal WordTable Table => new([.. _packed.Keys], [.. _packed.Values.Select(EntityModel.Unpack)]);

    /// <summary>Writes what <see cref="EntityModel.Read"/> reads.</summary>
    internal void Write(Learning.ModelWriter writer)
    {
        var words = WordListReader.InSlotOrder(_packed.Keys);
        writer.Array<uint>(words);
        writer.Array<ushort>(Array.ConvertAll(words, w => _packed[w]));
    }

    /// <summary>Learns from the texts of all sets that may be trained on.</summary>
    internal static WordDistributions Learn(CorpusFolder corpora, IEnumerable<string[]> labelled, TextWriter log)
    {
        var sentences = new List<string[]>(labelled);
        foreach (var file in Treebanks)
            sentences.AddRange(ConlluSentence.ReadAll(corpora.File("treebank", file + ".conllu")).Select(s => s.Words.Select(w => w.Form).ToArray()));
        foreach (var file in corpora.Files("gap-*.tsv", "coreference"))
            sentences.AddRange(File.ReadLines(file).Skip(1).Select(l => Split(l.Split('\t')[1])));

        var count = new Dictionary<ulong, (int All, int Lower, int Inner)>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Length; i++)
            {
                if (sentence[i].Length == 0) continue;
                var key = WordInfo.HashLower(sentence[i]);
                var (all, lower, inner) = count.GetValueOrDefault(key);
                count[key] = (all + 1, lower + (char.IsLower(sentence[i][0]) ? 1 : 0), inner + (i > 0 ? 1 : 0));
            }
        var frequent = count.Where(c => c.Value.All >= MinimumCount).OrderByDescending(c => c.Value.All).ThenBy(c => c.Key).Select(c => c.Key).ToArray();
        var classes = Cluster(sentences, frequent, count.ToDictionary(c => c.Key, c => c.Value.All));
        log.WriteLine($"entities: {sentences.Sum(s => s.Length)} words without labels, {count.Count} forms, {frequent.Length} in classes");

        var learned = new WordDistributions();
        foreach (var (key, (all, lower, _)) in count.OrderBy(c => c.Key))
        {
            var often = lower == 0 ? all >= 3 ? 1 : 0 : lower * 10 < all ? 2 : lower * 2 < all ? 3 : lower < 5 ? 4 : lower < 50 ? 5 : 6;
            var kind = classes.GetValueOrDefault(key);
            if (often + kind > 0)
                learned._packed.TryAdd((uint)key, (ushort)(kind | (often << 12)));
        }
        return learned;
    }

    private static string[] Split(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"[\p{L}\p{N}](?:[\p{L}\p{N}]|[-.’'](?=\p{L}))*|[^\s]").Select(m => m.Value).ToArray();

    private static Dictionary<ulong, int> Cluster(List<string[]> sentences, ulong[] frequent, Dictionary<ulong, int> counts)
    {
        var index = frequent.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i);
        var context = frequent.Take(Contexts).Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i);
        var pairs = new Dictionary<(int Word, int Context), int>();
        foreach (var sentence in sentences)
        {
            var keys = Array.ConvertAll(sentence, w => WordInfo.HashLower(w));
            for (var i = 0; i < keys.Length; i++)
            {
                if (!index.TryGetValue(keys[i], out var word)) continue;
                for (var side = 0; side < 2; side++)
                {
                    var j = side == 0 ? i - 1 : i + 1;
                    var other = j < 0 || j >= keys.Length ? Contexts : context.TryGetValue(keys[j], out var c) ? c : Contexts + 1;
                    var pair = (word, (other * 2) + side);
                    pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
                }
            }
        }
        var vectors = new float[frequent.Length][];
        for (var i = 0; i < vectors.Length; i++) vectors[i] = new float[Dimensions];
        var totals = new Dictionary<int, double>();
        foreach (var ((_, c), n) in pairs) totals[c] = totals.GetValueOrDefault(c) + n;
        var sum = totals.Values.Sum();
        foreach (var ((word, c), n) in pairs.OrderBy(p => p.Key))
        {
            var information = Math.Log(n * sum / (totals[c] * 2.0 * counts[frequent[word]]));
            if (information <= 0) continue;
            var value = (float)(information * Math.Sqrt(Math.Min(n, 20)));
            var random = new DeterministicRandom((ulong)c + 77);
            for (var k = 0; k < 8; k++)
            {
                var bits = random.Next();
                vectors[word][bits % Dimensions] += (bits & (1ul << 40)) != 0 ? value : -value;
            }
        }
        foreach (var vector in vectors) Normalize(vector);
        var centres = new float[Classes][];
        for (var k = 0; k < Classes; k++) centres[k] = (float[])vectors[Math.Min(k * 3, vectors.Length - 1)].Clone();
        var assigned = new int[vectors.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < vectors.Length; i++)
            {
                var best = float.NegativeInfinity;
                for (var k = 0; k < Classes; k++)
                {
                    var score = Dot(vectors[i], centres[k]);
                    if (score > best) { best = score; assigned[i] = k; }
                }
            }
            foreach (var centre in centres) Array.Clear(centre);
            for (var i = 0; i < vectors.Length; i++)
                for (var d = 0; d < Dimensions; d++) centres[assigned[i]][d] += vectors[i][d];
            foreach (var centre in centres) Normalize(centre);
        }
        return frequent.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => assigned[p.i] + 1);
    }

    // Fixed lanes: the order of additions, and so the last bits, are the same on every machine.
    private static float Dot(float[] a, float[] b)
    {
        var sum = Vector4.Zero;
        for (var i = 0; i < Dimensions; i += 4)
            sum += new Vector4(a.AsSpan(i, 4)) * new Vector4(b.AsSpan(i, 4));
        return sum.X + sum.Y + (sum.Z + sum.W);
    }

    private static void Normalize(float[] vector)
    {
        var size = MathF.Sqrt(Dot(vector, vector));
        if (size > 0)
            for (var i = 0; i < vector.Length; i++) vector[i] /= size;
    }
}
