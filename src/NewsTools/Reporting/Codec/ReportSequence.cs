namespace NewsTools.Reporting;

/// <summary>A list of nodes.</summary>
/// <param name="items">The nodes.</param>
/// <param name="isFlow">Whether it is written in one line.</param>
public sealed class ReportSequence(IReadOnlyList<ReportNode> items, bool isFlow = false) : ReportNode
{
    /// <summary>The nodes.</summary>
    public IReadOnlyList<ReportNode> Items { get; } = items;

    /// <summary>Whether it is written in one line.</summary>
    public bool IsFlow { get; } = isFlow;
}
