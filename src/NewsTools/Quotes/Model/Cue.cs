namespace NewsTools;

/// <summary>The words that make a stretch of text an attribution (“said”, “according to”, “comments”).</summary>
/// <param name="Span">The position of the cue.</param>
/// <param name="Text">The words.</param>
/// <param name="Lemma">The dictionary form of its head (“say”, “according to”).</param>
public sealed record Cue(TextSpan Span, string Text, string Lemma)
{
    /// <summary>The attitude of the speaker that it expresses.</summary>
    public Stance Stance { get; init; }

    /// <summary>The tense of the verb.</summary>
    public Tense Tense { get; init; }

    /// <summary>Whether it is negated (“did not say”).</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether it reports what could, would or is to be said (“might say”, “plans to say”).</summary>
    public bool IsHypothetical { get; init; }

    private bool IsMereWords { get; init; }

    /// <summary>A cue of which nothing is known but the words. It equals every cue with these words, so that scripts can compare cues with words.</summary>
    public static Cue Parse(string words) => new(default, words, "") { IsMereWords = true };

    /// <inheritdoc/>
    public bool Equals(Cue? other) => other is not null && (IsMereWords || other.IsMereWords
        ? string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase)
        : (Span, Text, Lemma, Stance, Tense, IsNegated, IsHypothetical) == (other.Span, other.Text, other.Lemma, other.Stance, other.Tense, other.IsNegated, other.IsHypothetical));

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
