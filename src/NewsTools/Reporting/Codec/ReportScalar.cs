using System.Globalization;

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

    /// <summary>The value for formats that tell text from truth values and numbers: a <see cref="string"/>, <see cref="bool"/>, <see cref="long"/> or <see cref="decimal"/>.</summary>
    internal object Typed =>
        Style is ReportScalarStyle.Text ? Value
        : Value is "true" ? true
        : Value is "false" ? false
        : long.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : decimal.TryParse(Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : Value;
}
