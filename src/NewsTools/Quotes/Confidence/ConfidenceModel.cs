using System.Globalization;
using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>
/// How likely the content of an attribution is right, and how likely its speaker is if the content is: two logistic regressions over a few clues that are named in words,
/// drawn back to the base confidence of the pattern where they have seen little (Platt 1999 on the calibration of scores).
/// </summary>
/// <param name="content">The weights of clues to the content.</param>
/// <param name="speaker">The weights of clues to the speaker.</param>
internal sealed class ConfidenceModel(Dictionary<string, double> content, Dictionary<string, double> speaker) : ILexicon<ConfidenceModel>
{
    /// <summary>The file of the weights: which of the two, the clue, its weight.</summary>
    public const string File = "Quotes/confidence-weights.txt";

    /// <summary>The names of the two in the file.</summary>
    public const string ContentName = "content", SpeakerName = "speaker";

    /// <summary>Reads the weights of a language.</summary>
    public static ConfidenceModel Read(Lexicons lexicons)
    {
        var content = new Dictionary<string, double>(StringComparer.Ordinal);
        var speaker = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in lexicons.Rows(File))
            (row[0] == ContentName ? content : speaker)[row[1]] = double.Parse(row[2], CultureInfo.InvariantCulture);
        return new(content, speaker);
    }

    /// <summary>The probability, from 0 to 1, that the content is right.</summary>
    public double Content(ConfidenceClues clues) => Probability(clues.Base, clues.Content, content);

    /// <summary>The probability, from 0 to 1, that the speaker is right if the content is.</summary>
    public double Speaker(ConfidenceClues clues) => Probability(0, clues.Speaker, speaker);

    /// <summary>The probability of a sum of weights.</summary>
    public static double Probability(double start, IReadOnlyList<string> clues, Dictionary<string, double> weights)
    {
        foreach (var clue in clues)
            start += weights.GetValueOrDefault(clue);
        return 1 / (1 + Math.Exp(-start));
    }
}
