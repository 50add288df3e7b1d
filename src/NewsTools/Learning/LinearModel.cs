using System.Runtime.CompilerServices;

namespace NewsTools.Learning;

/// <summary>
/// A linear classifier over hashed features: a score for each label is the sum of the weights of the features that are there.
/// Weights are signed bytes. A feature is found by its 32-bit hash: the upper bits name a bucket, the lower 16 tell the features of a bucket apart.
/// </summary>
/// <remarks>
/// A bucket is one run of bytes: the number of its features, the 16-bit check of each, the number of weights of each, then (label, weight) pairs.
/// One look-up thus touches two places in memory, whatever the number of features.
/// </remarks>
internal sealed class LinearModel
{
    private readonly int _shift;
    private readonly int[] _buckets;
    private readonly byte[] _data;

    private LinearModel(int labels, int bits, int[] buckets, byte[] data)
    {
        Labels = labels;
        _shift = 32 - bits;
        _buckets = buckets;
        _data = data;
    }

    /// <summary>The number of labels.</summary>
    internal int Labels { get; }

    /// <summary>Makes a model of weights: for each feature, by its hash, the weights that are not zero, by label.</summary>
    internal static LinearModel Build(int labels, IReadOnlyDictionary<uint, (byte Label, sbyte Weight)[]> features)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels, 256);
        var bits = Math.Clamp((int)Math.Log2(Math.Max(features.Count / 3, 1)), 4, 24);
        var ordered = features.OrderBy(f => f.Key).ToArray();
        var buckets = new int[1 << bits];
        var data = new List<byte> { 0 }; // offset 0: the empty bucket
        for (var i = 0; i < ordered.Length;)
        {
            var bucket = ordered[i].Key >> (32 - bits);
            var rows = new Dictionary<ushort, (byte Label, sbyte Weight)[]>();
            for (; i < ordered.Length && ordered[i].Key >> (32 - bits) == bucket; i++)
                if (rows.Count < byte.MaxValue)
                    rows.TryAdd((ushort)ordered[i].Key, ordered[i].Value);
            buckets[bucket] = data.Count;
            data.Add((byte)rows.Count);
            foreach (var check in rows.Keys) { data.Add((byte)check); data.Add((byte)(check >> 8)); }
            foreach (var row in rows.Values) data.Add((byte)(row.Length - 1));
            foreach (var row in rows.Values)
                foreach (var (label, weight) in row) { data.Add(label); data.Add((byte)weight); }
        }
        return new LinearModel(labels, bits, buckets, [.. data]);
    }

    internal static LinearModel Read(ref ModelReader reader)
    {
        int labels = reader.Int32(), bits = reader.Int32();
        return new LinearModel(labels, bits, reader.Array<int>(), reader.Array<byte>());
    }

    internal void Write(ModelWriter writer)
    {
        writer.Int32(Labels);
        writer.Int32(32 - _shift);
        writer.Array<int>(_buckets);
        writer.Array<byte>(_data);
    }

    /// <summary>Sets the score of every label.</summary>
    /// <param name="features">Hashes of the features that are there.</param>
    /// <param name="scores">As long as the number of labels, or longer.</param>
    internal void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
            Add(feature, scores);
    }

    /// <summary>Adds the weights of one feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(uint feature, Span<int> scores)
    {
        var at = _buckets[feature >> _shift];
        if (at != 0)
            AddFrom(_data.AsSpan(at), (ushort)feature, scores);
    }

    private static void AddFrom(ReadOnlySpan<byte> bucket, ushort check, Span<int> scores)
    {
        var count = bucket[0];
        for (var i = 0; i < count; i++)
        {
            if ((ushort)(bucket[1 + (2 * i)] | (bucket[2 + (2 * i)] << 8)) != check)
                continue;
            var lengths = bucket.Slice(1 + (2 * count), count);
            var skip = 0;
            for (var j = 0; j < i; j++)
                skip += lengths[j] + 1;
            var row = bucket.Slice(1 + (3 * count) + (2 * skip), 2 * (lengths[i] + 1));
            for (var k = 0; k + 1 < row.Length; k += 2)
                scores[row[k]] += (sbyte)row[k + 1];
            return;
        }
    }
}
