namespace NewsTools;

/// <summary>The cue of an attribution.</summary>
/// <param name="Span">Where, and the words.</param>
/// <param name="Lemma">The dictionary form of its head.</param>
/// <param name="Stance">The attitude that it gives the speaker.</param>
/// <param name="IsNegated">Whether it is negated.</param>
public sealed record ReportCue(ReportSpan Span, string Lemma, Stance Stance, bool IsNegated)
{
    /// <inheritdoc/>
    public override string ToString() => Span.Text;
}
