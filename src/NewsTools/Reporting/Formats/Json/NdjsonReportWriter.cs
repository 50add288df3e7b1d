using NewsTools.Reporting;

namespace NewsTools;

/// <summary>Writes reports as NDJSON: one report on each line.</summary>
public sealed class NdjsonReportWriter : StreamedReportWriter
{
    /// <inheritdoc/>
    public override string Extension => ".ndjson";

    /// <inheritdoc/>
    public override IReportSink Open(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new Sink(output);
    }

    private sealed class Sink(TextWriter output) : IReportSink
    {
        private readonly JsonTree _tree = new(output, isIndented: false);

        public void Add(ReportedArticle article, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            _tree.Write(ReportTree.From(article.Report));
            output.Write('\n');
        }

        public void Complete(CancellationToken cancellation) { }
    }
}
