using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>
/// Tells by tense and form whether what is joined to reported words is the narrator’s: “said he would pay, but the bank has closed”, “had helped her, but offered no proof”.
/// Reported words follow the tense of their cue; what stands in another is told, not said.
/// </summary>
internal sealed class NarratorRemark(ClauseWords words)
{
    private const int ShortestGloss = 7; // tokens
    private const int LongestSubject = 12;

    /// <summary>Whether the narrator goes on behind a comma, a dash or a coordinating conjunction.</summary>
    /// <param name="site">The cue whose words stand before it.</param>
    /// <param name="first">The first of these.</param>
    /// <param name="token">The break or the conjunction.</param>
    public bool Opens(in CueSite site, int first, int token)
    {
        var next = token + 1;
        if (!site.Cue.IsVerb || next + 1 >= site.Limit || FirstFinite(first, token) is not (>= 0 and var told))
            return false;
        if (words.Is(token, ClosedClass.ClausalCoordinator))
            return IsParallel(site, next) || IsOfCue(site.Cue, told, next) || words.Is(token, ClosedClass.AdversativeCoordinator) && OpensCoordinate(site, told, token);
        if (words.Is(next, ClosedClass.WhRelative))
            return !GoesOnBehind(next, site.Limit) && IsOtherTense(site.Cue, told, FirstFinite(next, site.Limit));
        if (words.Is(next, ClosedClass.ConcessiveOpener) && (words.Pos(next) is PartOfSpeech.Sconj || words.Pos(next + 1) is PartOfSpeech.Sconj))
            return IsUnclear(next + 1, site.Limit);
        if (words.IsPresentParticiple(next) && !words.Is(next, ClosedClass.InclusiveParticiple))
            return site.Cue.Verb.Takes(CueFrames.Act) && !GoesOnBehind(next, site.Limit);
        return words.Is(next, ClosedClass.IndefiniteArticle) && site.Limit - next >= ShortestGloss && !HasBreak(next, site.Limit) && !words.HasMainClause(next, site.Limit);
    }

    private bool OpensCoordinate(in CueSite site, int told, int coordinator)
    {
        var verb = coordinator + 1;
        while (verb + 1 < site.Limit && words.Pos(verb) is PartOfSpeech.Adv)
            verb++;
        if (words.IsFinite(verb)) // “had helped her, but offered no proof”
            return words.Tag(verb) is "VBD" && IsPast(site.Cue) && (!IsPast(told) || words.Is(told, ClosedClass.PastOfHave) && !words.Is(verb, ClosedClass.PastOfHave));
        if (!words.StartsNominal(verb))
            return false;
        var subject = verb;
        verb = FirstFinite(subject, Math.Min(site.Limit, subject + LongestSubject));
        if (verb < 0 || HasBreak(subject, verb))
            return false;
        return IsUnclear(subject, site.Limit) || IsOtherTense(site.Cue, told, verb)
            || words.Tag(verb) is "VBD" && !words.IsAuxiliary(verb) && IsPast(site.Cue) && !IsPast(told);
    }

    // “a reply from Holm, who said …, and from Rand”: goes on with the phrase that the speaker stands in.
    private bool IsParallel(in CueSite site, int preposition) =>
        site.Source.Antecedent is { First: > 0 } antecedent && words.Pos(preposition) is PartOfSpeech.Adp && words[preposition].SequenceEqual(words[antecedent.First - 1]);

    // “says the town was robbed and wants a vote”: a verb without a subject in the present tense of the cue, behind words in the past.
    private bool IsOfCue(ReportingCue cue, int told, int verb) => words.Tag(verb) is "VBZ" && words.Tag(cue.Token) is "VBZ" or "VBD" && words.Tag(told) is "VBD" && !words.IsAuxiliary(verb);

    // A verb that keeps the present where past speech would be reported in the past.
    private bool IsOtherTense(ReportingCue cue, int told, int verb) => verb >= 0 && IsPast(cue) && (IsPast(told) || words.Is(told, ClosedClass.BackshiftedModal)) && IsPresent(verb);

    private static bool IsPast(ReportingCue cue) => cue.Tense is Tense.Past;

    private bool IsPast(int verb) => words.Tag(verb) is "VBD" or "VBN";

    private bool IsPresent(int verb) => words.Tag(verb) is "VBZ" or "VBP" || words.Is(verb, ClosedClass.FutureAuxiliary);

    // “it is unclear who …”, “it was not known whether …”
    private bool IsUnclear(int first, int limit)
    {
        while (first < limit && !words.Is(first, ClosedClass.NeuterPronoun) && words.Pos(first) is PartOfSpeech.Sconj or PartOfSpeech.Adv)
            first++;
        if (first + 2 >= limit || !words.Is(first, ClosedClass.NeuterPronoun))
            return false;
        for (var i = first + 1; i < limit && i < first + 5; i++)
            if (words.Is(i, ClosedClass.UncertaintyAdjective))
                return true;
        return false;
    }

    private int FirstFinite(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.IsFinite(i))
                return i;
        return -1;
    }

    // Whether the clause around it goes on: “Holm, who has won twice, still leads”.
    private bool GoesOnBehind(int first, int limit)
    {
        for (var i = first; i + 1 < limit; i++)
        {
            if (!words.IsComma(i) && !words.IsDash(i))
                continue;
            var next = i + 1;
            while (next + 1 < limit && words.Pos(next) is PartOfSpeech.Adv)
                next++;
            if (words.IsFinite(next))
                return true;
        }
        return false;
    }

    private bool HasBreak(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.IsPunctuation(i) && !words.IsMark(i))
                return true;
        return false;
    }
}
