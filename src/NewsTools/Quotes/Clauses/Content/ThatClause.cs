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
        if (BehindAside(site) is > 0 and var behind)
            return bounds.Read(site, behind, AttributionPatterns.ThatClauseAfterAside);
        for (var i = start; i < limit && i < start + LongestAside; i++)
        {
            if (sentence.IsUttered(i) || words.IsStop(i) || words.IsDash(i) || words[i] is ":")
                return null;
            var isThat = words.Is(i, ClosedClass.Complementizer);
            if (isThat && i > start && words.Pos(i - 1) is PartOfSpeech.Cconj)
                return null; // “said the letter was answered and that …”: joined to what another cue reports
            if (i > start && NarratorClause.CueAt(sentence, i) is { IsVerb: true } other && other.Verb.Takes(Frames))
                return null; // “…, he said, adding that …”, “said on Friday, days after announcing that …”
            if (isThat && i + 1 < limit && !IsDeterminer(i, start, limit))
            {
                if (!Opens(site, i))
                    continue;
                return bounds.Read(site, i, i == start ? AttributionPatterns.ThatClause : AttributionPatterns.ThatClauseAfterAside);
            }
            if (i > start && words.IsFinite(i) || words.IsMark(i) || i == start && !site.HasAddressee && words.StartsNominal(i) && !words.IsTime(i))
                return null;
        }
        return null;
    }

    // “cautioned, as did the bank, that …”, “said — on the radio — that …”: behind what stands between two commas or dashes; -1 where nothing does.
    private int BehindAside(in CueSite site)
    {
        var isDash = site.Start < site.Limit && words.IsDash(site.Start);
        if (site.Start >= site.Limit || !isDash && !words.IsComma(site.Start) || site.Cue.GroupFirst <= site.Sentence.First || words.IsComma(site.Cue.GroupFirst - 1))
            return -1;
        for (var i = site.Start + 1; i + 2 < site.Limit && i < site.Start + LongestAside && !site.Sentence.IsUttered(i); i++)
            if (isDash ? words.IsDash(i) : words.IsComma(i))
            {
                if (words.Is(i + 1, ClosedClass.Complementizer) && words.Tag(i + 1) is "IN" && words.HasFinite(i + 2, site.Limit))
                    return i + 1;
                if (NarratorClause.CueAt(site.Sentence, site.Start + 1) is not null)
                    return -1;
            }
        return -1;
    }

    private bool IsDeterminer(int that, int start, int limit) =>
        words.Tag(that) is "DT" && that > start && words.Pos(that + 1) is PartOfSpeech.Noun && !words.HasFinite(that + 2, limit);

    private bool Opens(in CueSite site, int that)
    {
        var (start, limit) = (site.Start, site.Limit);
        if (that > start && (words.IsFinite(that + 1) || words.Tag(that) is "WDT" && !FollowsAside(site, that)))
            return false;
        return words.HasFinite(that + 1, limit) || bounds.HasFragment(site.Sentence, that, limit) || that == start && MayBeClause(that, limit);
    }

    // “admitted on social media that the talks …”: no relative of the noun before it, since nothing else is said.
    private bool FollowsAside(in CueSite site, int that)
    {
        var first = site.Start;
        while (first < that && (words.Pos(first) is PartOfSpeech.Adv || words.IsTime(first)))
            first++;
        if (site.HasAddressee || words.Pos(first) is not PartOfSpeech.Adp || words.IsAny(first, ClosedClass.TopicPreposition, ClosedClass.GenitivePreposition) || words.IsAny(first, site.Cue.Verb.Prepositions))
            return false;
        return words.StartsNominal(that + 1) && !words.IsTime(that + 1) || words.Is(that + 1, ClosedClass.ExistentialSubject);
    }

    // “demanded that Holm step down”, “denies that the dam leaks”: a subject and a verb, whatever its tag.
    private bool MayBeClause(int that, int limit)
    {
        if (words.Tag(that) is "DT" || limit <= that + 2 || !words.StartsNominal(that + 1))
            return false;
        return words.IsName(that + 1) || words.Is(that + 1, ClosedClass.Determiner) || words.Tree(that).Relation(that) is DependencyRelation.Mark && words.CoreEnd(that + 1, limit) < limit;
    }
}
