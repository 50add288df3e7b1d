using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>A clause with “that”, at once behind the cue or after where and when it was said.</summary>
internal sealed class ThatClause(ClauseWords words, ClauseBounds bounds)
{
    private const int LongestAside = 24;

    private const CueFrames Frames = CueFrames.That | CueFrames.ThatOnly | CueFrames.Addressee | CueFrames.Order | CueFrames.Ask;

    /// <summary>The clause; null where there is no such construction.</summary>
    public ReportedClause? Find(in CueSite site)
    {
        if (!site.Cue.Verb.Takes(Frames))
            return null;
        var (sentence, start, limit) = (site.Sentence, site.Start, site.Limit);
        for (var i = start; i < limit && i < start + LongestAside; i++)
        {
            if (sentence.IsUttered(i) || words.IsStop(i) || words.IsDash(i) || words[i] is ":")
                return null;
            var isThat = words.Is(i, ClosedClass.Complementizer);
            if (isThat && i > start && words.Pos(i - 1) is PartOfSpeech.Cconj)
                return null; // “said the letter was answered and that …”: joined to what another cue reports
            if (isThat && i + 1 < limit && !IsDeterminer(i, start, limit))
            {
                if (!Opens(sentence, i, start, limit))
                    continue;
                return bounds.Read(site, i, i == start ? AttributionPatterns.ThatClause : AttributionPatterns.ThatClauseAfterAside);
            }
            if (i > start && words.IsFinite(i) || words.IsMark(i) || i == start && !site.HasAddressee && words.StartsNominal(i) && !words.IsTime(i))
                return null;
        }
        return null;
    }

    private bool IsDeterminer(int that, int start, int limit) =>
        words.Tag(that) is "DT" && that > start && words.Pos(that + 1) is PartOfSpeech.Noun && !words.HasFinite(that + 2, limit);

    private bool Opens(NarratorSentence sentence, int that, int start, int limit)
    {
        if (that > start && (words.Tag(that) is "WDT" || words.IsFinite(that + 1)))
            return false;
        return words.HasFinite(that + 1, limit) || bounds.HasFragment(sentence, that, limit);
    }
}
