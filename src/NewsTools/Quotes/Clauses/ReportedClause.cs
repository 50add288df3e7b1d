namespace NewsTools.Quotes;

/// <summary>Words that a cue reports, as tokens: one range, or two around an aside.</summary>
/// <param name="First">The first token; negative without.</param>
/// <param name="End">After the last token.</param>
/// <param name="Pattern">What it was read by.</param>
internal readonly record struct ReportedClause(int First, int End, AttributionPattern? Pattern)
{
    public static ReportedClause None => new(-1, -1, null);

    /// <summary>Where it goes on behind an aside.</summary>
    public TokenRange? Second { get; init; }

    public bool Found => First >= 0;
}
