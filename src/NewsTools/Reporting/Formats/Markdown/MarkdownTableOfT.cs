using System.Globalization;

namespace NewsTools.Reporting;

/// <inheritdoc/>
/// <typeparam name="T">What a row is about.</typeparam>
/// <param name="heading">The heading.</param>
/// <param name="items">What a report has of it.</param>
internal sealed class MarkdownTable<T>(string heading, Func<NewsReport, IReadOnlyList<T>> items) : MarkdownTable
{
    private readonly List<(string Name, string Rule, Func<T, string?> Cell)> _columns = [];

    public override void Write(TextWriter output, NewsReport report)
    {
        var rows = items(report);
        if (rows.Count == 0)
            return;
        output.Write($"\n## {heading}\n\n");
        WriteRow(output, _columns.Select(column => column.Name));
        WriteRow(output, _columns.Select(column => column.Rule));
        foreach (var item in rows)
            WriteRow(output, _columns.Select(column => MarkdownText.Of(column.Cell(item))));
    }

    /// <summary>A column of text.</summary>
    public MarkdownTable<T> Text(string name, Func<T, string?> cell)
    {
        _columns.Add((name, "---", cell));
        return this;
    }

    /// <summary>A column of numbers, which stand to the right.</summary>
    public MarkdownTable<T> Number(string name, Func<T, decimal?> cell)
    {
        _columns.Add((name, "---:", item => cell(item)?.ToString("0.##", CultureInfo.InvariantCulture)));
        return this;
    }
}
