using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsTools.Learning;

/// <summary>
/// Small dense algebra for neural models. Every result is the same bits on every machine: each sum runs in one fixed order with fused multiply-add,
/// and the curves are made of plain arithmetic. Lengths are multiples of 8.
/// </summary>
internal static class Dense
{
    private const int Lanes = 8;

    /// <summary>Adds the product of a row vector and a matrix: <c>y += x W</c>; <c>W</c> has a row of <c>y</c>'s length for each value of <c>x</c>.</summary>
    // Long, because the loop is written out for each number of columns that fit into the registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddProduct(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(w.Length, x.Length * y.Length);
        ref float weights = ref MemoryMarshal.GetReference(w), sums = ref MemoryMarshal.GetReference(y);
        var width = (nuint)y.Length;
        nuint at = 0;
        for (; at + 80 <= width; at += 80)
        {
            ref var sum = ref Unsafe.Add(ref sums, at);
            Vector256<float> s0 = Vector256.LoadUnsafe(ref sum), s1 = Vector256.LoadUnsafe(ref sum, 8), s2 = Vector256.LoadUnsafe(ref sum, 16), s3 = Vector256.LoadUnsafe(ref sum, 24),
                s4 = Vector256.LoadUnsafe(ref sum, 32), s5 = Vector256.LoadUnsafe(ref sum, 40), s6 = Vector256.LoadUnsafe(ref sum, 48), s7 = Vector256.LoadUnsafe(ref sum, 56),
                s8 = Vector256.LoadUnsafe(ref sum, 64), s9 = Vector256.LoadUnsafe(ref sum, 72);
            ref var row = ref Unsafe.Add(ref weights, at);
            for (var i = 0; i < x.Length; i++)
            {
                var value = Vector256.Create(x[i]);
                s0 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row), s0);
                s1 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row, 8), s1);
                s2 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row, 16), s2);
                s3 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row, 24), s3);
                s4 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row, 32), s4);
                s5 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row, 40), s5);
                s6 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row, 48), s6);
                s7 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row, 56), s7);
                s8 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row, 64), s8);
                s9 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row, 72), s9);
                row = ref Unsafe.Add(ref row, width);
            }
            s0.StoreUnsafe(ref sum);
            s1.StoreUnsafe(ref sum, 8);
            s2.StoreUnsafe(ref sum, 16);
            s3.StoreUnsafe(ref sum, 24);
            s4.StoreUnsafe(ref sum, 32);
            s5.StoreUnsafe(ref sum, 40);
            s6.StoreUnsafe(ref sum, 48);
            s7.StoreUnsafe(ref sum, 56);
            s8.StoreUnsafe(ref sum, 64);
            s9.StoreUnsafe(ref sum, 72);
        }
        for (; at + 16 <= width; at += 16)
        {
            Vector256<float> s0 = Vector256.LoadUnsafe(ref sums, at), s1 = Vector256.LoadUnsafe(ref sums, at + 8);
            ref var row = ref Unsafe.Add(ref weights, at);
            for (var i = 0; i < x.Length; i++)
            {
                var value = Vector256.Create(x[i]);
                s0 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row), s0);
                s1 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref row, 8), s1);
                row = ref Unsafe.Add(ref row, width);
            }
            s0.StoreUnsafe(ref sums, at);
            s1.StoreUnsafe(ref sums, at + 8);
        }
        for (; at < width; at += Lanes)
        {
            var sum = Vector256.LoadUnsafe(ref sums, at);
            ref var row = ref Unsafe.Add(ref weights, at);
            for (var i = 0; i < x.Length; i++)
            {
                sum = Vector256.FusedMultiplyAdd(Vector256.Create(x[i]), Vector256.LoadUnsafe(ref row), sum);
                row = ref Unsafe.Add(ref row, width);
            }
            sum.StoreUnsafe(ref sums, at);
        }
    }

    /// <summary>
    /// The product of two matrices: <c>Y += X W</c>; each row of <c>Y</c> is what <see cref="AddProduct"/> makes of the same row of <c>X</c>, to the bit.
    /// Four rows at a time share each weight that is read.
    /// </summary>
    /// <param name="x">The rows of <c>X</c>, one after the other.</param>
    /// <param name="w">As for <see cref="AddProduct"/>.</param>
    /// <param name="y">The rows of <c>Y</c>; their length is a multiple of 16.</param>
    /// <param name="rows">The number of rows of both.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddProducts(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y, int rows)
    {
        if (rows == 0)
            return;
        int depth = x.Length / rows, width = y.Length / rows;
        ArgumentOutOfRangeException.ThrowIfLessThan(w.Length, depth * width);
        var row = 0;
        for (; row + 4 <= rows; row += 4)
            for (var at = 0; at + 16 <= width; at += 16)
                AddTile(ref Unsafe.Add(ref MemoryMarshal.GetReference(x), row * depth), ref Unsafe.Add(ref MemoryMarshal.GetReference(w), at),
                    ref Unsafe.Add(ref MemoryMarshal.GetReference(y), (row * width) + at), (nuint)depth, (nuint)width);
        for (; row < rows; row++)
            AddProduct(x.Slice(row * depth, depth), w, y.Slice(row * width, width));
    }

    // Four rows by sixteen columns: eight sums stay in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTile(ref float x, ref float w, ref float y, nuint depth, nuint width)
    {
        Vector256<float> a0 = Vector256.LoadUnsafe(ref y), a1 = Vector256.LoadUnsafe(ref y, 8),
            b0 = Vector256.LoadUnsafe(ref y, width), b1 = Vector256.LoadUnsafe(ref y, width + 8),
            c0 = Vector256.LoadUnsafe(ref y, 2 * width), c1 = Vector256.LoadUnsafe(ref y, (2 * width) + 8),
            d0 = Vector256.LoadUnsafe(ref y, 3 * width), d1 = Vector256.LoadUnsafe(ref y, (3 * width) + 8);
        for (nuint i = 0; i < depth; i++)
        {
            Vector256<float> w0 = Vector256.LoadUnsafe(ref w), w1 = Vector256.LoadUnsafe(ref w, 8);
            ref var value = ref Unsafe.Add(ref x, i);
            var a = Vector256.Create(value);
            a0 = Vector256.FusedMultiplyAdd(a, w0, a0);
            a1 = Vector256.FusedMultiplyAdd(a, w1, a1);
            var b = Vector256.Create(Unsafe.Add(ref value, depth));
            b0 = Vector256.FusedMultiplyAdd(b, w0, b0);
            b1 = Vector256.FusedMultiplyAdd(b, w1, b1);
            var c = Vector256.Create(Unsafe.Add(ref value, 2 * depth));
            c0 = Vector256.FusedMultiplyAdd(c, w0, c0);
            c1 = Vector256.FusedMultiplyAdd(c, w1, c1);
            var d = Vector256.Create(Unsafe.Add(ref value, 3 * depth));
            d0 = Vector256.FusedMultiplyAdd(d, w0, d0);
            d1 = Vector256.FusedMultiplyAdd(d, w1, d1);
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

    /// <summary><c>y += a x</c>.</summary>
    internal static void AddScaled(float a, ReadOnlySpan<float> x, Span<float> y)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, y.Length);
        ref float from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(y);
        var factor = Vector256.Create(a);
        for (nuint i = 0; i < (nuint)x.Length; i += Lanes)
            Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref from, i), Vector256.LoadUnsafe(ref to, i)).StoreUnsafe(ref to, i);
    }

    /// <summary><c>y += x</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add(ReadOnlySpan<float> x, Span<float> y)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, y.Length);
        ref float from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += Lanes)
            (Vector256.LoadUnsafe(ref from, i) + Vector256.LoadUnsafe(ref to, i)).StoreUnsafe(ref to, i);
    }

    /// <summary>Adds rows of a table: <c>y += T[r]</c> for each <c>r</c>, in their order.</summary>
    /// <param name="table">Rows of the length of <paramref name="y"/>, one after the other.</param>
    /// <param name="rows">The rows' numbers.</param>
    /// <param name="y">Its length is a multiple of 80.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddRows(ReadOnlySpan<float> table, ReadOnlySpan<int> rows, Span<float> y)
    {
        ref float first = ref MemoryMarshal.GetReference(table), sums = ref MemoryMarshal.GetReference(y);
        var count = (uint)(table.Length / y.Length);
        for (var at = 0; at + 80 <= y.Length; at += 80)
        {
            ref var sum = ref Unsafe.Add(ref sums, at);
            Vector256<float> s0 = Vector256.LoadUnsafe(ref sum), s1 = Vector256.LoadUnsafe(ref sum, 8), s2 = Vector256.LoadUnsafe(ref sum, 16), s3 = Vector256.LoadUnsafe(ref sum, 24),
                s4 = Vector256.LoadUnsafe(ref sum, 32), s5 = Vector256.LoadUnsafe(ref sum, 40), s6 = Vector256.LoadUnsafe(ref sum, 48), s7 = Vector256.LoadUnsafe(ref sum, 56),
                s8 = Vector256.LoadUnsafe(ref sum, 64), s9 = Vector256.LoadUnsafe(ref sum, 72);
            foreach (var number in rows)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, count);
                ref var row = ref Unsafe.Add(ref first, (number * y.Length) + at);
                s0 += Vector256.LoadUnsafe(ref row);
                s1 += Vector256.LoadUnsafe(ref row, 8);
                s2 += Vector256.LoadUnsafe(ref row, 16);
                s3 += Vector256.LoadUnsafe(ref row, 24);
                s4 += Vector256.LoadUnsafe(ref row, 32);
                s5 += Vector256.LoadUnsafe(ref row, 40);
                s6 += Vector256.LoadUnsafe(ref row, 48);
                s7 += Vector256.LoadUnsafe(ref row, 56);
                s8 += Vector256.LoadUnsafe(ref row, 64);
                s9 += Vector256.LoadUnsafe(ref row, 72);
            }
            s0.StoreUnsafe(ref sum);
            s1.StoreUnsafe(ref sum, 8);
            s2.StoreUnsafe(ref sum, 16);
            s3.StoreUnsafe(ref sum, 24);
            s4.StoreUnsafe(ref sum, 32);
            s5.StoreUnsafe(ref sum, 40);
            s6.StoreUnsafe(ref sum, 48);
            s7.StoreUnsafe(ref sum, 56);
            s8.StoreUnsafe(ref sum, 64);
            s9.StoreUnsafe(ref sum, 72);
        }
    }

    internal static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, y.Length);
        ref float left = ref MemoryMarshal.GetReference(x), right = ref MemoryMarshal.GetReference(y);
        var sum = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)x.Length; i += Lanes)
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, i), Vector256.LoadUnsafe(ref right, i), sum);
        var half = sum.GetLower() + sum.GetUpper();
        return (half[0] + half[2]) + (half[1] + half[3]);
    }

    /// <summary>Puts zero in the place of what is below it.</summary>
    internal static void Rectify(Span<float> x)
    {
        ref var values = ref MemoryMarshal.GetReference(x);
        for (nuint i = 0; i < (nuint)x.Length; i += Lanes)
            Vector256.Max(Vector256.LoadUnsafe(ref values, i), Vector256<float>.Zero).StoreUnsafe(ref values, i);
    }

    /// <summary>The hyperbolic tangent, as a continued fraction cut after seven steps; exact to about 1e-4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-4.9f)), Vector256.Create(4.9f));
        var square = x * x;
        var above = Vector256.FusedMultiplyAdd(square, Vector256.FusedMultiplyAdd(square, square + Vector256.Create(378f), Vector256.Create(17325f)), Vector256.Create(135135f)) * x;
        var below = Vector256.FusedMultiplyAdd(square,
            Vector256.FusedMultiplyAdd(square, Vector256.FusedMultiplyAdd(square, Vector256.Create(28f), Vector256.Create(3150f)), Vector256.Create(62370f)), Vector256.Create(135135f));
        return above / below;
    }

    /// <summary>The hyperbolic tangents of many values.</summary>
    internal static void Tanh(ReadOnlySpan<float> x, Span<float> y)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, y.Length);
        ref float from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += Lanes)
            Tanh(Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
    }

    /// <summary>The logistic curve, from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Logistic(Vector256<float> x) =>
        Vector256.FusedMultiplyAdd(Vector256.Create(0.5f), Tanh(x * Vector256.Create(0.5f)), Vector256.Create(0.5f));
}
