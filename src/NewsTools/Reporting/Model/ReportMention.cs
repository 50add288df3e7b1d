namespace NewsTools;

/// <summary>One place where a person or organisation is named.</summary>
/// <param name="Span">The position and the words.</param>
/// <param name="Kind">How it names them.</param>
public sealed record ReportMention(ReportSpan Span, MentionKind Kind)
{
    /// <inheritdoc/>
    public override string ToString() => Span.Text;
}
