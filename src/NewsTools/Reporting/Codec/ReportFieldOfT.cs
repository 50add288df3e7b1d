namespace NewsTools.Reporting;

/// <summary>A key of an object in a report, and how its value is written and read.</summary>
/// <typeparam name="T">The type of the object.</typeparam>
/// <param name="Key">The key.</param>
/// <param name="IsRequired">Whether a report without it is rejected.</param>
/// <param name="Write">Returns the value of an object as a node; null to omit the key.</param>
/// <param name="Read">Returns the object with the value from the keys that were read.</param>
internal sealed record ReportField<T>(string Key, bool IsRequired, Func<T, ReportNode?> Write, Func<TreeFields, T, T> Read) : ReportField(Key, IsRequired);
