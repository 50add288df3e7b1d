namespace NewsTools.Reporting;

/// <summary>A report as a tree of mappings, sequences and scalars: what every form of writing it has in common.</summary>
public abstract class ReportNode
{
    /// <summary>Where it stands in a file that was read, such as <c>line 12</c>; null for a tree that was made.</summary>
    public string? Place { get; init; }
}
