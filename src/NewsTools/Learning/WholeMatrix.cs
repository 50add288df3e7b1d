using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsTools.Learning;

/// <summary>
/// A matrix of a neural model in whole numbers: values of 16 bits in steps of 1/<see cref="ValueSteps"/>, weights of 16 bits in steps of 1/<see cref="WeightSteps"/>,
/// sums of 32 bits in steps of 1/<see cref="SumSteps"/>. Whole numbers add up to the same on every machine, in whatever order.
/// </summary>
internal sealed class WholeMatrix
{
    internal const int ValueBits = 11, WeightBits = 12, ValueSteps = 1 << ValueBits, WeightSteps = 1 << WeightBits;

    internal const float SumSteps = (float)ValueSteps * WeightSteps;

    private const int Lanes = 8;

    // Two rows beside one another: the weights of both for a column make one whole number of 32 bits.
    private readonly int[] _pairs;

    /// <summary>Takes the weights by row: one for each value that comes in; the width is a multiple of 16, the height even.</summary>
    internal WholeMatrix(ReadOnlySpan<short> weights, int width)
    {
        (Width, Height) = (width, weights.Length / width);
        if (width % (2 * Lanes) != 0 || Height % 2 != 0 || Height * width != weights.Length)
            throw new InvalidDataException($"A matrix of {weights.Length} weights has no width of {width}.");
        _pairs = new int[weights.Length / 2];
        for (var row = 0; row < Height; row += 2)
            for (var column = 0; column < width; column++)
                _pairs[(row / 2 * width) + column] = (ushort)weights[(row * width) + column] | (weights[((row + 1) * width) + column] << 16);
    }

    internal int Width { get; }

    internal int Height { get; }

    internal int Length => Width * Height;

    /// <summary>The weights by row.</summary>
    internal short[] ToArray()
    {
        var weights = new short[Length];
        for (var row = 0; row < Height; row += 2)
            for (var column = 0; column < Width; column++)
                (weights[(row * Width) + column], weights[((row + 1) * Width) + column]) = ((short)_pairs[(row / 2 * Width) + column], (short)(_pairs[(row / 2 * Width) + column] >> 16));
        return weights;
    }

    /// <summary>Adds the product of a row of values with the matrix to the sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddProduct(ReadOnlySpan<short> values, Span<int> sums)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, Height);
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, Width);
        ref var value = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(values));
        ref int weights = ref MemoryMarshal.GetArrayDataReference(_pairs), sum = ref MemoryMarshal.GetReference(sums);
        nuint width = (nuint)Width, at = 0;
        for (; at + (8 * Lanes) <= width; at += 8 * Lanes)
        {
            ref var s = ref Unsafe.Add(ref sum, at);
            Vector256<int> s0 = Vector256.LoadUnsafe(ref s), s1 = Vector256.LoadUnsafe(ref s, 8), s2 = Vector256.LoadUnsafe(ref s, 16), s3 = Vector256.LoadUnsafe(ref s, 24),
                s4 = Vector256.LoadUnsafe(ref s, 32), s5 = Vector256.LoadUnsafe(ref s, 40), s6 = Vector256.LoadUnsafe(ref s, 48), s7 = Vector256.LoadUnsafe(ref s, 56);
            ref var row = ref Unsafe.Add(ref weights, at);
            for (var i = 0; i < Height / 2; i++)
            {
                var v = Vector256.Create(Unsafe.Add(ref value, i));
                s0 += Product(v, Vector256.LoadUnsafe(ref row));
                s1 += Product(v, Vector256.LoadUnsafe(ref row, 8));
                s2 += Product(v, Vector256.LoadUnsafe(ref row, 16));
                s3 += Product(v, Vector256.LoadUnsafe(ref row, 24));
                s4 += Product(v, Vector256.LoadUnsafe(ref row, 32));
                s5 += Product(v, Vector256.LoadUnsafe(ref row, 40));
                s6 += Product(v, Vector256.LoadUnsafe(ref row, 48));
                s7 += Product(v, Vector256.LoadUnsafe(ref row, 56));
                row = ref Unsafe.Add(ref row, width);
            }
            s0.StoreUnsafe(ref s);
            s1.StoreUnsafe(ref s, 8);
            s2.StoreUnsafe(ref s, 16);
            s3.StoreUnsafe(ref s, 24);
            s4.StoreUnsafe(ref s, 32);
            s5.StoreUnsafe(ref s, 40);
            s6.StoreUnsafe(ref s, 48);
            s7.StoreUnsafe(ref s, 56);
        }
        for (; at + (4 * Lanes) <= width; at += 4 * Lanes)
        {
            ref var s = ref Unsafe.Add(ref sum, at);
            Vector256<int> s0 = Vector256.LoadUnsafe(ref s), s1 = Vector256.LoadUnsafe(ref s, 8), s2 = Vector256.LoadUnsafe(ref s, 16), s3 = Vector256.LoadUnsafe(ref s, 24);
            ref var row = ref Unsafe.Add(ref weights, at);
            for (var i = 0; i < Height / 2; i++)
            {
                var v = Vector256.Create(Unsafe.Add(ref value, i));
                s0 += Product(v, Vector256.LoadUnsafe(ref row));
                s1 += Product(v, Vector256.LoadUnsafe(ref row, 8));
                s2 += Product(v, Vector256.LoadUnsafe(ref row, 16));
                s3 += Product(v, Vector256.LoadUnsafe(ref row, 24));
                row = ref Unsafe.Add(ref row, width);
            }
            s0.StoreUnsafe(ref s);
            s1.StoreUnsafe(ref s, 8);
            s2.StoreUnsafe(ref s, 16);
            s3.StoreUnsafe(ref s, 24);
        }
        for (; at < width; at += 2 * Lanes)
        {
            Vector256<int> s0 = Vector256.LoadUnsafe(ref sum, at), s1 = Vector256.LoadUnsafe(ref sum, at + 8);
            ref var row = ref Unsafe.Add(ref weights, at);
            for (var i = 0; i < Height / 2; i++)
            {
                var v = Vector256.Create(Unsafe.Add(ref value, i));
                s0 += Product(v, Vector256.LoadUnsafe(ref row));
                s1 += Product(v, Vector256.LoadUnsafe(ref row, 8));
                row = ref Unsafe.Add(ref row, width);
            }
            s0.StoreUnsafe(ref sum, at);
            s1.StoreUnsafe(ref sum, at + 8);
        }
    }

    /// <summary>The same for several rows, one after the other. Four at a time share each weight that is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddProducts(ReadOnlySpan<short> values, Span<int> sums, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, rows * Height);
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, rows * Width);
        var row = 0;
        for (; row + 4 <= rows; row += 4)
            for (var at = 0; at < Width; at += 2 * Lanes)
                AddTile(ref Unsafe.As<short, int>(ref Unsafe.Add(ref MemoryMarshal.GetReference(values), row * Height)), ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pairs), at),
                    ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), (row * Width) + at), (nuint)Height / 2, (nuint)Width);
        for (; row < rows; row++)
            AddProduct(values.Slice(row * Height, Height), sums.Slice(row * Width, Width));
    }

    // Four rows by sixteen columns: eight sums stay in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTile(ref int x, ref int w, ref int y, nuint depth, nuint width)
    {
        Vector256<int> a0 = Vector256.LoadUnsafe(ref y), a1 = Vector256.LoadUnsafe(ref y, 8),
            b0 = Vector256.LoadUnsafe(ref y, width), b1 = Vector256.LoadUnsafe(ref y, width + 8),
            c0 = Vector256.LoadUnsafe(ref y, 2 * width), c1 = Vector256.LoadUnsafe(ref y, (2 * width) + 8),
            d0 = Vector256.LoadUnsafe(ref y, 3 * width), d1 = Vector256.LoadUnsafe(ref y, (3 * width) + 8);
        for (nuint i = 0; i < depth; i++)
        {
            Vector256<int> w0 = Vector256.LoadUnsafe(ref w), w1 = Vector256.LoadUnsafe(ref w, 8);
            ref var value = ref Unsafe.Add(ref x, i);
            var a = Vector256.Create(value);
            a0 += Product(a, w0);
            a1 += Product(a, w1);
            var b = Vector256.Create(Unsafe.Add(ref value, depth));
            b0 += Product(b, w0);
            b1 += Product(b, w1);
            var c = Vector256.Create(Unsafe.Add(ref value, 2 * depth));
            c0 += Product(c, w0);
            c1 += Product(c, w1);
            var d = Vector256.Create(Unsafe.Add(ref value, 3 * depth));
            d0 += Product(d, w0);
            d1 += Product(d, w1);
            w = ref Unsafe.Add(ref w, width);
        }
        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, 8);
        b0.StoreUnsafe(ref y, width);
        b1.StoreUnsafe(ref y, width + 8);
        c0.StoreUnsafe(ref y, 2 * width);
        c1.StoreUnsafe(ref y, (2 * width) + 8);
        d0.StoreUnsafe(ref y, 3 * width);
        d1.StoreUnsafe(ref y, (3 * width) + 8);
    }

    /// <summary>For each pair of 16-bit numbers the sum of the two products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Product(Vector256<int> x, Vector256<int> y) => Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(x.AsInt16(), y.AsInt16()) : PlainProduct(x, y);

    /// <summary><see cref="Product"/> on machines without an instruction for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> PlainProduct(Vector256<int> x, Vector256<int> y) => ((x >> 16) * (y >> 16)) + (((x << 16) >> 16) * ((y << 16) >> 16));

    /// <summary>Turns sums into values, those out of reach into the nearest.</summary>
    internal static void Round(ReadOnlySpan<int> sums, Span<short> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, values.Length);
        var half = Vector256.Create(1 << (WeightBits - 1));
        ref var from = ref MemoryMarshal.GetReference(sums);
        ref var to = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)sums.Length; i += 2 * Lanes)
        {
            var low = (Vector256.LoadUnsafe(ref from, i) + half) >> WeightBits;
            var high = (Vector256.LoadUnsafe(ref from, i + Lanes) + half) >> WeightBits;
            Vector256.NarrowWithSaturation(low, high).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>Adds values to sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddValues(ReadOnlySpan<short> values, Span<int> sums)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, values.Length);
        ref var from = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)sums.Length; i += 2 * Lanes)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, i));
            (Vector256.LoadUnsafe(ref to, i) + (low << WeightBits)).StoreUnsafe(ref to, i);
            (Vector256.LoadUnsafe(ref to, i + Lanes) + (high << WeightBits)).StoreUnsafe(ref to, i + Lanes);
        }
    }

    /// <summary>Adds sums to sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add(ReadOnlySpan<int> more, Span<int> sums)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, more.Length);
        ref var from = ref MemoryMarshal.GetReference(more);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)sums.Length; i += Lanes)
            (Vector256.LoadUnsafe(ref to, i) + Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
    }

    /// <summary>Puts zero in the place of what is below it.</summary>
    internal static void Rectify(Span<int> sums)
    {
        ref var values = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)sums.Length; i += Lanes)
            Vector256.Max(Vector256.LoadUnsafe(ref values, i), Vector256<int>.Zero).StoreUnsafe(ref values, i);
    }

    /// <summary>The nearest whole number of steps.</summary>
    internal static short Round(float value, int steps) => (short)Math.Clamp(MathF.Round(value * steps), -short.MaxValue, short.MaxValue);
}
