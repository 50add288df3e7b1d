namespace NewsTools.Reporting;

/// <summary>A format whose reports are written as they arrive, and not kept.</summary>
public abstract class StreamedReportWriter : IReportWriter
{
    /// <summary>Initializes a new instance of the <see cref="StreamedReportWriter"/> class.</summary>
    protected StreamedReportWriter() { }

    /// <inheritdoc/>
    public abstract string Extension { get; }

    /// <inheritdoc/>
    public abstract IReportSink Open(TextWriter output);

    /// <inheritdoc/>
    public void Write(TextWriter output, IEnumerable<NewsReport> reports, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(reports);
        var sink = Open(output);
        foreach (var report in reports)
            sink.Add(new ReportedArticle(report), cancellation);
        sink.Complete(cancellation);
    }
}
