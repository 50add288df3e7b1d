namespace NewsTools.Reporting;

/// <summary>The keys of an object in a report, in order.</summary>
internal abstract class ReportTable
{
    /// <summary>The keys.</summary>
    internal abstract IReadOnlyList<ReportField> Fields { get; }
}
