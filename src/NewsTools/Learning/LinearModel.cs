using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    private const int Group = 48;
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
        if (bits is < 1 or > 24)
            throw new InvalidDataException("The weights of a model are not what its header promises.");
        var buckets = reader.Array<int>();
        if (buckets.Length != 1 << bits)
            throw new InvalidDataException("The weights of a model are not what its header promises.");
        return new LinearModel(labels, bits, buckets, reader.Array<byte>()).Check();
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
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Labels);
        scores.Clear();
        // All places are looked up before any is read, and all are touched before any is walked through, so that the waits for memory overlap.
        Span<int> places = stackalloc int[Group];
        Span<byte> sizes = stackalloc byte[Group];
        ref var data = ref MemoryMarshal.GetArrayDataReference(_data);
        for (; features.Length > 0; features = features[Math.Min(Group, features.Length)..])
        {
            var count = Math.Min(Group, features.Length);
            for (var i = 0; i < count; i++)
                places[i] = _buckets[features[i] >> _shift];
            for (var i = 0; i < count; i++)
                sizes[i] = Unsafe.Add(ref data, places[i]);
            for (var i = 0; i < count; i++)
                if (sizes[i] != 0)
                    Add(ref Unsafe.Add(ref data, places[i]), sizes[i], (ushort)features[i], ref MemoryMarshal.GetReference(scores));
        }
    }

    // Build and Check see to it that a bucket lies within the data and names labels only.
    private static void Add(ref byte bucket, int count, ushort check, ref int scores)
    {
        for (var i = 0; i < count; i++)
        {
            if (Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref bucket, 1 + (2 * i))) != check)
                continue;
            ref var lengths = ref Unsafe.Add(ref bucket, 1 + (2 * count));
            var skip = i;
            for (var j = 0; j < i; j++)
                skip += Unsafe.Add(ref lengths, j);
            ref var row = ref Unsafe.Add(ref lengths, count + (2 * skip));
            for (int k = Unsafe.Add(ref lengths, i); k >= 0; k--)
            {
                Unsafe.Add(ref scores, (int)row) += (sbyte)Unsafe.Add(ref row, 1);
                row = ref Unsafe.Add(ref row, 2);
            }
            return;
        }
    }

    /// <summary>The label with the highest score; of equals the first.</summary>
    internal int Best(ReadOnlySpan<int> scores)
    {
        var highest = Vector256.Create(int.MinValue);
        var i = 0;
        ref var first = ref MemoryMarshal.GetReference(scores);
        for (; i + Vector256<int>.Count <= Labels; i += Vector256<int>.Count)
            highest = Vector256.Max(highest, Vector256.LoadUnsafe(ref first, (nuint)i));
        var best = int.MinValue;
        for (var lane = 0; lane < Vector256<int>.Count; lane++)
            best = Math.Max(best, highest[lane]);
        for (; i < Labels; i++)
            best = Math.Max(best, scores[i]);
        return scores.IndexOf(best);
    }

    /// <summary>Walks through all buckets, so that a file that only pretends to be a model cannot lead outside its bytes.</summary>
    private LinearModel Check()
    {
        foreach (var place in _buckets)
        {
            if (place == 0)
                continue;
            var ok = (uint)place < (uint)_data.Length && place + 1 + (3 * _data[place]) <= _data.Length;
            var end = ok ? place + 1 + (3 * _data[place]) : 0;
            for (var i = 0; ok && i < _data[place]; i++)
            {
                var length = 2 * (_data[place + 1 + (2 * _data[place]) + i] + 1);
                ok = end + length <= _data.Length;
                for (var k = 0; ok && k < length; k += 2)
                    ok = _data[end + k] < Labels;
                end += length;
            }
            if (!ok)
                throw new InvalidDataException("The weights of a model are not what its header promises.");
        }
        return this;
    }
}
