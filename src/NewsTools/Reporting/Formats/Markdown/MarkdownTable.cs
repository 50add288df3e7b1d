namespace NewsTools.Reporting;

/// <summary>A heading with a table below it. It is left out where there is nothing to tell.</summary>
internal abstract class MarkdownTable
{
    /// <summary>Writes the table of a report.</summary>
    public abstract void Write(TextWriter output, NewsReport report);

    /// <summary>Writes the cells of a row.</summary>
    private protected static void WriteRow(TextWriter output, IEnumerable<string> cells)
    {
        output.Write('|');
        foreach (var cell in cells)
            output.Write($" {cell} |");
        output.Write('\n');
    }
}
