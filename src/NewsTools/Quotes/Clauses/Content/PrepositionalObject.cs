using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>What is said behind a preposition of the cue: called for a vote, warned of delays, called on the mayor to resign.</summary>
internal sealed class PrepositionalObject(ClauseWords words, ClauseBounds bounds)
{
    private const int LongestAside = 8;
    private const int LongestAddressee = 24;

    /// <summary>The words; null where there is no such construction.</summary>
    public ReportedClause? Find(in CueSite site)
    {
        var (cue, start) = (site.Cue, site.Start);
        if (start + 1 >= site.Limit || cue.IsPassive && !cue.Verb.Takes(CueFrames.Object))
            return null;
        if (words.IsAny(start, cue.Verb.Prepositions))
            return bounds.Read(site, cue.IsPassive ? start : start + 1, AttributionPatterns.PrepositionalObject);
        if (cue.Verb.Takes(CueFrames.OrderOn) && words.Is(start, ClosedClass.SurfacePreposition))
            return ReadOrder(site);
        return !cue.IsPassive && cue.Verb.Prepositions.Length > 0 && BehindAside(site) is > 0 and var behind ? bounds.Read(site, behind, AttributionPatterns.PrepositionalObject) : null;
    }

    // “called on the mayor to resign”; a call on a house is a visit.
    private ReportedClause? ReadOrder(in CueSite site)
    {
        for (var i = site.Start + 2; i + 1 < site.Limit && i < site.Start + LongestAddressee && !words.IsStop(i); i++)
            if (words.Is(i, ClosedClass.InfinitiveMarker) && (words.Tag(i + 1) is "VB" or "RB" || words.IsMark(i + 1)))
                return bounds.Read(site, site.Start + 1, AttributionPatterns.PrepositionalObject);
        return null;
    }

    // “boasted in Lyon about the choir”: behind the preposition, where the parse hangs its phrase on the cue; -1 where there is none.
    private int BehindAside(in CueSite site)
    {
        if (words.Is(site.Start, ClosedClass.AgentPreposition) || !words.Is(site.Start, ClosedClass.CircumstantialPreposition) && !words.IsTime(site.Start))
            return -1;
        var tree = words.Tree(site.Cue.Token);
        for (var i = site.Start + 1; i + 1 < site.Limit && i < site.Start + LongestAside && !words.IsPunctuation(i) && !words.IsFinite(i); i++)
            if (words.IsAny(i, site.Cue.Verb.Prepositions) && tree.Relation(i) is DependencyRelation.Case or DependencyRelation.Mark && tree.Head(tree.Head(i)) == site.Cue.Token)
                return i + 1;
        return -1;
    }
}
