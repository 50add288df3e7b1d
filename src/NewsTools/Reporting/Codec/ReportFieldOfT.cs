namespace NewsTools.Reporting;

/// <summary>A key of an object in a report, and how its value is written and read.</summary>
/// <typeparam name="T">The object.</typeparam>
/// <param name="Key">The key.</param>
/// <param name="IsRequired">Whether a report without it is refused.</param>
/// <param name="Write">The value as a node; null where the key is left out.</param>
/// <param name="Read">The object with the value that stands among the keys read.</param>
internal sealed record ReportField<T>(string Key, bool IsRequired, Func<T, ReportNode?> Write, Func<TreeFields, T, T> Read) : ReportField(Key, IsRequired);
