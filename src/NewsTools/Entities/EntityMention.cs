namespace NewsTools;

/// <summary>A name found in the text.</summary>
/// <param name="Kind">The kind of thing it names.</param>
/// <param name="Span">Its position.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
public sealed record EntityMention(EntityKind Kind, TextSpan Span, int FirstToken, int EndToken)
{
    /// <summary>The confidence of the recogniser, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
