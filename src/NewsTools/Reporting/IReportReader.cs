namespace NewsTools;

/// <summary>Reads what the writer of the same format wrote.</summary>
public interface IReportReader
{
    /// <summary>Reads the reports one by one.</summary>
    /// <param name="input">The text of a report file.</param>
    /// <param name="name">The name used in errors: a path.</param>
    /// <param name="skipped">Called with the error of each report that could not be read; those behind it are still read. Without it the first such error ends the reading.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ReportReadException">The text is not a report, or holds none; the message names the file and the place.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IEnumerable<NewsReport> Read(TextReader input, string? name = null, Action<ReportReadException>? skipped = null, CancellationToken cancellation = default);
}
