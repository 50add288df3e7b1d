using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsTools.Learning;
using Xunit;

namespace NewsTools.Tests.Language;

public sealed class WholeMatrixTests
{
    [Theory]
    [InlineData(2, 16, 1)]
    [InlineData(64, 48, 3)]
    [InlineData(80, 96, 4)]
    [InlineData(16, 112, 5)]
    [InlineData(64, 192, 9)]
    public void Products_are_those_of_plain_arithmetic(int height, int width, int rows)
    {
        var weights = Numbers(height * width, 1);
        var values = Numbers(rows * height, 2);
        var matrix = new WholeMatrix(weights, width);
        var expected = new int[rows * width];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < width; column++)
                expected[(row * width) + column] = 7 + Enumerable.Range(0, height).Sum(i => values[(row * height) + i] * weights[(i * width) + column]);

        var together = Enumerable.Repeat(7, rows * width).ToArray();
        matrix.AddProducts(values, together, rows);
        Assert.Equal(expected, together);
        var alone = Enumerable.Repeat(7, width).ToArray();
        matrix.AddProduct(values.AsSpan(0, height), alone);
        Assert.Equal(expected[..width], alone);
        Assert.Equal(weights, matrix.ToArray());
    }

    [Fact]
    public void Machines_without_the_instruction_multiply_alike()
    {
        var x = Numbers(16, 3);
        var y = Numbers(16, 4);
        (x[0], y[0], x[1], y[1]) = (short.MinValue, short.MaxValue, -1, short.MinValue);
        var products = WholeMatrix.PlainProduct(Vector256.Create(MemoryMarshal.Cast<short, int>(x)), Vector256.Create(MemoryMarshal.Cast<short, int>(y)));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => (x[2 * i] * y[2 * i]) + (x[(2 * i) + 1] * y[(2 * i) + 1])), Enumerable.Range(0, 8).Select(i => products[i]));
    }

    [Fact]
    public void A_sum_out_of_reach_becomes_the_nearest_value()
    {
        var sums = new int[16];
        (sums[0], sums[1], sums[2], sums[3], sums[4]) = (int.MaxValue / 2, int.MinValue / 2, 3 << WholeMatrix.WeightBits, (3 << WholeMatrix.WeightBits) - (1 << (WholeMatrix.WeightBits - 1)), -1);
        var values = new short[16];
        WholeMatrix.Round(sums, values);
        Assert.Equal([short.MaxValue, short.MinValue, 3, 3, 0], values[..5]);
        Assert.Equal(-short.MaxValue, WholeMatrix.Round(-1000f, WholeMatrix.ValueSteps));
    }

    [Fact]
    public void A_matrix_that_is_no_rectangle_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => new WholeMatrix(new short[24], 16));
        Assert.Throws<InvalidDataException>(() => new WholeMatrix(new short[48], 16));
        Assert.Throws<InvalidDataException>(() => new WholeMatrix(new short[40], 20));
    }

    private static short[] Numbers(int count, int seed) => [.. Enumerable.Range(1, count).Select(i => (short)((i * 7919 * seed % 4001) - 2000))];
}
