namespace NewsTools;

/// <summary>The cue of an attribution.</summary>
/// <param name="Span">The position and the words.</param>
/// <param name="Lemma">The dictionary form of its head.</param>
/// <param name="Stance">The attitude of the speaker that it expresses.</param>
/// <param name="IsNegated">Whether it is negated.</param>
public sealed record ReportCue(ReportSpan Span, string Lemma, Stance Stance, bool IsNegated)
{
    /// <summary>The tense of the verb.</summary>
    public Tense Tense { get; init; }

    /// <summary>Whether it reports what could, would or is to be said.</summary>
    public bool IsHypothetical { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Span.Text;
}
