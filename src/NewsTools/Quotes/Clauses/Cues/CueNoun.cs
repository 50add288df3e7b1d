namespace NewsTools.Quotes;

/// <summary>A noun that stands for something said.</summary>
/// <param name="Lemma">The noun.</param>
/// <param name="Stance">Its stance.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="IsWords">Whether it can be words themselves: “her reply was ‘never’”, not “her claim was ‘absurd’”.</param>
internal sealed record CueNoun(string Lemma, Stance Stance, QuoteMode Mode, bool IsWords);
