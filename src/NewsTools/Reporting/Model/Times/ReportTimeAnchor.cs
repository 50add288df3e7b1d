namespace NewsTools;

/// <summary>What a time is counted from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The words that name it; null where it is not in the text.</param>
/// <param name="Value">Its time as TIMEX3 writes it; null where that is not known.</param>
public sealed record ReportTimeAnchor(AnchorKind Kind, ReportSpan? Span, string? Value)
{
    /// <inheritdoc/>
    public override string ToString() => Span?.Text ?? Kind.ToString();
}
