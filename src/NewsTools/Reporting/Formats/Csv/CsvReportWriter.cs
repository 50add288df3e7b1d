using NewsTools.Reporting;

namespace NewsTools;

/// <summary>Writes a table of reports as CSV (RFC 4180): a line with the names of the columns, then one row each of what the table holds.</summary>
/// <param name="table">The table.</param>
/// <param name="hasHead">Whether the names of the columns are written; not where rows are added to a file.</param>
public sealed class CsvReportWriter(CsvTable table = CsvTable.Quote, bool hasHead = true) : StreamedReportWriter
{
    private readonly CsvRows _rows = CsvTables.Of(table);

    /// <inheritdoc/>
    public override string Extension => ".csv";

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Head => _rows.Head;

    /// <inheritdoc/>
    public override IReportSink Open(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (hasHead)
            _rows.WriteHead(output);
        return new Sink(_rows, output);
    }

    private sealed class Sink(CsvRows rows, TextWriter output) : IReportSink
    {
        public void Add(ReportedArticle article, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Write(output, article.Report);
        }

        public void Complete(CancellationToken cancellation) { }
    }
}
