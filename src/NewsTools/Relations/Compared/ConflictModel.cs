using System.Globalization;
using NewsTools.Language;
using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>How likely two statements conflict: a logistic regression over a few clues that are named in words.</summary>
/// <param name="weights">The weight of each clue.</param>
internal sealed class ConflictModel(Dictionary<string, double> weights) : ILexicon<ConflictModel>
{
    /// <summary>The file of the weights: the clue, its weight.</summary>
    public const string File = "Relations/conflict-weights.txt";

    /// <summary>Reads the weights of a language.</summary>
    public static ConflictModel Read(Lexicons lexicons) =>
        new(lexicons.Rows(File).ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>The probability, from 0 to 1, that two statements with these clues conflict.</summary>
    public double Probability(IReadOnlyList<string> clues) => ConfidenceModel.Probability(0, clues, weights);
}
