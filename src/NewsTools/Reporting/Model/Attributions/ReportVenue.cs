namespace NewsTools;

/// <summary>Where, on what occasion or through what an attribution was said.</summary>
/// <param name="Kind">What kind of venue.</param>
/// <param name="Ref">The id among the report's organisations; null where it is not a named one.</param>
/// <param name="Span">Where the text says so, and the words.</param>
public sealed record ReportVenue(VenueKind Kind, string? Ref, ReportSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => Span.Text;
}
