using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>A question clause: asked whether …, wondered why …</summary>
internal sealed class QuestionClause(ClauseWords words, ClauseBounds bounds)
{
    /// <summary>The clause; null where there is no such construction.</summary>
    public ReportedClause? Find(in CueSite site)
    {
        var opener = site.Start;
        if (site.HasAddressee && !site.Cue.Verb.Takes(CueFrames.Inverts) && words.Is(opener, ClosedClass.WhoRelative) && !words.IsPersonalPronoun(opener - 1))
            return null; // “told a woman who asked …”
        if (!site.Cue.Verb.Takes(CueFrames.Ask) || !words.Is(opener, ClosedClass.InterrogativeWord) || opener + 1 >= site.Limit || !words.HasFinite(opener + 1, site.Limit))
            return null;
        return bounds.Read(site, opener, AttributionPatterns.QuestionClause);
    }
}
