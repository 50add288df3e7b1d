using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds the reporting verbs and phrases of a sentence.</summary>
internal sealed class CueFinder(ClauseWords words, CueLexicon lexicon)
{
    public List<CueHit> Find(Unit unit)
    {
        var cues = new List<CueHit>();
        for (var index = 0; index < unit.Items.Count; index++)
        {
            var item = unit.Items[index];
            if (item.Utterance is not null || InFragment(unit, item.First))
                continue;
            if (Preposition(unit, item.First) is { } preposition)
            {
                cues.Add(preposition);
                index += preposition.Verb.Particle.Length - 1;
            }
            else if (Verb(unit, item.First) is { } verb)
                cues.Add(verb);
            else if (Noun(unit, item.First) is { } noun)
                cues.Add(noun);
        }
        return cues;
    }

    private bool InFragment(Unit unit, int token)
    {
        foreach (var fragment in unit.Fragments)
            if (fragment.Outer.Contains(words.Document.Tokens[token].Start))
                return true;
        return false;
    }

    private CueHit? Preposition(Unit unit, int token)
    {
        if (char.ToLowerInvariant(words[token][0]) is not ('a' or 'i'))
            return null;
        foreach (var phrase in lexicon.Prepositions)
        {
            var end = token + phrase.Particle.Length;
            if (end >= unit.End)
                continue;
            var matches = true;
            for (var k = 0; matches && k < phrase.Particle.Length; k++)
                matches = words.Is(token + k, phrase.Particle[k]);
            if (matches)
                return new CueHit(phrase, token, token, end, VerbForm.Base) { IsPreposition = true };
        }
        return null;
    }

    private CueHit? Noun(Unit unit, int token)
    {
        if (words.Pos(token) is not PartOfSpeech.Noun || lexicon.Noun(words[token]) is not { } noun)
            return null;
        var verb = new CueVerb(noun.Lemma, [], noun.Stance, noun.Mode, CueFrames.ThatOnly, []);
        return new CueHit(verb, token, token, token + 1, VerbForm.Base) { Noun = noun };
    }

    private CueHit? Verb(Unit unit, int token)
    {
        var candidates = lexicon.Verbs(words[token]);
        if (candidates.IsEmpty || token > unit.First && words[token - 1] is "-" && words.Document.Tokens[token - 1].End == words.Document.Tokens[token].Start)
            return null; // “so-called”, “court-ordered”
        if (IsAttribute(unit, token))
            return null;
        var tag = words.Tag(token);
        var isVerb = tag.StartsWith("VB", StringComparison.Ordinal);
        if (!isVerb && (!words.IsAny(token, "said", "told", "wrote", "tweeted") || words.IsName(token)) && !(words.IsComma(token - 1 < unit.First ? token : token - 1) && token + 1 < unit.End && words.Is(token + 1, ClosedClass.Complementizer) && words[token].EndsWith("ing")) && !(words.IsAny(token, "say", "says") && token + 1 < unit.End && words.Tag(token + 1) is "PRP")
            && !(words.IsAny(token, "says", "asks", "adds") && unit.Items[0].Utterance is not null && token + 2 >= unit.End))
            return null;
        foreach (var (verb, forms) in candidates)
        {
            var end = token + 1;
            var matches = true;
            foreach (var word in verb.Particle)
                matches &= end < unit.End && words.Is(end++, word);
            if (!matches)
                continue;
            return Group(unit, verb, token, end, forms, tag);
        }
        return null;
    }

    // “the proposed history”, “an estimated 20,000”, “its widely cited paper”: a participle inside a noun phrase reports nothing.
    private bool IsAttribute(Unit unit, int token)
    {
        var before = token - 1;
        while (before > unit.First && words.Pos(before) is PartOfSpeech.Adv)
            before--;
        return before >= unit.First && (words.Is(before, ClosedClass.Article) || words.Tag(before) is "PRP$" && !words.Is(before, ClosedClass.FeminineObject));
    }

    // “X, asked if it was so, said”: a verb behind the next comma.
    private bool Resumes(Unit unit, int token)
    {
        for (; token + 1 < unit.End; token++)
            if (words.IsComma(token))
                return words.IsFinite(token + 1);
        return false;
    }

    private bool Refuses(int first, int token)
    {
        for (var i = first; i < token; i++)
            if (lexicon.IsRefusal(words[i]))
                return true;
        return false;
    }

    /// <summary>The verb group of a word: its auxiliaries, negation and adverbs.</summary>
    /// <param name="unit">The sentence.</param>
    /// <param name="verb">The entry.</param>
    /// <param name="token">The verb.</param>
    /// <param name="end">After its particle.</param>
    /// <param name="forms">The forms that the word can be.</param>
    /// <param name="tag">The Penn Treebank tag of the word.</param>
    public CueHit? Group(Unit unit, CueVerb verb, int token, int end, VerbForm forms, string tag)
    {
        var first = token;
        bool negated = false, be = false, have = false, modal = false, infinitive = false, auxiliary = false;
        for (; first > unit.First; first--)
        {
            var before = first - 1;
            if (unit.IndexOf(before) is var at && (at < 0 || unit.Items[at].Utterance is not null))
                break;
            var pos = words.Pos(before);
            if (words.IsNegation(before))
                negated = true;
            else if (words.IsAuxiliary(before))
            {
                auxiliary = true;
                be |= words.Is(before, ClosedClass.FormOfBe) || words.Is(before, ClosedClass.CliticS) && tag is "VBN" or "VBG";
                have |= words.Is(before, ClosedClass.FormOfHave);
                modal |= words.Is(before, ClosedClass.Modal);
            }
            else if (words.Is(before, ClosedClass.InfinitiveMarker) && pos is PartOfSpeech.Part or PartOfSpeech.Adp && (first == token || infinitive is false) && tag is "VB")
                infinitive = true;
            else if (pos is PartOfSpeech.Adv && !words.IsAny(before, ClosedClass.InterrogativeAdverb, ClosedClass.ComparativeAdverb))
            {
            }
            else if (infinitive && (pos is PartOfSpeech.Verb or PartOfSpeech.Adj) && (words.Is(first, ClosedClass.InfinitiveMarker) || words.IsNegation(first)))
                modal = true; // going to say, likely to say
            else
                break;
        }
        // “declined to say”, “would not confirm”: an answer that is not given.
        if (infinitive && words.Is(first, ClosedClass.InfinitiveMarker) is false && Refuses(first, token) || negated && !auxiliary)
            return null;
        // “without saying why”: what was not said.
        if (tag is "VBG" && first > unit.First && words.Is(first - 1, ClosedClass.PrivativePreposition))
            return null;
        // Adverbs before the subject's side of the group do not belong to it: “Earlier he said”.
        // “Asked whether …”, “when told that …”: a participle on its own.
        var bare = first == token && tag is "VBN" or "VBD" && verb.Takes(CueFrames.Addressee | CueFrames.Ask) && (forms & VerbForm.Participle) != 0
            && (first == unit.First || words.Is(first - 1, ClosedClass.CircumstantialConjunction) || words.IsComma(first - 1) && (tag is "VBN" || Resumes(unit, end)))
            && end < unit.End && words.Is(end, ClosedClass.PassiveComplementOpener);
        var passive = bare || be && tag is "VBN" or "VBD" && (forms & VerbForm.Participle) != 0 && !have || be && have && tag is "VBN" && words.Is(token - 1, ClosedClass.PastParticipleOfBe);
        var gerund = !be && (tag is "VBG" || forms == VerbForm.Gerund);
        return new CueHit(verb, token, first, end, forms)
        {
            IsNegated = negated,
            IsPassive = passive,
            IsInfinitive = infinitive,
            IsGerund = gerund,
            IsHypothetical = modal || infinitive && !auxiliary,
            Tense = infinitive || gerund ? Tense.None : TenseOf(first, token, tag, forms, passive),
        };
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
