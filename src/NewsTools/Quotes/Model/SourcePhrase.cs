namespace NewsTools;

/// <summary>The words that name who says it, as they stand in the text.</summary>
/// <param name="Span">The position of the words.</param>
/// <param name="Text">The words.</param>
public sealed record SourcePhrase(TextSpan Span, string Text)
{
    /// <summary>The relative pronoun that stands for these words before the cue (“who” of “Ruiz, who said”); null without one.</summary>
    public TextSpan? Pronoun { get; init; }

    private bool IsMereWords { get; init; }

    /// <summary>A source of which nothing is known but the words. It equals every source with these words, so that scripts can compare sources with words.</summary>
    public static SourcePhrase Parse(string words) => new(default, words) { IsMereWords = true };

    /// <inheritdoc/>
    public bool Equals(SourcePhrase? other) => other is not null && (IsMereWords || other.IsMereWords
        ? string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase)
        : (Span, Text, Pronoun) == (other.Span, other.Text, other.Pronoun));

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
