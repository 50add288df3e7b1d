namespace NewsTools.Reporting;

/// <summary>A key of an object in a report.</summary>
/// <param name="Key">The key.</param>
/// <param name="IsRequired">Whether a report without it is rejected.</param>
internal abstract record ReportField(string Key, bool IsRequired)
{
    /// <summary>The keys of the value, or of each of its items; null for a scalar.</summary>
    internal ReportTable? Table { get; init; }

    /// <summary>The permitted values; empty if any value is permitted.</summary>
    internal IReadOnlyList<string> Names { get; init; } = [];
}
