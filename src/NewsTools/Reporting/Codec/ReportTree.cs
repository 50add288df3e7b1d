namespace NewsTools.Reporting;

/// <summary>The one place that knows the keys of a report and their order; adapters only write and read trees.</summary>
public static class ReportTree
{
    /// <summary>The tree of a report.</summary>
    public static ReportMapping From(NewsReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReportTables.Report.Write(report);
    }

    /// <summary>The report of a tree.</summary>
    /// <param name="tree">What was read.</param>
    /// <param name="name">What errors call it: a path.</param>
    /// <exception cref="ReportReadException">A key is missing, unknown or holds the wrong kind of value.</exception>
    public static NewsReport ToReport(ReportNode tree, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return ReportTables.Report.Read(new TreeFields(tree, (place, message) => new ReportReadException(name, place, message)));
    }
}
