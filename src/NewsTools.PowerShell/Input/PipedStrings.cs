using System.Globalization;

namespace NewsTools.PowerShell;

/// <summary>Strings that are piped in one by one: the lines of one text where a program sends them, else texts of their own, or so it is hoped.</summary>
/// <param name="areLines">Whether they are the lines of one text.</param>
internal sealed class PipedStrings(bool areLines)
{
    // So few strings are hardly the lines of a story.
    private const int FewStrings = 3;

    private long _count, _unfinished;

    /// <summary>The number, from 1, of a line; null for what is an article of its own.</summary>
    public long? LineNumber(object? input)
    {
        if (PipedInput.Unwrap(input) is not string text)
            return null;
        _count++;
        if (areLines)
            return _count;
        if (text.Contains('\n', StringComparison.Ordinal))
            _count = long.MinValue;
        else if (text.AsSpan().TrimEnd() is not [.., var last] || char.IsLetterOrDigit(last) || last == ',')
            _unfinished++;
        return null;
    }

    /// <summary>A warning where the strings look like the lines of one text; null where they do not.</summary>
    /// <param name="command">The command that read them.</param>
    public string? Doubt(string command) => areLines || _count < FewStrings || _unfinished == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"Each of {_count} strings was read as an article of its own. If they are the lines of one text, join them first: … | Out-String | {command}");
}
