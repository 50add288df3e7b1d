namespace NewsTools.Quotes;

/// <summary>A noun that stands for something said.</summary>
internal sealed record CueNoun(string Lemma, Stance Stance, QuoteMode Mode);
