namespace NewsTools;

/// <summary>When something was said.</summary>
/// <param name="Span">The position in the text and the words.</param>
/// <param name="Value">The value as TIMEX3 writes it; null if it is unknown.</param>
public sealed record ReportTime(ReportSpan Span, string? Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? Span.Text;
}
