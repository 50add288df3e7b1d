namespace NewsTools.Training.Vectors;

/// <summary>The directions in which vectors spread most (principal components), by Jacobi's rotations: plain arithmetic in one order.</summary>
internal static class PrincipalAxes
{
    private const int Sweeps = 30;

    /// <summary>Finds them.</summary>
    /// <param name="vectors">Centred.</param>
    /// <param name="count">How many axes.</param>
    /// <returns>The axes, the widest first, and the spread along each of all.</returns>
    internal static (double[][] Axes, double[] Sizes) Of(List<double[]> vectors, int count)
    {
        var size = vectors[0].Length;
        var spread = new double[size, size];
        foreach (var vector in vectors)
            for (var i = 0; i < size; i++)
                for (var j = 0; j <= i; j++) spread[i, j] += vector[i] * vector[j];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < i; j++) spread[j, i] = spread[i, j];
        var axes = new double[size, size];
        for (var i = 0; i < size; i++) axes[i, i] = 1;
        for (var sweep = 0; sweep < Sweeps; sweep++)
            for (var p = 0; p < size; p++)
                for (var q = p + 1; q < size; q++) Rotate(spread, axes, p, q);
        var order = Enumerable.Range(0, size).OrderByDescending(i => spread[i, i]).ThenBy(i => i).ToArray();
        return ([.. order.Take(count).Select(i => Enumerable.Range(0, size).Select(d => axes[d, i]).ToArray())], [.. order.Select(i => spread[i, i])]);
    }

    internal static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    // Turns the plane of two axes so that what they share is 0.
    private static void Rotate(double[,] spread, double[,] axes, int p, int q)
    {
        if (spread[p, q] == 0)
            return;
        var slope = (spread[q, q] - spread[p, p]) / (2 * spread[p, q]);
        var tangent = (slope >= 0 ? 1 : -1) / (Math.Abs(slope) + Math.Sqrt((slope * slope) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        var size = axes.GetLength(0);
        for (var k = 0; k < size; k++)
            (spread[k, p], spread[k, q]) = ((cosine * spread[k, p]) - (sine * spread[k, q]), (sine * spread[k, p]) + (cosine * spread[k, q]));
        for (var k = 0; k < size; k++)
            (spread[p, k], spread[q, k]) = ((cosine * spread[p, k]) - (sine * spread[q, k]), (sine * spread[p, k]) + (cosine * spread[q, k]));
        for (var k = 0; k < size; k++)
            (axes[k, p], axes[k, q]) = ((cosine * axes[k, p]) - (sine * axes[k, q]), (sine * axes[k, p]) + (cosine * axes[k, q]));
    }
}
