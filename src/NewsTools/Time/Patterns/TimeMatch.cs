namespace NewsTools.Time;

/// <summary>Words that fit a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Parts">The expressions: one, or the two ends of a range.</param>
internal sealed record TimeMatch(TimePattern Pattern, TimePart[] Parts)
{
    /// <summary>Index after the last token of an expression.</summary>
    public int End => Parts[^1].End;
}
