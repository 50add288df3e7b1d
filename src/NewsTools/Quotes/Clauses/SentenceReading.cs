namespace NewsTools.Quotes;

/// <summary>What a sentence of the narrator reports.</summary>
/// <param name="Attributions">The attributions that it states.</param>
/// <param name="Unattributed">The utterances in it that nothing in it attributes.</param>
internal readonly record struct SentenceReading(IReadOnlyList<ClauseAttribution> Attributions, IReadOnlyList<Quotation> Unattributed);
