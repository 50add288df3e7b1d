using NewsTools.Learning;

namespace NewsTools.Training.Vectors;

/// <summary>Sorts vectors of length 1 into classes of like ones (spherical k-means, Dhillon and Modha 2001), to the same result on any number of cores.</summary>
internal static class SphericalMeans
{
    private const int Rounds = 20, Batch = 2000;

    /// <summary>The class of each vector.</summary>
    /// <param name="vectors">One after the other.</param>
    /// <param name="length">The length of each; a multiple of 8.</param>
    /// <param name="classes">How many classes.</param>
    internal static int[] Cluster(float[] vectors, int length, int classes)
    {
        var count = vectors.Length / length;
        var assigned = new int[count];
        var centres = new float[classes * length];
        // The commonest words are the first centres, some apart.
        for (var k = 0; k < classes; k++)
            vectors.AsSpan(k * 8 % count * length, length).CopyTo(centres.AsSpan(k * length));
        var sums = new double[classes * length];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, (count + Batch - 1) / Batch, batch =>
            {
                for (var i = batch * Batch; i < Math.Min(count, (batch + 1) * Batch); i++)
                    assigned[i] = Nearest(vectors.AsSpan(i * length, length), centres, length);
            });
            Array.Clear(sums);
            for (var i = 0; i < count; i++)
                for (var d = 0; d < length; d++) sums[(assigned[i] * length) + d] += vectors[(i * length) + d];
            for (var k = 0; k < classes; k++) Normalize(sums.AsSpan(k * length, length), centres.AsSpan(k * length, length));
        }
        return assigned;
    }

    private static int Nearest(ReadOnlySpan<float> vector, float[] centres, int length)
    {
        var (best, most) = (0, float.NegativeInfinity);
        for (var k = 0; k * length < centres.Length; k++)
        {
            var likeness = Dense.Dot(vector, centres.AsSpan(k * length, length));
            if (likeness > most) (best, most) = (k, likeness);
        }
        return best;
    }

    private static void Normalize(Span<double> sum, Span<float> centre)
    {
        var square = 0.0;
        foreach (var value in sum) square += value * value;
        // A class that nothing is left in keeps its centre.
        for (var d = 0; d < sum.Length && square > 0; d++) centre[d] = (float)(sum[d] / Math.Sqrt(square));
    }
}
