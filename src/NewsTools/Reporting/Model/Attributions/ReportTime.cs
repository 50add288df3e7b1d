namespace NewsTools;

/// <summary>When something was said.</summary>
/// <param name="Span">Where the text says so, and the words.</param>
/// <param name="Value">The value as TIMEX3 writes it; null where it is not known.</param>
public sealed record ReportTime(ReportSpan Span, string? Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? Span.Text;
}
