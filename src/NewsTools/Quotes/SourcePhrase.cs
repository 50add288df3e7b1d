namespace NewsTools;

/// <summary>The words that name who says it, as they stand in the text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Text">The words.</param>
public sealed record SourcePhrase(TextSpan Span, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
