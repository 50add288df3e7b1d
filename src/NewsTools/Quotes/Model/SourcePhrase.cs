namespace NewsTools;

/// <summary>The words that name who says it, as they stand in the text.</summary>
/// <param name="Span">The position of the words.</param>
/// <param name="Text">The words.</param>
public sealed record SourcePhrase(TextSpan Span, string Text)
{
    /// <summary>The relative pronoun that stands for these words before the cue (“who” of “Ruiz, who said”); null without one.</summary>
    public TextSpan? Pronoun { get; init; }


    /// <inheritdoc/>
    public override string ToString() => Text;
}
