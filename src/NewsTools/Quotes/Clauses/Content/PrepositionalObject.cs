namespace NewsTools.Quotes;

/// <summary>What is said behind a preposition of the cue: called for a vote, warned of delays.</summary>
internal sealed class PrepositionalObject(ClauseWords words, ClauseBounds bounds)
{
    /// <summary>The words; null where there is no such construction.</summary>
    public ReportedClause? Find(in CueSite site)
    {
        var (cue, start) = (site.Cue, site.Start);
        if (start + 1 >= site.Limit || cue.IsPassive && !cue.Verb.Takes(CueFrames.Object))
            return null;
        foreach (var preposition in cue.Verb.Prepositions)
            if (words.Is(start, preposition))
                return bounds.Read(site, cue.IsPassive ? start : start + 1, AttributionPatterns.PrepositionalObject);
        return null;
    }
}
