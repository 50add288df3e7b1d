using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>An infinitive of what the speaker will do, or orders: promised to pay, told him to pay.</summary>
internal sealed class InfinitiveClause(ClauseWords words, ClauseBounds bounds, AsideReader asides)
{
    /// <summary>The clause; null where there is no such construction.</summary>
    public ReportedClause? Find(in CueSite site)
    {
        var (cue, limit) = (site.Cue, site.Limit);
        var isPromise = cue.Verb.Takes(CueFrames.To) && !cue.IsPassive;
        var isOrder = cue.Verb.Takes(CueFrames.Order) && (site.HasAddressee || cue.IsPassive);
        if (!isPromise && !isOrder)
            return null;
        var first = asides.SkipFrom(site);
        var to = first < limit && words.IsNegation(first) ? first + 1 : first;
        if (to + 1 >= limit || !words.Is(to, ClosedClass.InfinitiveMarker) || words.Tag(to + 1) is not ("VB" or "RB"))
            return null;
        var found = bounds.Read(site, first, AttributionPatterns.Infinitive);
        return found with { End = bounds.EndBeforeVerb(site.Sentence, found.First, found.End) };
    }
}
