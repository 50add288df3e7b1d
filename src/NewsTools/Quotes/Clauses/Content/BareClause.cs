using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>A clause behind the cue without “that”: said the plan would fail.</summary>
internal sealed class BareClause(ClauseWords words, ClauseBounds bounds, AsideReader asides)
{
    /// <summary>The clause; null where there is no such construction.</summary>
    public ReportedClause? Find(in CueSite site)
    {
        var (sentence, cue, limit) = (site.Sentence, site.Cue, site.Limit);
        var verb = cue.Verb;
        if (!verb.Takes(CueFrames.That | CueFrames.Addressee) || !verb.Takes(CueFrames.That) && !site.HasAddressee || cue.IsPassive && !verb.Takes(CueFrames.Addressee))
            return null;
        var first = asides.SkipFrom(site);
        if (first >= limit || !StartsClause(sentence, first, limit) || !verb.Takes(CueFrames.Bare) && !IsPlain(sentence, first, limit))
            return null;
        var isWeak = verb.Takes(CueFrames.Weak);
        if (isWeak && !bounds.HasFragment(sentence, first, limit))
            return null;
        var found = bounds.Read(site, first, isWeak ? AttributionPatterns.BareClauseOfWeakCue : AttributionPatterns.BareClause);
        // “As I said in December, …”: when it was said, and no clause.
        var isCircumstance = (words.Pos(first) is PartOfSpeech.Adp || words.IsTime(first))
            && !words.MayHaveFinite(found.First, found.End) && !(found.Found && bounds.HasFragment(sentence, found.First, found.End));
        return isCircumstance ? null : found;
    }

    /// <summary>The clause where its verb may be a past tense that the tagger missed; null where there is no such construction.</summary>
    public ReportedClause? FindWithUncertainVerb(in CueSite site)
    {
        var (verb, start, limit) = (site.Cue.Verb, site.Start, site.Limit);
        if (!verb.Takes(CueFrames.Bare) || !verb.Takes(CueFrames.That) || site.Source is not { Found: true, IsInverted: false })
            return null;
        return (words.StartsNominal(start) || words.Is(start, ClosedClass.TopicPreposition)) && !words.HasFinite(start, limit) && words.MayHaveFinite(start, limit)
            ? bounds.Read(site, start, AttributionPatterns.ClauseWithUncertainVerb) : null;
    }

    private bool StartsClause(NarratorSentence sentence, int first, int limit)
    {
        if (sentence.IsUttered(first) || words.IsAny(first, ClosedClass.AdverbialConjunction, ClosedClass.WhSubjectRelative))
            return false;
        if (!words.StartsNominal(first) && !words.IsMark(first) && words.Pos(first) is not (PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Adv or PartOfSpeech.Verb or PartOfSpeech.Pron))
            return false;
        for (var i = first + 1; i < limit; i++)
            if (words.IsFinite(i) && !sentence.IsUttered(i) && !(words.Is(i - 1, ClosedClass.WhSubjectRelative) && i - 1 > first))
                return true;
        return false;
    }

    // A subject and its verb with nothing but a relative clause, an adverb or a phrase between.
    private bool IsPlain(NarratorSentence sentence, int first, int limit)
    {
        if (!words.StartsNominal(first) && !words.IsMark(first))
            return false;
        var inRelative = false;
        for (var i = first; i < limit && !sentence.IsUttered(i); i++)
        {
            if (i > first && words.Is(i, ClosedClass.Relativizer) && !words.Is(i, ClosedClass.ObjectRelative))
                inRelative = true;
            else if (words.IsFinite(i) && i > first)
            {
                if (!inRelative)
                    return words.Pos(i - 1) is not PartOfSpeech.Cconj; // “acknowledged the errors but said …”
                inRelative = false;
            }
            else if (words.IsComma(i) && !inRelative && !OpensApposition(i + 1, limit))
                return false;
            else if (words.Pos(i) is PartOfSpeech.Sconj && !inRelative || words.Tag(i) is "TO" or "VBG" && i < first + 1)
                return false;
        }
        return false;
    }

    private bool OpensApposition(int token, int limit) =>
        token < limit && (words.Is(token, ClosedClass.SubjectOrPossessiveRelative) || words.Pos(token) is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Num);
}
