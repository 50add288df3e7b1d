namespace NewsTools;

/// <summary>Reads what the writer of the same form wrote.</summary>
public interface IReportReader
{
    /// <summary>Reads the reports one by one.</summary>
    /// <param name="input">The text of a report file.</param>
    /// <param name="name">What errors call it: a path.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ReportReadException">The text is not a report; the message names the file and the place.</exception>
    IEnumerable<NewsReport> Read(TextReader input, string? name = null, CancellationToken cancellation = default);
}
