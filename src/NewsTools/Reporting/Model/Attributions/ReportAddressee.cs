namespace NewsTools;

/// <summary>To whom an attribution was said.</summary>
/// <param name="Ref">The id among the report's people or organisations; null where it is not a named one.</param>
/// <param name="Kind">What kind of addressee.</param>
/// <param name="Span">Where the text says so, and the words.</param>
public sealed record ReportAddressee(string? Ref, AddresseeKind Kind, ReportSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => Span.Text;
}
