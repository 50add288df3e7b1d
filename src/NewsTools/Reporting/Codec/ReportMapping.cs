namespace NewsTools.Reporting;

/// <summary>Named nodes in a fixed order.</summary>
/// <param name="entries">The names and nodes; no name twice.</param>
/// <param name="isFlow">Whether it is written in one line.</param>
public sealed class ReportMapping(IReadOnlyList<KeyValuePair<string, ReportNode>> entries, bool isFlow = false) : ReportNode
{
    /// <summary>The names and nodes.</summary>
    public IReadOnlyList<KeyValuePair<string, ReportNode>> Entries { get; } = entries;

    /// <summary>Whether it is written in one line.</summary>
    public bool IsFlow { get; } = isFlow;
}
