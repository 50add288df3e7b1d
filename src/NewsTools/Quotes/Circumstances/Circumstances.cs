namespace NewsTools.Quotes;

/// <summary>Where and when something was said, and to whom.</summary>
/// <param name="Venue">Where, on what occasion or through what; null where the text does not tell.</param>
/// <param name="Time">When; null where the text does not tell.</param>
/// <param name="Addressee">The words that name to whom, without the place or time behind them.</param>
internal readonly record struct Circumstances(Venue? Venue, UtteranceTime? Time, TokenRange? Addressee);
