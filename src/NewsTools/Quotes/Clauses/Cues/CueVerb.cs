namespace NewsTools.Quotes;

/// <summary>A verb that reports, as the word list has it.</summary>
/// <param name="Lemma">Its dictionary form, particle included (“point out”).</param>
/// <param name="Particle">The words after the verb, or an empty array.</param>
/// <param name="Stance">The attitude that it gives the speaker.</param>
/// <param name="Mode">Speech, writing or thought.</param>
/// <param name="Frames">What it takes.</param>
/// <param name="Prepositions">Prepositions before what is said (“for” of “called for”).</param>
internal sealed record CueVerb(string Lemma, string[] Particle, Stance Stance, QuoteMode Mode, CueFrames Frames, string[] Prepositions)
{
    public bool Takes(CueFrames frames) => (Frames & frames) != 0;
}
