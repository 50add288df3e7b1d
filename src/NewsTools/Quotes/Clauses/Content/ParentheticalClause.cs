using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>A clause that its cue follows, interrupts or introduces with “as”: “CLAUSE, X said.”, “The plan, he added, would cost …”, “As X said, CLAUSE.”</summary>
internal sealed class ParentheticalClause(ClauseWords words, ClauseBounds bounds)
{
    private const int ShortestStatement = 4; // tokens

    private readonly NarratorClause _narrator = new(words);

    public ReportedClause Find(in CueSite site)
    {
        var (sentence, cue, source) = (site.Sentence, site.Cue, site.Source);
        if (!MayStandApart(site))
            return ReportedClause.None;
        var before = Math.Min(source.First, cue.GroupFirst) - 1;
        var end = EndOfAside(site);
        var isAs = before >= sentence.First && words.Is(before, ClosedClass.ComparisonMarker) && !sentence.HasUtterance;
        if (cue.Verb.Takes(CueFrames.Aside) && !(isAs && TellsWhere(site, end)))
            return ReportedClause.None;
        if (isAs)
        {
            if (before <= sentence.First + 1)
                return end + 1 < site.Limit && words.IsComma(end)
                    ? new ReportedClause(end + 1, bounds.EndByWords(site, end + 1), AttributionPatterns.AsClause) : ReportedClause.None;
            before--;
            if (end + 1 < site.Limit && words.IsComma(end) && words.IsComma(before) && words.IsMark(end + 1) && bounds.HasFragment(sentence, end + 1, site.Limit))
                return new ReportedClause(end + 1, bounds.EndByWords(site, end + 1), AttributionPatterns.AsClause); // “being, as the Courier put it, ‘the operator’”
        }
        if (before <= sentence.First)
            return ReportedClause.None;
        if (words.Tag(before) is "VBN" or "VBD" && words.IsMark(before - 1) && words.IsNominal(source.First))
            before--; // “…,” retired general Ada Holm said
        if (words.IsMark(before) && words.IsComma(before - 1))
            before++; // “… not ready for prime time,” Marrow said
        else if (!words.IsComma(before) && !words.IsDash(before))
            return ReportedClause.None;
        if (sentence.IsUttered(before - 1))
            return ReportedClause.None;
        var start = bounds.StartBefore(sentence, before, sentence.Cues);
        if (start >= before)
            return ReportedClause.None;
        if (GoesOnBehind(site, end, isWhole: words.MayHaveFinite(start, before), isMain: words.HasMainClause(start, before) || !words.HasFinite(start, before)))
            return new ReportedClause(start, before, AttributionPatterns.SplitClause) { Second = new TokenRange(end + 1, bounds.EndByWords(site, end + 1)) };
        var isClause = words.HasMainClause(start, before) || !words.HasFinite(start, before) && words.MayHaveFinite(start, before) || IsStatement(site, start, before);
        return isClause && words.Tag(start) is not ("VBN" or "VBD") ? new ReportedClause(start, before, AttributionPatterns.PrecedingClause) : ReportedClause.None;
    }

    // “The storm shut three schools, police said”: what stands before it is said, unless it only tells when or where; verbs are taken for nouns there.
    private bool IsStatement(in CueSite site, int start, int before)
    {
        var (verb, source) = (site.Cue.Verb, site.Source);
        var ends = site.Start >= site.Limit || words.IsTime(site.Start) || words.IsPunctuation(site.Start)
            || words.Is(site.Start, ClosedClass.CircumstantialPreposition) && !words.IsAny(site.Start, verb.Prepositions);
        if (!ends || source.End != site.Cue.GroupFirst || !words.IsNominal(source.End - 1) || !(words.IsComma(before) || words.IsMark(before - 1)) || verb.Takes(CueFrames.Weak) && !words.IsMark(before - 1) || !verb.Takes(CueFrames.That | CueFrames.ThatOnly) && !site.HasAddressee)
            return false;
        var first = start;
        if (words.Pos(first) is PartOfSpeech.Adp && first + 1 < before)
            first = words.CoreEnd(first + 1, before);
        return before - first >= ShortestStatement && !words.IsTime(first) && (words.StartsNominal(first) || words.Tag(first) is "VB");
    }

    private bool MayStandApart(in CueSite site)
    {
        var (cue, after) = (site.Cue, site.Start);
        if (!site.Source.Found || site.Source.Antecedent is not null || !cue.Verb.Takes(CueFrames.That | CueFrames.Addressee | CueFrames.ThatOnly | CueFrames.Aside))
            return false;
        if (cue.IsGerund || cue.IsInfinitive || cue.IsPassive || cue.IsNegated || cue.IsHypothetical)
            return false;
        // What follows at once would be its own object or clause.
        return after >= site.Limit || site.Sentence.IsUttered(after) || !words.StartsNominal(after) && words.Pos(after) is not PartOfSpeech.Intj || words.IsTime(after) || words.Tag(after) is "JJ";
    }

    // “as Holm put it”, “as Holm put it in a letter”, but not “as Holm put it in the oven”.
    private bool TellsWhere(in CueSite site, int end)
    {
        for (var i = site.Start; i < end; i++)
            if (words.IsTime(i) || words.Cues.Noun(words[i]) is not null || words.Cues.SourceNoun(words[i]) is SourceNounKind.Document || words.IsOccasion(i))
                return true;
        return end == site.Start || end == site.Start + 1 && words.Pos(site.Start) is PartOfSpeech.Adv;
    }

    // To the end of the aside behind the cue.
    private int EndOfAside(in CueSite site)
    {
        var end = Math.Max(site.Start, site.Source.IsInverted ? site.Source.End : site.Cue.End);
        while (end < site.Limit && !words.IsComma(end) && !words.IsDash(end) && !site.Sentence.IsUttered(end))
            end++;
        return end;
    }

    // Whether the clause goes on behind the aside.
    private bool GoesOnBehind(in CueSite site, int comma, bool isWhole, bool isMain)
    {
        var second = comma + 1;
        if (second >= site.Limit || !words.IsComma(comma))
            return false;
        if (NarratorClause.CueAt(site.Sentence, second) is { IsGerund: true } || _narrator.IsDistance(second, site.Limit) || words.Tag(second) is "WP" or "WDT" || words.Tag(second) is "VBG" && isMain)
            return false;
        if (_narrator.HasOwnCue(site, words.Pos(second) is PartOfSpeech.Cconj or PartOfSpeech.Sconj ? second + 1 : second))
            return false;
        return words.HasFinite(second, site.Limit) && (!isWhole || words.Pos(second) is not PartOfSpeech.Sconj || words.Is(second, ClosedClass.ConditionConjunction) && words.StartsNominal(second + 1));
    }
}
