using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds the words behind a cue that name to whom it is said: told reporters, said to the crowd.</summary>
internal sealed class AddresseeFinder(ClauseWords words)
{
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="start">Where its words, or those of its source behind it, end.</param>
    public TokenRange? Find(NarratorSentence sentence, ReportingCue cue, int start)
    {
        if (start >= sentence.End || cue.IsPassive || sentence.IsUttered(start))
            return null;
        var first = start;
        if (!cue.Verb.Takes(CueFrames.Addressee | CueFrames.Order))
        {
            if (!words.Is(first, ClosedClass.DativePreposition) || words.Tag(first) is not ("IN" or "TO") || first + 1 >= sentence.End || words.Tag(first + 1) is "VB")
                return null;
            first++;
        }
        if (first >= sentence.End || !words.StartsNominal(first) || words.IsTime(first) || words.Is(first, ClosedClass.ClauseOpener) || sentence.IsUttered(first))
            return null;
        var ceiling = first;
        while (ceiling < sentence.End && !sentence.IsUttered(ceiling))
            ceiling++;
        var end = words.PhraseEnd(first, ceiling);
        return end > first ? new TokenRange(first, end) : null;
    }
}
