namespace NewsTools.Reporting;

/// <summary>The one place that knows the keys of a report and their order; adapters only write and read trees.</summary>
public static class ReportTree
{
    /// <summary>The tree of a report.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ReportMapping From(NewsReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReportTables.Report.Write(report);
    }

    /// <summary>The report of a tree.</summary>
    /// <param name="tree">The tree that was read.</param>
    /// <param name="name">The name used in errors: a path.</param>
    /// <exception cref="ReportReadException">A key is missing, unknown or holds the wrong kind of value.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static NewsReport ToReport(ReportNode tree, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return ReportTables.Report.Read(new TreeFields(tree, (place, message) => new ReportReadException(name, place, message)));
    }
}
