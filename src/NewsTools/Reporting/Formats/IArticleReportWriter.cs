namespace NewsTools;

/// <summary>Writes all reports of a file at once, each with the text of its article where that is at hand.</summary>
public interface IArticleReportWriter : IReportWriter
{
    /// <summary>Writes one file for all reports.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    void Write(TextWriter output, IEnumerable<ReportedArticle> articles, CancellationToken cancellation = default);
}
