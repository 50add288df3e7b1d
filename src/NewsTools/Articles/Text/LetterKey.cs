namespace NewsTools;

/// <summary>Compares names and titles that are spelt, spaced and punctuated in several ways.</summary>
internal static class LetterKey
{
    /// <summary>The letters and digits of a text alone, in lower case.</summary>
    public static string Of(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
