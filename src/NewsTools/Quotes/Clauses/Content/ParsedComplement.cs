using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>A clause that the parse, not the words beside the cue, gives it as its complement.</summary>
internal sealed class ParsedComplement(ClauseWords words, ClauseBounds bounds)
{
    /// <summary>The clause; null where there is no such construction.</summary>
    public ReportedClause? Find(in CueSite site)
    {
        var (cue, start, limit) = (site.Cue, site.Start, site.Limit);
        if (!cue.Verb.Takes(CueFrames.That | CueFrames.Addressee) || cue.Verb.Takes(CueFrames.Weak) || cue.IsPassive)
            return null;
        var tree = words.Tree(cue.Token);
        var complement = tree.Child(cue.Token, DependencyRelation.Ccomp);
        if (complement <= cue.Token || complement >= limit)
            return null;
        var first = tree.Subtree(complement).First;
        while (first < complement && words.IsPunctuation(first) && !words.IsMark(first))
            first++;
        return first >= start && (words.HasFinite(first, limit) || tree.Child(complement, DependencyRelation.Nsubj) >= 0)
            ? bounds.Read(site, first, AttributionPatterns.ParsedComplement) : null;
    }
}
