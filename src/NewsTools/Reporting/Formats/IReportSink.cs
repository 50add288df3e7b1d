namespace NewsTools;

/// <summary>Takes the reports of one file, one by one.</summary>
public interface IReportSink
{
    /// <summary>Adds a report.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    void Add(ReportedArticle article, CancellationToken cancellation = default);

    /// <summary>Writes what stands behind the last report.</summary>
    void Complete(CancellationToken cancellation = default);
}
