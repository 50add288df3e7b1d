using NewsTools.Language;
using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>Whether the text says that something is so, or only that it could, should or did not.</summary>
internal sealed class CueAssertion(ClauseWords words, RelationLexicon lexicon)
{
    private const int LongestSubject = 40;

    /// <summary>Whether the verb of a cue is in the passive: “was contradicted by”, “claims denied by”.</summary>
    public bool IsPassive(RelationCueMatch match)
    {
        if ((match.Forms & VerbForm.Participle) == 0 || !words.IsPastParticiple(match.First) && !words.IsFinite(match.First))
            return false;
        var before = BeforeGroup(match.First);
        if (before >= 0 && words.IsAny(before, ClosedClass.FormOfBe, ClosedClass.PastOfBe, ClosedClass.PastParticipleOfBe, ClosedClass.CliticS))
            return words.IsPastParticiple(match.First);
        return match.End < words.Count && words.Is(match.End, ClosedClass.AgentPreposition);
    }

    /// <summary>Whether what a cue that begins with a verb says is said to be so.</summary>
    public bool IsSo(RelationCueMatch match)
    {
        var verb = match.First;
        var sentence = words.Document.Sentences[words.Document.SentenceOf(verb)];
        if (!words.IsVerbForm(verb) && !IsMistaggedVerb(match, sentence))
            return false;
        for (var i = verb - 1; i >= sentence.First; i--)
        {
            if (words.IsNegation(i) || words.Is(i, ClosedClass.Modal))
                return false;
            if (words.Is(i, ClosedClass.InfinitiveMarker))
                return IsSeeming(i - 1, sentence.First);
            if (words.Pos(i) is not PartOfSpeech.Adv && !words.IsAuxiliary(i))
                return IsFree(verb, i, match);
        }
        return true;
    }

    // “Norvald Gas disputes his account”, “the figure conflicts with”, “had misspoken”
    private bool IsMistaggedVerb(RelationCueMatch match, Sentence sentence)
    {
        var verb = match.First;
        if (verb == sentence.First)
            return false;
        if ((match.Forms & VerbForm.Participle) != 0 && words.IsAny(verb - 1, ClosedClass.FormOfHave))
            return true;
        return (match.Forms & VerbForm.Third) != 0 && words.IsNominal(verb - 1) && !words.HasFinite(Math.Max(sentence.First, verb - LongestSubject), verb) && match.End < sentence.End
            && (match.End > verb + 1 || words.Pos(match.End) is PartOfSpeech.Det or PartOfSpeech.Propn || words.IsPossessivePronoun(match.End));
    }

    private bool IsSeeming(int token, int floor)
    {
        while (token > floor && words.Pos(token) is PartOfSpeech.Adv)
            token--;
        return token >= floor && lexicon.IsSeeming(words[token]);
    }

    // Whether a verb behind a word of another kind is no object and no attribute: not “accused of contradicting”, “the retracted claim”.
    private bool IsFree(int verb, int before, RelationCueMatch match)
    {
        if (words.IsPresentParticiple(verb) && before == verb - 1)
            return !(words.Pos(before) is PartOfSpeech.Adp or PartOfSpeech.Sconj && !words.IsAny(before, ClosedClass.SequencePreposition, ClosedClass.AgentPreposition, ClosedClass.CircumstantialConjunction, ClosedClass.ContrastiveConjunction))
                && !words.IsVerbForm(before) && words.Pos(before) is not PartOfSpeech.Det;
        if (words.IsPastParticiple(verb) && before == verb - 1)
            return IsPassive(match) || words.Tree(verb).Child(verb, DependencyRelation.Nsubj) >= 0 || IsPastOfRoot(verb);
        return true;
    }

    // “Her account differed from …”: with no other verb, what looks like a participle is the verb.
    private bool IsPastOfRoot(int verb)
    {
        var tree = words.Tree(verb);
        return tree.Relation(verb) is DependencyRelation.Acl && tree.Head(tree.Head(verb)) < 0;
    }

    // The auxiliary or other word before a verb and its adverbs.
    private int BeforeGroup(int verb)
    {
        var before = verb - 1;
        while (before >= 0 && words.Pos(before) is PartOfSpeech.Adv)
            before--;
        return before;
    }
}
