using NewsTools.Reporting;

namespace NewsTools.Yaml;

/// <summary>Reads reports from YAML, document by document.</summary>
public sealed class YamlReportReader : IReportReader
{
    /// <inheritdoc/>
    public IEnumerable<NewsReport> Read(TextReader input, string? name = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ReadDocuments(input, name, cancellation);
    }

    private static IEnumerable<NewsReport> ReadDocuments(TextReader input, string? name, CancellationToken cancellation)
    {
        var found = false;
        foreach (var tree in new YamlTreeReader(input, (place, message, cause) => new ReportReadException(name, place, message, cause), cancellation).Documents())
        {
            cancellation.ThrowIfCancellationRequested();
            found = true;
            yield return ReportTree.ToReport(tree, name);
        }
        if (!found)
            throw new ReportReadException(name, null, "It contains no report.");
    }
}
