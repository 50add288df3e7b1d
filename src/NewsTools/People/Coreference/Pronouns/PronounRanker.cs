using System.Collections.Frozen;
using System.Globalization;
using NewsTools.Language;

namespace NewsTools.People;

/// <summary>
/// Scores candidates by a weighted sum of their features. Each feature has seven weights: one that always counts, one for each role of the pronoun,
/// and one for each distance of the candidate.
/// </summary>
internal sealed class PronounRanker : ILexicon<PronounRanker>
{
    /// <summary>The number of weights of a feature.</summary>
    internal const int Contexts = 7;

    /// <summary>Ahead by this score, the odds are five to three.</summary>
    private const double Lead = 0.5;

    /// <summary>Below this likelihood of the best, nobody can tell who is meant.</summary>
    private const double Decided = 0.67;

    private readonly double[] _weights;

    internal PronounRanker(double[] weights) => _weights = weights;

    /// <summary>The ranker with the weights of a language.</summary>
    public static PronounRanker Read(Lexicons lexicons) => new(ReadWeights(lexicons));

    /// <summary>The number of all weights.</summary>
    internal static int WeightCount { get; } = Enum.GetValues<PronounFeature>().Length * Contexts;

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

    /// <summary>How likely each of several candidates is; null where one is likely enough to decide for.</summary>
    internal double[]? Doubts(IReadOnlyList<PronounCandidate> candidates)
    {
        if (candidates.Count < 2)
            return null;
        var odds = candidates.Select(candidate => Math.Exp(Score(candidate))).ToArray();
        var all = odds.Sum();
        return odds.Max() < Decided * all ? [.. odds.Select(one => one / all)] : null;
    }

    /// <summary>Whether the best candidate is that far ahead of the others that a closer look would hardly change the choice.</summary>
    internal bool IsClear(IReadOnlyList<PronounCandidate> candidates)
    {
        double best = double.NegativeInfinity, second = double.NegativeInfinity;
        foreach (var candidate in candidates)
        {
            var score = Score(candidate);
            if (score > best)
                (best, second) = (score, best);
            else if (score > second)
                second = score;
        }
        return best - second > Lead;
    }

    internal double Score(PronounCandidate candidate)
    {
        var score = 0.0;
        foreach (var (feature, value) in candidate.Features)
        {
            var at = (int)feature * Contexts;
            score += (_weights[at] + _weights[at + 1 + candidate.Role] + _weights[at + 4 + candidate.Distance]) * value;
        }
        return score;
    }

    private static double[] ReadWeights(Lexicons lexicons)
    {
        var weights = new double[WeightCount];
        var names = Enum.GetValues<PronounFeature>().ToFrozenDictionary(f => f.ToString(), f => (int)f, StringComparer.Ordinal);
        foreach (var line in lexicons.Lines("People/pronoun-weights.txt"))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (names.TryGetValue(cells[0], out var index))
                for (var i = 1; i < Math.Min(cells.Length, Contexts + 1); i++)
                    weights[(index * Contexts) + i - 1] = double.Parse(cells[i], CultureInfo.InvariantCulture);
        }
        return weights;
    }
}
