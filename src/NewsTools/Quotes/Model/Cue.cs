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

    /// <inheritdoc/>
    public override string ToString() => Text;
}
