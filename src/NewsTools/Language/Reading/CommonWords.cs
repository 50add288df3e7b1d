using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>
/// What the commonest words bring into the first layer of a <see cref="SentenceEncoder"/>, worked out once: most tokens of a text need no product then.
/// The tables that tell how a word is written where it stands are kept apart, for they differ from token to token.
/// </summary>
internal sealed class CommonWords
{
    private readonly int _count, _gates;
    private readonly int[] _apart;

    // By table: for each row the gates of both directions. The first is that of words, with all that is not kept apart.
    private readonly short[][] _entries;

    /// <summary>Works them out.</summary>
    /// <param name="weights">The network.</param>
    /// <param name="size">The measures of its encoder.</param>
    /// <param name="rows">What each common word is looked up by, <see cref="EncoderSize.Rows"/> numbers a word; in the first table the rows are 1, 2, ...</param>
    /// <param name="vectors">The vectors of words.</param>
    /// <param name="apart">The two tables that are kept apart.</param>
    internal CommonWords(NetworkWeights weights, EncoderSize size, ReadOnlySpan<int> rows, WordVectors vectors, params int[] apart)
    {
        (_count, _gates, _apart) = (rows.Length / size.Rows, size.Gates(0), apart);
        var words = new int[(_count + 1) * size.Input];
        Span<short> meaning = stackalloc short[WordVectors.Dimensions];
        for (var word = 1; word <= _count; word++)
        {
            var of = rows.Slice((word - 1) * size.Rows, size.Rows);
            var sums = words.AsSpan(word * size.Input, size.Input);
            SentenceEncoder.Mean(vectors, of[size.Tables], meaning);
            weights.Matrices[size.Meaning].AddProduct(meaning, sums);
            for (var table = 0; table < size.Tables; table++)
                if (!apart.Contains(table))
                    WholeMatrix.AddValues(weights.Tables[table].AsSpan(of[table] * size.Input, size.Input), sums);
        }
        var values = new short[words.Length];
        WholeMatrix.Round(words, values);
        _entries = [Entries(weights, size, values), .. apart.Select(table => Entries(weights, size, weights.Tables[table]))];
    }

    /// <summary>Whether a row of the table of words is that of a common one.</summary>
    internal bool Has(int word) => word > 0 && word <= _count;

    /// <summary>Adds up what comes into the gates of one direction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Sum(ReadOnlySpan<int> rows, bool backwards, int[] bias, Span<int> sums)
    {
        var start = backwards ? _gates : 0;
        ref var word = ref Entry(0, rows[0], start);
        ref var first = ref Entry(1, rows[_apart[0]], start);
        ref var second = ref Entry(2, rows[_apart[1]], start);
        ref var from = ref MemoryMarshal.GetArrayDataReference(bias);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)_gates; i += 16)
        {
            var (low, high) = Vector256.Widen(Vector256.AddSaturate(Vector256.AddSaturate(Vector256.LoadUnsafe(ref word, i), Vector256.LoadUnsafe(ref first, i)), Vector256.LoadUnsafe(ref second, i)));
            (Vector256.LoadUnsafe(ref from, i) + (low << WholeMatrix.WeightBits)).StoreUnsafe(ref to, i);
            (Vector256.LoadUnsafe(ref from, i + 8) + (high << WholeMatrix.WeightBits)).StoreUnsafe(ref to, i + 8);
        }
    }

    private ref short Entry(int table, int row, int start) => ref _entries[table].AsSpan((row * 2 * _gates) + start, _gates)[0];

    private static short[] Entries(NetworkWeights weights, EncoderSize size, short[] inputs)
    {
        int count = inputs.Length / size.Input, gates = size.Gates(0);
        var entries = new short[count * 2 * gates];
        var sums = new int[count * gates];
        for (var direction = 0; direction < 2; direction++)
        {
            Array.Clear(sums);
            weights.Matrices[size.Memories(0, backwards: direction == 1)].AddProducts(inputs, sums, count);
            for (var row = 0; row < count; row++)
                WholeMatrix.Round(sums.AsSpan(row * gates, gates), entries.AsSpan(((2 * row) + direction) * gates, gates));
        }
        return entries;
    }
}
