namespace NewsTools.Reporting;

/// <summary>The columns of a table and how its rows are written.</summary>
internal abstract class CsvRows
{
    /// <summary>The names of the columns.</summary>
    public abstract IReadOnlyList<string> Head { get; }

    /// <summary>Writes the rows of a report.</summary>
    public abstract void Write(TextWriter output, NewsReport report);

    /// <summary>Writes the names of the columns.</summary>
    public void WriteHead(TextWriter output) => WriteRow(output, Head.Select(string? (name) => name));

    private protected static void WriteRow(TextWriter output, IEnumerable<string?> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
                output.Write(CsvText.Separator);
            isFirst = false;
            CsvText.Write(output, cell);
        }
        output.Write(CsvText.LineEnd);
    }
}
