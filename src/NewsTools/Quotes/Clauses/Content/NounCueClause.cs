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
        if (FindInfinitive(site) is { Found: true } infinitive)
            return infinitive;
        var that = Math.Max(cue.End, source.First > cue.Token ? source.End : 0);
        for (var steps = 0; that < limit && steps < FarthestThat && !words.Is(that, ClosedClass.Complementizer); steps++, that++)
            if (words.IsComma(that) || words.IsFinite(that) || words.IsMark(that) || sentence.IsUttered(that))
                return ReportedClause.None;
        if (that + 2 >= limit || !words.Is(that, ClosedClass.Complementizer) || words.IsFinite(that + 1) || !words.HasFinite(that + 1, limit))
            return ReportedClause.None;
        var end = EndBeforeMainVerb(site, that, bounds.EndOfClause(site, that));
        // As a subject it ends before the verb of the sentence: “X’s comments that …, stunned …”.
        var hasFinite = false;
        for (var i = that + 1; i + 1 < end; i++)
        {
            i = hasFinite ? i : EndOfParticiple(i, end);
            if (hasFinite && words.IsComma(i) && words.IsFinite(i + 1) && !bounds.IsInsideFragment(sentence, i))
                return new ReportedClause(that, i, AttributionPatterns.NounCue);
            hasFinite |= words.IsFinite(i);
        }
        return new ReportedClause(that, end, AttributionPatterns.NounCue);
    }

    // “his pledge to scrap the toll”: with what belongs to the infinitive by the parse.
    private ReportedClause FindInfinitive(in CueSite site)
    {
        var to = Math.Max(site.Cue.End, site.Source.First > site.Cue.Token ? site.Source.End : 0);
        if (site.Cue.Verb.Stance is not Stance.Committing || to + 1 >= site.Limit || !words.Is(to, ClosedClass.InfinitiveMarker) || words.Tag(to + 1) is not "VB")
            return ReportedClause.None;
        var end = Math.Min(words.Tree(to).Subtree(to + 1).End, site.Limit);
        for (var i = to + 1; i + 1 < end; i++)
            if (words.IsComma(i) && !bounds.IsInsideFragment(site.Sentence, i))
                end = i;
        return end > to + 1 ? new ReportedClause(to, bounds.Trim(to, end), AttributionPatterns.NounCue) : ReportedClause.None;
    }

    // “X’s claim that it was safe angered the council”: where the noun is the subject, the last verb of no clause inside is that of the sentence. The parser does not see it.
    private int EndBeforeMainVerb(in CueSite site, int that, int end)
    {
        if (!IsSubject(site))
            return end;
        int verbs = 0, opened = 0, main = end, last = that;
        for (var i = that + 1; i < end; i++)
        {
            if (bounds.IsInsideFragment(site.Sentence, i))
                continue;
            if (words.IsComma(i) || words.Is(i, ClosedClass.Relativizer) || words.Pos(i) is PartOfSpeech.Sconj || words.Is(i, ClosedClass.CircumstanceOpener))
            {
                if (verbs > 1)
                    break;
                opened += words.IsComma(i) ? 0 : 1;
                i = verbs == 0 ? EndOfParticiple(i, end) : i;
            }
            else if (IsVerb(i))
            {
                var isSameGroup = IsGroup(last, i);
                last = i;
                if (isSameGroup || words.Pos(i - 1) is PartOfSpeech.Cconj || opened > 0 && opened-- > 0)
                    continue;
                if (++verbs > 1)
                    main = i;
            }
        }
        return verbs > 1 ? bounds.Trim(that, main) : end;
    }

    // “the bridge, built in 1901, was safe”: the comma behind a participle without an object, where the clause goes on with its verb; else the one before it.
    private int EndOfParticiple(int comma, int end)
    {
        if (!words.IsComma(comma) || comma + 2 >= end || words.Tag(comma + 1) is not ("VBN" or "VBD") || words.Pos(comma + 2) is not PartOfSpeech.Adp)
            return comma;
        for (var i = comma + 2; i + 1 < end && !words.IsFinite(i); i++)
            if (words.IsComma(i))
                return words.IsFinite(i + 1) ? i : comma;
        return comma;
    }

    // Whether an auxiliary and a verb behind it are one verb: “was never proved”.
    private bool IsGroup(int auxiliary, int verb)
    {
        for (var i = auxiliary; i < verb; i++)
            if (!words.IsAuxiliary(i) && words.Pos(i) is not PartOfSpeech.Adv && !words.IsNegation(i))
                return false;
        return words.IsAuxiliary(auxiliary);
    }

    // Whether nothing but the noun's own phrase stands before it in its sentence.
    private bool IsSubject(in CueSite site)
    {
        var first = site.Cue.Token;
        if (site.Source.First < first)
            first = site.Source.First;
        else
            first = words.CoreStart(first, site.Sentence.First);
        return !words.HasFinite(site.Sentence.First, first) && (first == site.Sentence.First || words.IsComma(first - 1) || words.Pos(first - 1) is PartOfSpeech.Cconj);
    }

    // A finite verb, or a past form with an object that is tagged as a participle.
    private bool IsVerb(int token) => words.IsFinite(token)
        || (words.IsPastParticiple(token) || words.IsPresentParticiple(token) && !words[token].EndsWith("ing")) && !words.IsComma(token - 1) && token + 1 < words.Count && words.StartsNominal(token + 1);
}
