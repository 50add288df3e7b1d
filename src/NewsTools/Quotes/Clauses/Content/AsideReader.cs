using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Passes over a day or an occasion between a cue and its clause: said Friday the plan …, said in an interview the plan …</summary>
internal sealed class AsideReader(ClauseWords words)
{
    private const int LongestTime = 4;
    private const int LongestPhrase = 8;

    /// <summary>The token after the aside; the start where there is none.</summary>
    public int SkipFrom(in CueSite site)
    {
        var (sentence, limit) = (site.Sentence, site.Limit);
        var at = site.Start;
        while (at < limit && words.IsTime(at) && !words.IsFinite(at) && words.Tag(at) is "NNP" or "NN" or "RB" or "JJ" && at < site.Start + LongestTime)
            at++;
        if (at >= limit || words.Pos(at) is not PartOfSpeech.Adp || !words.Is(at, ClosedClass.CircumstantialPreposition))
            return at;
        for (var end = at + 1; end < limit && end < at + LongestPhrase && !sentence.IsUttered(end) && !words.IsPunctuation(end) && !words.IsFinite(end); end++)
        {
            var next = end + 1;
            if (next < limit && (words.IsTime(end) && (words.StartsNominal(next) || words.Is(next, ClosedClass.InfinitiveMarker)) || words.IsOccasion(end) && !words.IsOccasion(next) && words.StartsNominal(next) && !words.IsTime(next)))
                return next;
        }
        return ClauseByParse(site, at);
    }

    // “admitted under oath he had lied”: the parse hangs the phrase on the cue, and its clause begins behind it.
    private int ClauseByParse(in CueSite site, int at)
    {
        var tree = words.Tree(site.Cue.Token);
        var clause = tree.Child(site.Cue.Token, DependencyRelation.Ccomp);
        if (clause <= at || clause >= site.Limit || tree.Subtree(clause).First is var first && first <= at + 1 || first - at > LongestPhrase || !words.StartsNominal(first))
            return at;
        for (var i = at; i < first; i++)
            if (words.IsPunctuation(i) || words.IsFinite(i) || site.Sentence.IsUttered(i))
                return at;
        return tree.Head(at) is var phrase && phrase > at && phrase < first && tree.Relation(phrase) is DependencyRelation.Obl && tree.Head(phrase) == site.Cue.Token ? first : at;
    }
}
