namespace NewsTools;

/// <summary>Writes reports in one form.</summary>
public interface IReportWriter
{
    /// <summary>The usual ending of such files, with its dot.</summary>
    string Extension { get; }

    /// <summary>Writes the reports one after another, as they come.</summary>
    void Write(TextWriter output, IEnumerable<NewsReport> reports, CancellationToken cancellation = default);
}
