using System.Collections.Frozen;
using System.Globalization;

namespace NewsTools.People;

/// <summary>Scores candidates by a weighted sum of their features.</summary>
internal sealed class PronounRanker
{
    private static readonly Lazy<PronounRanker> Made = new(() => new PronounRanker(ReadWeights()));
    private readonly double[] _weights;

    internal PronounRanker(double[] weights) => _weights = weights;

    /// <summary>The ranker with the shipped weights.</summary>
    internal static PronounRanker Shared => Made.Value;

    /// <summary>The number of features.</summary>
    internal static int FeatureCount { get; } = Enum.GetValues<PronounFeature>().Length;

    /// <summary>The candidate with the highest score; null where there is none.</summary>
    internal PersonCluster? Choose(IReadOnlyList<PronounCandidate> candidates)
    {
        PersonCluster? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var candidate in candidates)
            if (Score(candidate) is var score && score > bestScore)
                (best, bestScore) = (candidate.Cluster, score);
        return best;
    }

    internal double Score(PronounCandidate candidate)
    {
        var score = 0.0;
        foreach (var (feature, value) in candidate.Features)
            score += _weights[(int)feature] * value;
        return score;
    }

    private static double[] ReadWeights()
    {
        var weights = new double[FeatureCount];
        var names = Enum.GetValues<PronounFeature>().ToFrozenDictionary(f => f.ToString(), f => (int)f, StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("People/Data/pronoun-weights.txt"))
            if (line.Split(' ') is [var name, var weight] && names.TryGetValue(name, out var index))
                weights[index] = double.Parse(weight, CultureInfo.InvariantCulture);
        return weights;
    }
}
