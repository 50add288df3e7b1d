namespace NewsTools.Training;

/// <summary>How far probabilities are from what came true.</summary>
internal static class Calibration
{
    private const int Bins = 10;

    /// <summary>
    /// The expected calibration error: in ten bins of equal width, the distance of the mean probability from the share that is right, weighted by size (Naeini, Cooper and Hauskrecht 2015).
    /// </summary>
    internal static double Error(IReadOnlyCollection<(double Sure, bool Right)> cases) =>
        InBins(cases).Sum(bin => Math.Abs(bin.Average(one => one.Sure) - bin.Average(one => one.Right ? 1 : 0)) * bin.Count()) / Math.Max(1, cases.Count);

    /// <summary>The cases in bins of equal width, from the surest.</summary>
    internal static IEnumerable<IGrouping<int, (double Sure, bool Right)>> InBins(IEnumerable<(double Sure, bool Right)> cases) =>
        cases.GroupBy(one => Math.Min(Bins - 1, (int)(one.Sure * Bins))).OrderByDescending(bin => bin.Key);
}
