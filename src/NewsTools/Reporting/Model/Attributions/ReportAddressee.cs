namespace NewsTools;

/// <summary>The addressee of an attribution.</summary>
/// <param name="Ref">The id among the report's people or organisations; null if it is not a named one.</param>
/// <param name="Kind">The kind of addressee.</param>
/// <param name="Span">The position in the text and the words.</param>
public sealed record ReportAddressee(string? Ref, AddresseeKind Kind, ReportSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => Span.Text;
}
