using System.Globalization;
using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>The lines of one text that are piped in one by one: those of <c>Get-Content</c>, which are numbered, and those of a program.</summary>
/// <param name="areStringsLines">Whether strings without a number are lines; else each is an article of its own, or so it is hoped.</param>
internal sealed class PipedLines(bool areStringsLines)
{
    // So few strings are hardly the lines of a story.
    private const int FewStrings = 3;

    private readonly List<string> _lines = [];
    private string? _file;
    private long _strings, _unfinished;

    /// <summary>Whether an object is a line that continues the text of the lines before it.</summary>
    /// <param name="input">The object.</param>
    /// <param name="isLine">Whether it is a line at all.</param>
    public bool IsContinuedBy(object? input, out bool isLine)
    {
        var number = PipedInput.LineNumber(input) ?? NumberOfString(input);
        isLine = number is not null;
        return number > 1 && PipedInput.FileOf(input) == _file;
    }

    /// <summary>Adds one or several lines.</summary>
    public void Add(object? input)
    {
        _file = PipedInput.FileOf(input);
        _lines.AddRange(PipedInput.Lines(input));
    }

    /// <summary>Takes the lines as one text, with their file; false if there are none.</summary>
    public bool TryTake(PathIntrinsics paths, out string text, out string? file)
    {
        (text, file) = (string.Join('\n', _lines), _file);
        if (file is { } path && Attempt.Run(() => FilePaths.Literal(paths, path), CancellationToken.None, out var full) is null)
            file = full;
        var any = _lines.Count > 0;
        _lines.Clear();
        return any;
    }

    /// <summary>A warning where strings that were articles of their own look like the lines of one text; null where they do not.</summary>
    /// <param name="command">The command that read them.</param>
    public string? Doubt(string command) => areStringsLines || _strings < FewStrings || _unfinished == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"Each of {_strings} strings was read as an article of its own. If they are the lines of one text, join them first: … | Out-String | {command}");

    private long? NumberOfString(object? input)
    {
        if (PipedInput.Unwrap(input) is not string text)
            return null;
        _strings++;
        if (areStringsLines)
            return _strings;
        if (text.Contains('\n', StringComparison.Ordinal))
            _strings = long.MinValue;
        else if (text.AsSpan().TrimEnd() is not [.., var last] || char.IsLetterOrDigit(last) || last == ',')
            _unfinished++;
        return null;
    }
}
