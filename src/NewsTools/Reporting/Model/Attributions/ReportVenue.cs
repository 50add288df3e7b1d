namespace NewsTools;

/// <summary>Where, on what occasion or through which medium an attribution was said.</summary>
/// <param name="Kind">The kind of venue.</param>
/// <param name="Ref">The id among the report's organisations; null if it is not a named one.</param>
/// <param name="Span">The position in the text and the words.</param>
public sealed record ReportVenue(VenueKind Kind, string? Ref, ReportSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => Span.Text;
}
