using System.Text;
using NewsTools.Reporting;

namespace NewsTools.Yaml;

/// <summary>Reads reports from YAML, document by document.</summary>
public sealed class YamlReportReader : IReportReader
{
    /// <inheritdoc/>
    public IEnumerable<NewsReport> Read(TextReader input, string? name = null, Action<ReportReadException>? skipped = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ReadDocuments(input, name, skipped, cancellation);
    }

    private static IEnumerable<NewsReport> ReadDocuments(TextReader input, string? name, Action<ReportReadException>? skipped, CancellationToken cancellation)
    {
        var found = false;
        using var stream = new YamlStream(input, Fault, cancellation);
        while (stream.NextDocument() is { } text)
        {
            var documents = new YamlTreeReader(text, Fault, cancellation)
            {
                Document = stream.Document,
                LinesBefore = stream.LinesBefore,
            }.Documents().GetEnumerator();
            using (documents)
                while (Next(documents, name, skipped, out var report))
                {
                    cancellation.ThrowIfCancellationRequested();
                    found = true;
                    if (report is not null)
                        yield return report;
                }
        }
        if (!found)
            throw new ReportReadException(name, null, "It contains no report.");

        ReportReadException Fault(string? place, string message, Exception? cause) => new(name, place, message, cause);
    }

    // A document that cannot be read gives no report. The next is read all the same: in no kind of value can a line begin as a document does.
    private static bool Next(IEnumerator<ReportNode> documents, string? name, Action<ReportReadException>? skipped, out NewsReport? report)
    {
        report = null;
        try
        {
            if (!documents.MoveNext())
                return false;
            report = ReportTree.ToReport(documents.Current, name);
        }
        catch (ReportReadException error) when (skipped is not null && error.InnerException is not DecoderFallbackException)
        {
            skipped(error);
        }
        return true;
    }
}
