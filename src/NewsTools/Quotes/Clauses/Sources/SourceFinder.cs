using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds the words that name the source of a cue.</summary>
internal sealed class SourceFinder(ClauseWords words)
{
    private readonly AppositionReader _appositions = new(words);
    private readonly JointSources _joint = new(words, new AppositionReader(words));
    private readonly InvertedSourceFinder _inverted = new(words, new AppositionReader(words));

    /// <summary>Whose words a cue reports.</summary>
    public SourceWords Find(NarratorSentence sentence, ReportingCue cue, IReadOnlyList<ClauseAttribution> earlier) => Settle(sentence, cue, FindNear(sentence, cue, earlier));

    /// <summary>Settles by the parse whose words a cue reports, where <see cref="FindNear"/> left that open.</summary>
    public SourceWords Settle(NarratorSentence sentence, ReportingCue cue, SourceWords source) =>
        !source.IsOpen ? source : FindByParse(sentence, cue) is { Found: true } parsed ? parsed : FindSubject(sentence, cue.GroupFirst);

    /// <summary>Whose words a cue reports, by the words near it and the attributions before it.</summary>
    public SourceWords FindNear(NarratorSentence sentence, ReportingCue cue, IReadOnlyList<ClauseAttribution> earlier)
    {
        if (cue.Possessor is { } possessor)
            return new SourceWords(possessor.First, possessor.End);
        if (cue.IsPreposition)
            return _appositions.ReadForward(sentence, cue.End, clauseFollows: true);
        if (cue.Noun is not null)
            return FindPossessor(sentence, cue);
        if (cue.IsPassive)
            return FindAgent(sentence, cue);
        var at = sentence.IndexOf(cue.GroupFirst);
        var left = at > 0 ? sentence.Pieces[at - 1] : default;
        if (at > 0 && left.Utterance is null && BeforeTime(sentence, left.First) is var subject && subject != left.First)
            left = sentence.Pieces[sentence.IndexOf(subject)];
        var isFirst = at == 0 || left.Utterance is not null || EndsInComma(sentence, left.First) || words.IsDash(left.First) || words.IsStop(left.First);
        if (isFirst && _inverted.Find(sentence, cue, at) is { Found: true } inverted)
            return _joint.ExtendForward(sentence, inverted);
        if (at == 0 || left.Utterance is not null)
            return cue.IsGerund || at == 0 ? FindEarlier(cue, earlier) : SourceWords.None;
        if (IsBreak(sentence, left.First))
            return FindBeforeBreak(sentence, cue, left.First) is { Found: true } outside ? _joint.Extend(sentence, outside) : FindEarlier(cue, earlier);
        if (!LeansBack(cue, left.First) && FindBeside(sentence, cue, left.First) is { Found: true } beside)
            return _joint.Extend(sentence, beside);
        return !isFirst && _inverted.Find(sentence, cue, at) is { Found: true } behind ? behind : FindEarlier(cue, earlier);
    }

    // “Holm this week said”, “who in 2010 said”: the word before the time between a subject and its verb.
    private int BeforeTime(NarratorSentence sentence, int last)
    {
        var isYear = words.Tag(last) is "CD" && words[last].Length == 4 && words.Is(last - 1, ClosedClass.DatePreposition);
        if (!isYear && !words.IsTime(last) || last - 1 <= sentence.First)
            return last;
        var first = last;
        while (first - 1 > sentence.First && (words.IsTime(first - 1) || words.IsAny(first - 1, ClosedClass.DatePreposition, ClosedClass.DefiniteArticle)))
            first--;
        var before = first - 1;
        return sentence.IsNarrated(before) && (words.IsName(before) || words.IsPersonalPronoun(before) || words.Is(before, ClosedClass.WhoRelative) || words.IsComma(before) && words.Is(first, ClosedClass.DatePreposition)) ? before : last;
    }

    // “took to the radio to accuse”: the noun of a phrase before an infinitive is not its subject.
    private bool LeansBack(ReportingCue cue, int adjacent)
    {
        if (!cue.IsInfinitive)
            return false;
        var tree = words.Tree(cue.Token);
        while (tree.Relation(adjacent) is DependencyRelation.Flat or DependencyRelation.Compound or DependencyRelation.Advmod && tree.Head(adjacent) >= 0)
            adjacent = tree.Head(adjacent);
        return tree.Relation(adjacent) is DependencyRelation.Obl && tree.Head(cue.Token) == tree.Head(adjacent);
    }

    // A comma, dash, bracket or conjunction, behind which the cue has no subject beside it.
    private bool IsBreak(NarratorSentence sentence, int token) =>
        EndsInComma(sentence, token) || words.IsDash(token) || words.ClosesBracket(token) || words.Pos(token) is PartOfSpeech.Cconj || words.Is(token, ClosedClass.ConjunctiveAdverb);

    private SourceWords FindBeforeBreak(NarratorSentence sentence, ReportingCue cue, int token)
    {
        if (cue.IsGerund && EndsInComma(sentence, token))
            return SourceWords.None;
        if (EndsInComma(sentence, token))
            return FindApposed(sentence, cue, token, _appositions.ReadBack(sentence, token));
        return words.IsDash(token) || words.ClosesBracket(token) ? FindBeforeAside(sentence, token) : SourceWords.None;
    }

    /// <summary>Whether a source is a person, a body or someone who is spoken of as one.</summary>
    public bool Speaks(SourceWords source)
    {
        for (var i = source.First; i < source.End; i++)
            if (words.IsName(i) || words.Is(i, ClosedClass.SingularPersonalSubject) || words.Is(i, ClosedClass.PluralSubjectPronoun) || words.Cues.SourceNoun(words[i]) is not null)
                return true;
        return false;
    }

    // By the parse the subject may begin before what the words between commas are taken for: “Ada Holm, Norwick’s chief vet, said”.
    private SourceWords FindApposed(NarratorSentence sentence, ReportingCue cue, int comma, SourceWords read)
    {
        var floor = AppositionReader.FloorOf(sentence, comma);
        if (!HasNameBeforeComma(floor, read.Found ? Math.Min(read.First, comma) : comma, comma))
            return read;
        var tree = words.Tree(cue.Token);
        var head = tree.Child(cue.Token, DependencyRelation.Nsubj);
        if (head < 0 || head >= comma || !sentence.IsNarrated(head) || read.Found && read.First <= head || !words.IsName(head) || tree.Child(head, DependencyRelation.Conj) >= 0)
            return read;
        var first = words.PhraseStart(head, floor);
        var end = words.PhraseEnd(first, comma);
        if (head < floor || end <= head || end >= comma || !words.IsComma(end) || tree.Subtree(head).End < comma || words.HasMainClause(end + 1, comma))
            return read;
        for (var i = end + 1; i < comma; i++)
            if (words.IsComma(i - 1) && words.Pos(i) is PartOfSpeech.Cconj)
                return read; // several subjects
        return new SourceWords(first, comma);
    }

    // Whether there is a name before some token and a comma behind it, before the last one.
    private bool HasNameBeforeComma(int first, int end, int last)
    {
        while (first < end && !words.IsName(first))
            first++;
        if (first >= end)
            return false;
        while (++first < last)
            if (words.IsComma(first))
                return true;
        return false;
    }

    // The subject that ends with the word beside a cue.
    private SourceWords FindBeside(NarratorSentence sentence, ReportingCue cue, int adjacent)
    {
        if (FindMaker(sentence, cue, adjacent) is { Found: true } maker)
            return maker;
        if (words.Is(adjacent, ClosedClass.FullSubjectRelative) && adjacent > sentence.First && FindRelative(sentence, adjacent) is { Found: true } relative)
            return relative;
        if (words.IsTime(adjacent) && FindByParse(sentence, cue) is { Found: true, IsInverted: false } dated)
            return dated;
        if (!words.IsNominal(adjacent) && !words.IsMark(adjacent) && !words.Is(adjacent, ClosedClass.DeterminerPronoun))
            return SourceWords.None;
        var phrase = new SourceWords(words.PhraseStart(adjacent, AppositionReader.FloorOf(sentence, adjacent)), adjacent + 1);
        if (!IsModifier(sentence, phrase.First))
            return phrase;
        if (FindModified(sentence, cue, phrase) is { Found: true } whole)
            return whole;
        return FindWithParticiple(sentence, cue, phrase) is { Found: true } led ? led : phrase;
    }

    // “Holm put out a statement saying …”, “Holm sent a letter that says …”: who made the words says them.
    private SourceWords FindMaker(NarratorSentence sentence, ReportingCue cue, int adjacent)
    {
        var isRelative = words.IsRelative(adjacent);
        var noun = isRelative ? adjacent - 1 : adjacent;
        if (isRelative || cue.IsGerund && !words.IsComma(adjacent)) // “sent a note to the crew saying …”
            noun = words.Tree(cue.Token) is var tree && tree.Relation(cue.Token) is DependencyRelation.AclRelcl or DependencyRelation.Acl ? tree.Head(cue.Token) : noun;
        if (noun <= sentence.First || !isRelative && !cue.IsGerund || words.Cues.Noun(words[noun]) is null && words.Cues.SourceNoun(words[noun]) is not SourceNounKind.Document)
            return SourceWords.None;
        return FindGiver(sentence, noun, verb => words.Cues.Issues(words.Document.Lemma(verb)));
    }

    /// <summary>The subject of the verb that a noun of words is the object of: “Holm shared a post: …”.</summary>
    public SourceWords FindGiver(NarratorSentence sentence, int noun, Predicate<int> isGiving)
    {
        var tree = words.Tree(noun);
        var verb = tree.Head(noun);
        if (verb < 0 || verb > noun || tree.Relation(noun) is not DependencyRelation.Obj || !words.IsVerbForm(verb) || !isGiving(verb))
            return SourceWords.None;
        var head = words.SubjectByParse(verb);
        if (head < 0 || head > verb || tree.Relation(head) is DependencyRelation.NsubjPass || !sentence.IsNarrated(head) || words.IsRelative(head) || words.IsTime(head))
            return SourceWords.None;
        var end = words.EndWithName(head, Math.Max(head + 1, words.PhraseEnd(head, verb)), verb);
        return new SourceWords(words.PhraseStart(head, AppositionReader.FloorOf(sentence, head)), end);
    }

    // A comma, or a mark behind one: “…, and ‘badly so,’ said X”.
    private bool EndsInComma(NarratorSentence sentence, int token) => words.IsComma(token) || words.IsMark(token) && token > sentence.First && words.IsComma(token - 1);

    // Before what stands between dashes or in brackets: “Holm — the mayor — said”.
    private SourceWords FindBeforeAside(NarratorSentence sentence, int last)
    {
        var opened = last - 1;
        while (opened > sentence.First && !(words.ClosesBracket(last) ? words.OpensBracket(opened) : words.IsDash(opened)))
            opened--;
        return opened > sentence.First && words.IsNominal(opened - 1) ? new SourceWords(words.PhraseStart(opened - 1, sentence.First), opened) : SourceWords.None;
    }

    // A relative pronoun with the noun phrase that it stands for: “Ruiz, who said”.
    private SourceWords FindRelative(NarratorSentence sentence, int pronoun)
    {
        var last = pronoun - 1;
        if (words.IsComma(last) && last > sentence.First)
            last = BeforePartyLabel(sentence, last - 1);
        if (!words.IsNominal(last) && !words.IsMark(last) && words[last] is not ")")
            return words.Is(pronoun, ClosedClass.WhoRelative) ? new SourceWords(pronoun, pronoun + 1) : SourceWords.None;
        if (words.IsComma(pronoun - 1) && !words.IsName(last) && _appositions.ReadBack(sentence, last + 1) is { Found: true } apposed && apposed.End < last)
            return new SourceWords(pronoun, pronoun + 1, new TokenRange(apposed.First, apposed.End));
        var floor = AppositionReader.FloorOf(sentence, last);
        var antecedent = sentence.IsUttered(last) ? last : words.IsName(last) ? words.CoreStart(last, floor) : words.PhraseStart(last, floor);
        return new SourceWords(pronoun, pronoun + 1, new TokenRange(antecedent, last + 1));
    }

    // “Ada Holm, D-Norwick, who said”: the last word of the name.
    private int BeforePartyLabel(NarratorSentence sentence, int last)
    {
        var first = last;
        while (first > sentence.First + 2 && !words.IsComma(first - 1) && words.Pos(first - 1) is PartOfSpeech.Propn or PartOfSpeech.Punct)
            first--;
        return first < last && words[first].Length == 1 && words.IsHyphenated(first) && words.IsComma(first - 1) ? first - 2 : last;
    }

    // No subject of its own: that of the clause before (“walked back those statements and said that …”, “…, adding that …”).
    private static SourceWords FindEarlier(ReportingCue cue, IReadOnlyList<ClauseAttribution> earlier)
    {
        for (var i = earlier.Count - 1; i >= 0; i--)
            if (earlier[i] is { Source: { Found: true } source, Cue: { IsPreposition: false } before } && before.Token < cue.Token && source.End <= cue.Token
                && (before.Noun is null || !cue.IsGerund))
                return source with { IsInverted = false };
        return SourceWords.Open;
    }

    // Whether what stands before a noun phrase makes it a part of a longer one: “officials briefed on the plan”, “lawyers who represent him”, “a source close to him”.
    private bool IsModifier(NarratorSentence sentence, int first)
    {
        var before = first - 1;
        if (before <= sentence.First || sentence.IsUttered(before))
            return false;
        return words.Pos(before) is PartOfSpeech.Adp or PartOfSpeech.Adj || words.Tag(before) is "TO" || words.IsVerbForm(before);
    }

    // The subject by the parse where it stands before the phrase next to the cue: from its first word to the cue.
    private SourceWords FindModified(NarratorSentence sentence, ReportingCue cue, SourceWords phrase)
    {
        var tree = words.Tree(cue.Token);
        var head = tree.Child(cue.Token, DependencyRelation.Nsubj);
        // “Research published in May found …”: a participle that the parse took for the verb of the sentence.
        if (head < 0 && tree.Head(cue.Token) is >= 0 and var participle && participle < phrase.First && words.IsPastParticiple(participle) && !words.IsAuxiliary(participle - 1))
            head = tree.Child(participle, DependencyRelation.Nsubj);
        if (head < 0 || head >= phrase.First || !sentence.IsNarrated(head) || words.Tag(head) is "WP" or "WDT" || words.IsTime(head))
            return SourceWords.None;
        for (var i = head + 1; i < phrase.First; i++)
            if (words.IsComma(i) || words.IsMark(i) || words.IsSubjectPronoun(i) || sentence.IsUttered(i))
                return SourceWords.None;
        return new SourceWords(words.PhraseStart(head, AppositionReader.FloorOf(sentence, head)), phrase.End);
    }

    // “Protesters marching through the streets chanted”: a noun that opens the sentence, a participle and its phrase before the first verb.
    private SourceWords FindWithParticiple(NarratorSentence sentence, ReportingCue cue, SourceWords phrase)
    {
        var participle = phrase.First - 1;
        while (participle > sentence.First && !words.IsPresentParticiple(participle) && !words.IsPunctuation(participle))
            participle--;
        var first = participle > sentence.First && words.IsNominal(participle - 1) ? words.PhraseStart(participle - 1, sentence.First) : -1;
        return first >= 0 && words.IsPresentParticiple(participle) && !words.HasFinite(sentence.First, cue.GroupFirst) && (first == sentence.First || words.IsComma(first - 1))
            ? new SourceWords(first, phrase.End) : SourceWords.None;
    }

    private SourceWords FindByParse(NarratorSentence sentence, ReportingCue cue)
    {
        var isParticiple = cue.IsGerund && cue.GroupFirst > sentence.First && words.IsComma(cue.GroupFirst - 1);
        var head = words.SubjectByParse(isParticiple ? words.MainVerb(cue.Token) : cue.Token);
        if (head < 0 || !sentence.IsNarrated(head) || words.Is(head, ClosedClass.FullSubjectRelative) || words.IsTime(head))
            return SourceWords.None;
        var ceiling = head < cue.Token ? cue.GroupFirst : sentence.End;
        var start = words.PhraseStart(head, AppositionReader.FloorOf(sentence, head));
        var end = Math.Max(head + 1, words.PhraseEnd(head, Math.Max(ceiling, head + 1)));
        if (head < cue.Token)
            end = words.EndWithName(head, end, ceiling);
        // The subject of the verb that the cue hangs on is not the cue's own: “Noting that it was late, Ada Holm left”.
        return new SourceWords(start, end, IsInverted: head > cue.Token && words.Tree(cue.Token).Head(head) == cue.Token);
    }

    /// <summary>The subject of a sentence's first clause: the noun phrase before its first finite verb.</summary>
    public SourceWords FindSubject(NarratorSentence sentence, int before)
    {
        for (var index = 0; index < sentence.Pieces.Count && sentence.Pieces[index].First < before; index++)
        {
            if (sentence.Pieces[index].Utterance is not null || !words.IsFinite(sentence.Pieces[index].First))
                continue;
            var verb = sentence.Pieces[index].First;
            var last = verb - 1;
            while (last > sentence.First && words.Pos(last) is PartOfSpeech.Adv)
                last--;
            if (last < sentence.First || sentence.IsUttered(last))
                continue;
            if (words.IsComma(last))
            {
                var apposed = _appositions.ReadBack(sentence, last);
                if (apposed.Found)
                    return apposed;
                continue;
            }
            if (words.Is(last, ClosedClass.FullSubjectRelative))
                continue;
            if (words.IsNominal(last) && !words.IsTime(last))
                return new SourceWords(words.PhraseStart(last, AppositionReader.FloorOf(sentence, last)), last + 1);
        }
        return SourceWords.None;
    }

    // X’s comments, his claim, a statement by X.
    private SourceWords FindPossessor(NarratorSentence sentence, ReportingCue cue)
    {
        var token = cue.Token - 1;
        while (token >= sentence.First && (words.Pos(token) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num || words.Tag(token) is "VBN" or "VBG") && !words.IsComma(token))
            token--;
        if (token < sentence.First)
            return SourceWords.None;
        if (words.IsPossessivePronoun(token))
            return new SourceWords(token, token + 1);
        if (words.IsPossessiveEnding(token) && token > sentence.First)
            return new SourceWords(words.PhraseStart(token - 1, AppositionReader.FloorOf(sentence, token - 1)), token);
        if (cue.End + 1 < sentence.End && words.Is(cue.End, ClosedClass.OriginPreposition) && words.StartsNominal(cue.End + 1))
        {
            var end = words.PhraseEnd(cue.End + 1, sentence.End);
            return end > cue.End + 1 ? new SourceWords(cue.End + 1, end) : SourceWords.None;
        }
        // “X shared a long post: ‘…’”
        return cue.End < sentence.End && words[cue.End] is ":" ? FindSubject(sentence, cue.Token) : SourceWords.None;
    }

    private SourceWords FindAgent(NarratorSentence sentence, ReportingCue cue)
    {
        for (var token = cue.End; token + 1 < sentence.End && token < cue.End + 8; token++)
        {
            if (!sentence.IsNarrated(token))
                break;
            if (words.IsComma(token) || words.Is(token, ClosedClass.Complementizer))
                break;
            if (words.Is(token, ClosedClass.AgentPreposition) && words.StartsNominal(token + 1))
            {
                var end = words.PhraseEnd(token + 1, sentence.End);
                if (end > token + 1)
                    return new SourceWords(token + 1, end);
            }
        }
        // “Holm was quoted as saying”
        var isQuoted = cue.Verb.Takes(CueFrames.LabelAs) && cue.End + 1 < sentence.End && words.Is(cue.End, ClosedClass.ComparisonMarker) && NarratorClause.CueAt(sentence, cue.End + 1) is { IsGerund: true };
        return isQuoted ? FindByParse(sentence, cue) : SourceWords.None;
    }
}
