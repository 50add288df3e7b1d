namespace NewsTools.Reporting;

/// <summary>A key of an object in a report.</summary>
/// <param name="Key">The key.</param>
/// <param name="IsRequired">Whether a report without it is refused.</param>
internal abstract record ReportField(string Key, bool IsRequired)
{
    /// <summary>The keys of its value, or of each item of it; null where that is a single value.</summary>
    internal ReportTable? Table { get; init; }

    /// <summary>The names of the fixed set that its value is one of; empty where it is free.</summary>
    internal IReadOnlyList<string> Names { get; init; } = [];
}
