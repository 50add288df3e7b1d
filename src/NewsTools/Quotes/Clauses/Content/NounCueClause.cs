using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>A clause with “that” behind a noun of saying: X’s claim that …</summary>
internal sealed class NounCueClause(ClauseWords words, ClauseBounds bounds)
{
    private const int FarthestThat = 8;

    public ReportedClause Find(in CueSite site)
    {
        var (sentence, cue, source, limit) = (site.Sentence, site.Cue, site.Source, site.Limit);
        if (!source.Found)
            return ReportedClause.None;
        var that = Math.Max(cue.End, source.First > cue.Token ? source.End : 0);
        for (var steps = 0; that < limit && steps < FarthestThat && !words.Is(that, ClosedClass.Complementizer); steps++, that++)
            if (words.IsComma(that) || words.IsFinite(that) || words.IsMark(that) || sentence.IsUttered(that))
                return ReportedClause.None;
        if (that + 2 >= limit || !words.Is(that, ClosedClass.Complementizer) || words.IsFinite(that + 1) || !words.HasFinite(that + 1, limit))
            return ReportedClause.None;
        var end = bounds.EndByWords(site, that);
        // As a subject it ends before the verb of the sentence: “X’s comments that …, stunned …”.
        var hasFinite = false;
        for (var i = that + 1; i + 1 < end; i++)
        {
            if (hasFinite && words.IsComma(i) && words.IsFinite(i + 1) && !bounds.IsInsideFragment(sentence, i))
                return new ReportedClause(that, i, AttributionPatterns.NounCue);
            hasFinite |= words.IsFinite(i);
        }
        return new ReportedClause(that, end, AttributionPatterns.NounCue);
    }
}
