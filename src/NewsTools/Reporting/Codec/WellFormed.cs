namespace NewsTools.Reporting;

/// <summary>Text that every encoding can carry.</summary>
internal static class WellFormed
{
    /// <summary>The text with each lone surrogate replaced by U+FFFD, which keeps all offsets.</summary>
    internal static string Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return Replace(text);
        }
        return text;
    }

    private static string Replace(string text) => string.Create(text.Length, text, static (units, source) =>
    {
        source.CopyTo(units);
        for (var i = 0; i < units.Length; i++)
        {
            if (!char.IsSurrogate(units[i]))
                continue;
            if (i + 1 < units.Length && char.IsSurrogatePair(units[i], units[i + 1]))
                i++;
            else
                units[i] = '\uFFFD';
        }
    });
}
