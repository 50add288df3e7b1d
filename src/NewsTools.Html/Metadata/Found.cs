namespace NewsTools.Html.Metadata;

/// <summary>A value and where it was found.</summary>
internal readonly record struct Found<T>(T Value, string Origin);
