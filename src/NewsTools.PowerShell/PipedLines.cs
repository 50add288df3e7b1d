namespace NewsTools.PowerShell;

/// <summary>The lines of one file that <c>Get-Content</c> sends one by one.</summary>
internal sealed class PipedLines
{
    private readonly List<string> _lines = [];
    private string? _file;

    /// <summary>Whether a line belongs to the file whose lines came before it.</summary>
    public bool IsContinuedBy(object? input, long number) => number > 1 && PipedInput.FileOf(input) == _file;

    /// <summary>Adds what was sent.</summary>
    public void Add(object? input)
    {
        _file = PipedInput.FileOf(input);
        _lines.AddRange(PipedInput.Lines(input));
    }

    /// <summary>Takes all that came, and the file that it is of; false where nothing came.</summary>
    public bool TryTake(out string text, out string? file)
    {
        (text, file) = (string.Join('\n', _lines), _file);
        var any = _lines.Count > 0;
        _lines.Clear();
        return any;
    }
}
