using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Reads the verb group of a cue: its auxiliaries, negation and adverbs, and what they make of it.</summary>
internal sealed class VerbGroupReader(ClauseWords words)
{
    private struct VerbGroup
    {
        public int First;
        public bool IsNegated;
        public bool IsInfinitive;
        public bool HasAuxiliary;
        public bool HasBe;
        public bool HasHave;
        public bool HasModal;
    }

    /// <summary>The cue that a verb is with its group; null where it says that something was not said.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">The entry.</param>
    /// <param name="token">The verb.</param>
    /// <param name="end">After its particle.</param>
    /// <param name="forms">The forms that the word can be.</param>
    public ReportingCue? Read(NarratorSentence sentence, CueVerb verb, int token, int end, VerbForm forms)
    {
        var tag = words.Tag(token);
        var group = FindGroup(sentence, token, tag);
        // “declined to say”, “would not confirm”: an answer that is not given.
        if (group.IsInfinitive && !words.Is(group.First, ClosedClass.InfinitiveMarker) && Refuses(group.First, token) || group.IsNegated && !group.HasAuxiliary)
            return null;
        // “without saying why”: what was not said.
        if (tag is "VBG" && group.First > sentence.First && words.Is(group.First - 1, ClosedClass.PrivativePreposition))
            return null;
        if (group.First == token && IsReduced(sentence, verb, token, end, forms))
            return null;
        var isBare = group.First == token && IsBareParticiple(sentence, verb, token, end, forms, tag);
        var isPassive = isBare || group.HasBe && tag is "VBN" or "VBD" && (forms & VerbForm.Participle) != 0 && !group.HasHave
            || group.HasBe && group.HasHave && tag is "VBN" && words.Is(token - 1, ClosedClass.PastParticipleOfBe);
        var isGerund = !group.HasBe && (tag is "VBG" || forms == VerbForm.Gerund);
        return new ReportingCue(verb, token, group.First, end, forms)
        {
            IsNegated = group.IsNegated,
            IsPassive = isPassive,
            IsInfinitive = group.IsInfinitive,
            IsGerund = isGerund,
            IsHypothetical = group.HasModal || group.IsInfinitive && !group.HasAuxiliary,
            Tense = group.IsInfinitive || isGerund ? Tense.None : TenseOf(group.First, token, tag, forms, isPassive),
        };
    }

    private VerbGroup FindGroup(NarratorSentence sentence, int token, string tag)
    {
        var group = new VerbGroup { First = token };
        for (; group.First > sentence.First; group.First--)
        {
            var before = group.First - 1;
            if (!sentence.IsNarrated(before))
                break;
            var pos = words.Pos(before);
            if (words.IsNegation(before))
                group.IsNegated = true;
            else if (words.IsAuxiliary(before))
            {
                group.HasAuxiliary = true;
                group.HasBe |= words.Is(before, ClosedClass.FormOfBe) || words.Is(before, ClosedClass.CliticS) && tag is "VBN" or "VBG";
                group.HasHave |= words.Is(before, ClosedClass.FormOfHave);
                group.HasModal |= words.Is(before, ClosedClass.Modal);
            }
            else if (words.Is(before, ClosedClass.InfinitiveMarker) && pos is PartOfSpeech.Part or PartOfSpeech.Adp && (group.First == token || !group.IsInfinitive) && tag is "VB")
                group.IsInfinitive = true;
            else if (pos is PartOfSpeech.Adv && !words.IsAny(before, ClosedClass.InterrogativeAdverb, ClosedClass.ComparativeAdverb))
                continue;
            else if (group.IsInfinitive && (pos is PartOfSpeech.Verb or PartOfSpeech.Adj) && (words.Is(group.First, ClosedClass.InfinitiveMarker) || words.IsNegation(group.First)))
                group.HasModal = true; // going to say, likely to say
            else
                break;
        }
        return group;
    }

    // “a nurse accused of hiding drugs”, “a plan criticized as weak”: a participle without its object describes the noun before it, and tells no source.
    private bool IsReduced(NarratorSentence sentence, CueVerb verb, int token, int end, VerbForm forms) =>
        (forms & VerbForm.Participle) != 0 && verb.Takes(CueFrames.Object) && !verb.Takes(CueFrames.That) && token > sentence.First && end < sentence.End && words.Pos(token - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn
        && words.Is(end, ClosedClass.VerbComplementPreposition) && words.Pos(end) is PartOfSpeech.Adp or PartOfSpeech.Sconj;

    // “Asked whether …”, “when told that …”: a participle on its own.
    private bool IsBareParticiple(NarratorSentence sentence, CueVerb verb, int token, int end, VerbForm forms, string tag)
    {
        if (tag is not ("VBN" or "VBD") || !verb.Takes(CueFrames.Addressee | CueFrames.Ask) || (forms & VerbForm.Participle) == 0)
            return false;
        if (end >= sentence.End || !words.Is(end, ClosedClass.PassiveComplementOpener))
            return false;
        return token == sentence.First || words.Is(token - 1, ClosedClass.CircumstantialConjunction) || words.IsComma(token - 1) && (tag is "VBN" || Resumes(sentence, end));
    }

    // “X, asked if it was so, said”: a verb behind the next comma.
    private bool Resumes(NarratorSentence sentence, int token)
    {
        for (; token + 1 < sentence.End; token++)
            if (words.IsComma(token))
                return words.IsFinite(token + 1) || words.Pos(token + 1) is not PartOfSpeech.Adv && (token + 2 >= sentence.End || words.IsStop(token + 2)); // a lone last word is the verb, whatever its tag
        return false;
    }

    private bool Refuses(int first, int token)
    {
        for (var i = first; i < token; i++)
            if (words.Cues.IsRefusal(words[i]))
                return true;
        return false;
    }

    // The first auxiliary carries the tense; without one the verb does.
    private Tense TenseOf(int first, int token, string tag, VerbForm forms, bool passive)
    {
        for (var i = first; i < token; i++)
        {
            if (!words.IsAuxiliary(i))
                continue;
            if (words.Is(i, ClosedClass.FutureAuxiliary))
                return Tense.Future;
            if (words.Is(i, ClosedClass.PresentOfHave) || words.Is(i, ClosedClass.CliticS) && tag is "VBN" && !passive)
                return Tense.PresentPerfect;
            if (words.Is(i, ClosedClass.PastAuxiliary) || words.Is(i, ClosedClass.CliticD) && tag is "VBN" or "VBD")
                return Tense.Past;
            return words.Is(i, ClosedClass.PresentAuxiliary) ? Tense.Present : Tense.None;
        }
        return tag switch
        {
            "VBD" => Tense.Past,
            "VBZ" or "VBP" => Tense.Present,
            // A past form that was taken for a participle.
            "VBN" when (forms & VerbForm.Past) != 0 && !passive => Tense.Past,
            _ => Tense.None,
        };
    }
}
