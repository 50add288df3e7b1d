using NewsTools.Reporting;

namespace NewsTools;

/// <summary>Reads reports from JSON: one report, an array of them, or several values one behind the other.</summary>
public sealed class JsonReportReader : IReportReader
{
    /// <inheritdoc/>
    public IEnumerable<NewsReport> Read(TextReader input, string? name = null, Action<ReportReadException>? skipped = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ReadTrees(input, name, skipped, cancellation);
    }

    private static IEnumerable<NewsReport> ReadTrees(TextReader input, string? name, Action<ReportReadException>? skipped, CancellationToken cancellation)
    {
        var found = false;
        foreach (var tree in new JsonTrees(input, (place, message, cause) => new ReportReadException(name, place, message, cause), cancellation).Read())
        {
            found = true;
            if (TryRead(tree, name, skipped) is { } report)
                yield return report;
        }
        if (!found)
            throw new ReportReadException(name, null, "It contains no report.");
    }

    private static NewsReport? TryRead(ReportNode tree, string? name, Action<ReportReadException>? skipped)
    {
        try
        {
            return ReportTree.ToReport(tree, name);
        }
        catch (ReportReadException error) when (skipped is not null)
        {
            skipped(error);
            return null;
        }
    }
}
