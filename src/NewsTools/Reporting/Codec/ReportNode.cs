namespace NewsTools.Reporting;

/// <summary>A report as a tree of mappings, sequences and scalars: what all formats have in common.</summary>
public abstract class ReportNode
{
    /// <summary>The position in the file that was read, such as <c>line 12</c>; null for a tree that was built.</summary>
    public string? Place { get; init; }
}
