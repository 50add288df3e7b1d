namespace NewsTools.Reporting;

/// <summary>How a scalar is written, so that it is read back unchanged.</summary>
public enum ReportScalarStyle
{
    /// <summary>Free text: always quoted.</summary>
    Text,
    /// <summary>A number, truth value, instant, id or name of a fixed set: never quoted.</summary>
    Plain,
}
