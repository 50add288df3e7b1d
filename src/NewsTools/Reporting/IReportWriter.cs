namespace NewsTools;

/// <summary>Writes reports in one format.</summary>
public interface IReportWriter
{
    /// <summary>The usual ending of such files, with its dot.</summary>
    string Extension { get; }

    /// <summary>Writes the reports one by one, as they arrive.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    void Write(TextWriter output, IEnumerable<NewsReport> reports, CancellationToken cancellation = default);

    /// <summary>Begins a file that takes reports one by one. A format that needs all of them keeps them until the last.</summary>
    IReportSink Open(TextWriter output) => new Reporting.GatheredReports(this, output);
}
