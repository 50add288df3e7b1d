using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsTools.Learning;

/// <summary>
/// A linear classifier over hashed features: a score for each label is the sum of the weights of the features that are there.
/// Weights are signed bytes. A feature is found by its 32-bit hash: the upper bits name a bucket, the lower 16 tell the features of a bucket apart.
/// </summary>
/// <remarks>
/// A bucket is one run of bytes: the number of its features, the 16-bit check of each, where the row of each ends, then the rows. A row of few weights
/// is (label, weight) pairs; one of many is a weight for every label, so that rows are added up as vectors. A look-up touches two places in memory.
/// </remarks>
internal sealed class LinearModel
{
    private const int Group = 48;

    /// <summary>The most weights that a row of pairs has.</summary>
    private const int MostPairs = 16;

    /// <summary>What vectors may read behind the last byte.</summary>
    private const int Padding = 16;
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
            foreach (var check in rows.Keys)
                Add16(check);
            var end = 0;
            foreach (var row in rows.Values)
                Add16(end += IsDense(row.Length) ? labels : 2 * row.Length);
            foreach (var row in rows.Values)
                AddRow(row);
        }
        data.AddRange(new byte[Padding]);
        return new LinearModel(labels, bits, buckets, [.. data]);

        // A dense row is told by its length.
        bool IsDense(int pairs) => pairs > MostPairs && labels > 2 * MostPairs;

        void Add16(int value)
        {
            data.Add((byte)value);
            data.Add((byte)(value >> 8));
        }

        void AddRow((byte Label, sbyte Weight)[] row)
        {
            if (!IsDense(row.Length))
            {
                foreach (var (label, weight) in row) { data.Add(label); data.Add((byte)weight); }
                return;
            }
            var dense = new byte[labels];
            foreach (var (label, weight) in row) dense[label] = (byte)weight;
            data.AddRange(dense);
        }
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
    /// <param name="features">Hashes of the features that are there; at most 256.</param>
    /// <param name="scores">As long as the number of labels, or longer.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Labels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, 256); // more might not fit into 16 bits
        Span<short> sums = stackalloc short[256];
        sums = sums[..((Labels + 15) & ~15)];
        sums.Clear();
        for (; features.Length > 0; features = features[Math.Min(Group, features.Length)..])
            Add(features[..Math.Min(Group, features.Length)], sums);
        for (var label = 0; label < Labels; label++)
            scores[label] = sums[label];
    }

    // All places are looked up before any is read, and all are touched before any is walked through, so that the waits for memory overlap.
    // Build and Check see to it that a bucket lies within the data and names labels only.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<uint> features, Span<short> sums)
    {
        Span<int> places = stackalloc int[Group], rows = stackalloc int[Group], lengths = stackalloc int[Group], dense = stackalloc int[Group];
        Span<byte> sizes = stackalloc byte[Group];
        ref var data = ref MemoryMarshal.GetArrayDataReference(_data);
        for (var i = 0; i < features.Length; i++)
            places[i] = _buckets[features[i] >> _shift];
        for (var i = 0; i < features.Length; i++)
            sizes[i] = Unsafe.Add(ref data, places[i]);
        int count = 0, denseCount = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var place = places[i] + 1;
            var at = Find(ref Unsafe.Add(ref data, place), sizes[i], (ushort)features[i]);
            if (at < 0)
                continue;
            var ends = place + (2 * sizes[i]);
            int start = at == 0 ? 0 : Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref data, ends + (2 * at) - 2)), end = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref data, ends + (2 * at)));
            var row = ends + (2 * sizes[i]) + start;
            if (end - start > 2 * MostPairs)
                dense[denseCount++] = row;
            else
                (rows[count], lengths[count++]) = (row, end - start);
        }
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (var label = 0; label < sums.Length; label += 16)
        {
            var total = Vector256.LoadUnsafe(ref sum, (nuint)label);
            foreach (var row in dense[..denseCount])
                total += Vector256.WidenLower(Vector128.LoadUnsafe(ref Unsafe.As<byte, sbyte>(ref Unsafe.Add(ref data, row + label))).ToVector256Unsafe());
            total.StoreUnsafe(ref sum, (nuint)label);
        }
        for (var i = 0; i < count; i++)
        {
            ref var pair = ref Unsafe.Add(ref data, rows[i]);
            for (var k = 0; k < lengths[i]; k += 2)
                Unsafe.Add(ref sum, (int)Unsafe.Add(ref pair, k)) += (sbyte)Unsafe.Add(ref pair, k + 1);
        }
    }

    // Which of a bucket's checks is this one; -1 where none is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Find(ref byte checks, int count, ushort check)
    {
        for (var i = 0; i < count; i += 8)
        {
            var equal = Vector128.Equals(Unsafe.ReadUnaligned<Vector128<ushort>>(ref Unsafe.Add(ref checks, 2 * i)), Vector128.Create(check)).ExtractMostSignificantBits();
            if (equal != 0 && BitOperations.TrailingZeroCount(equal) is var found && i + found < count)
                return i + found;
        }
        return -1;
    }

    /// <summary>The label with the highest score; of equals the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        var whole = Math.Max(0, _data.Length - Padding);
        foreach (var place in _buckets)
        {
            if (place == 0)
                continue;
            var ok = (uint)place < (uint)whole && place + 1 + (4 * _data[place]) <= whole;
            int count = ok ? _data[place] : 0, ends = place + 1 + (2 * count), rows = ends + (2 * count), start = 0;
            for (var i = 0; ok && i < count; i++)
            {
                var end = _data[ends + (2 * i)] | (_data[ends + (2 * i) + 1] << 8);
                var length = end - start;
                ok = length > 0 && rows + end <= whole && (length > 2 * MostPairs ? length == Labels : length % 2 == 0);
                for (var k = rows + start; ok && length <= 2 * MostPairs && k < rows + end; k += 2)
                    ok = _data[k] < Labels;
                start = end;
            }
            if (!ok)
                throw new InvalidDataException("The weights of a model are not what its header promises.");
        }
        return this;
    }
}
