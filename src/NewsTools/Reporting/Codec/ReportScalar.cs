namespace NewsTools.Reporting;

/// <summary>A single value.</summary>
/// <param name="value">Its characters.</param>
/// <param name="style">How it is written.</param>
public sealed class ReportScalar(string value, ReportScalarStyle style) : ReportNode
{
    /// <summary>Its characters.</summary>
    public string Value { get; } = value;

    /// <summary>How it is written.</summary>
    public ReportScalarStyle Style { get; } = style;
}
