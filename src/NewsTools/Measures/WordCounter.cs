namespace NewsTools.Measures;

/// <summary>Counts words: runs between white space with a letter or digit.</summary>
internal static class WordCounter
{
    /// <summary>The number of words of a text.</summary>
    public static int Count(ReadOnlySpan<char> text) => Count(text, null, out _);

    /// <summary>The number of words of a text, and of their syllables.</summary>
    public static int Count(ReadOnlySpan<char> text, SyllableLexicon? lexicon, out int syllables)
    {
        syllables = 0;
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            var word = text[start..at];
            if (!HasLetter(word))
                continue;
            count++;
            syllables += lexicon?.Count(word) ?? 0;
        }
        return count;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var unit in word)
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
                return true;
        return false;
    }
}
