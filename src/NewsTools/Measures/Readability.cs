namespace NewsTools.Measures;

/// <summary>How hard a text is to read, by the lengths of its sentences and words.</summary>
internal static class Readability
{
    /// <summary>R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948).</summary>
    public static double? FleschReadingEase(int words, int sentences, int syllables) =>
        words == 0 || sentences == 0 ? null : Math.Round(206.835 - 1.015 * words / sentences - 84.6 * syllables / words, 1);

    /// <summary>J. P. Kincaid and others, Derivation of new readability formulas for Navy enlisted personnel, Research Branch Report 8-75 (1975).</summary>
    public static double? FleschKincaidGrade(int words, int sentences, int syllables) =>
        words == 0 || sentences == 0 ? null : Math.Round(0.39 * words / sentences + 11.8 * syllables / words - 15.59, 1);
}
