namespace NewsTools.Quotes;

/// <summary>An utterance that a cue of its sentence reports.</summary>
/// <param name="Quotation">The utterance.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Pattern">On which side of the cue it stands.</param>
/// <param name="IsAfterClause">Whether a clause of the cue stands between them.</param>
internal sealed record CuedUtterance(Quotation Quotation, ReportingCue Cue, AttributionPattern Pattern, bool IsAfterClause);
