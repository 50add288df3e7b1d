namespace NewsTools.PowerShell;

/// <summary>The lines of one file that <c>Get-Content</c> sends one by one.</summary>
internal sealed class PipedLines
{
    private readonly List<string> _lines = [];
    private string? _file;

    /// <summary>Whether a line continues the file of the lines before it.</summary>
    public bool IsContinuedBy(object? input, long number) => number > 1 && PipedInput.FileOf(input) == _file;

    /// <summary>Adds one or several lines.</summary>
    public void Add(object? input)
    {
        _file = PipedInput.FileOf(input);
        _lines.AddRange(PipedInput.Lines(input));
    }

    /// <summary>Takes the lines as one text, with their file; false if there are none.</summary>
    public bool TryTake(out string text, out string? file)
    {
        (text, file) = (string.Join('\n', _lines), _file);
        var any = _lines.Count > 0;
        _lines.Clear();
        return any;
    }
}
