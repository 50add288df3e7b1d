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
        var isFirst = at == 0 || left.Utterance is not null || EndsInComma(sentence, left.First) || words.IsDash(left.First) || words.IsStop(left.First);
        if (isFirst && _inverted.Find(sentence, cue, at) is { Found: true } inverted)
            return _joint.ExtendForward(sentence, inverted);
        if (at == 0 || left.Utterance is not null)
            return cue.IsGerund || at == 0 ? FindEarlier(cue, earlier) : SourceWords.None;
        if (IsBreak(sentence, left.First))
            return FindBeforeBreak(sentence, cue, left.First) is { Found: true } outside ? _joint.Extend(sentence, outside) : FindEarlier(cue, earlier);
        if (FindBeside(sentence, cue, left.First) is { Found: true } beside)
            return _joint.Extend(sentence, beside);
        return !isFirst && _inverted.Find(sentence, cue, at) is { Found: true } behind ? behind : FindEarlier(cue, earlier);
    }

    // A comma, dash, bracket or conjunction, behind which the cue has no subject beside it.
    private bool IsBreak(NarratorSentence sentence, int token) =>
        EndsInComma(sentence, token) || words.IsDash(token) || words.ClosesBracket(token) || words.Pos(token) is PartOfSpeech.Cconj || words.Is(token, ClosedClass.ConjunctiveAdverb);

    private SourceWords FindBeforeBreak(NarratorSentence sentence, ReportingCue cue, int token)
    {
        if (cue.IsGerund && words.IsComma(token))
            return SourceWords.None;
        if (EndsInComma(sentence, token))
            return _appositions.ReadBack(sentence, token);
        return words.IsDash(token) || words.ClosesBracket(token) ? FindBeforeAside(sentence, token) : SourceWords.None;
    }

    // The subject that ends with the word beside a cue.
    private SourceWords FindBeside(NarratorSentence sentence, ReportingCue cue, int adjacent)
    {
        if (words.Is(adjacent, ClosedClass.FullSubjectRelative) && adjacent > sentence.First && FindRelative(sentence, adjacent) is { Found: true } relative)
            return relative;
        if (words.IsTime(adjacent) && FindByParse(sentence, cue) is { Found: true, IsInverted: false } dated)
            return dated;
        if (!words.IsNominal(adjacent) && !words.IsMark(adjacent) && !words.Is(adjacent, ClosedClass.DeterminerPronoun))
            return SourceWords.None;
        var phrase = new SourceWords(words.PhraseStart(adjacent, AppositionReader.FloorOf(sentence, adjacent)), adjacent + 1);
        return IsModifier(sentence, phrase.First) && FindModified(sentence, cue, phrase) is { Found: true } whole ? whole : phrase;
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
            last--;
        if (!words.IsNominal(last) && !words.IsMark(last) && words[last] is not ")")
            return words.Is(pronoun, ClosedClass.WhoRelative) ? new SourceWords(pronoun, pronoun + 1) : SourceWords.None;
        if (words.IsComma(pronoun - 1) && !words.IsName(last) && _appositions.ReadBack(sentence, last + 1) is { Found: true } apposed && apposed.End < last)
            return new SourceWords(pronoun, pronoun + 1, new TokenRange(apposed.First, apposed.End));
        var floor = AppositionReader.FloorOf(sentence, last);
        var antecedent = sentence.IsUttered(last) ? last : words.IsName(last) ? words.CoreStart(last, floor) : words.PhraseStart(last, floor);
        return new SourceWords(pronoun, pronoun + 1, new TokenRange(antecedent, last + 1));
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

    private SourceWords FindByParse(NarratorSentence sentence, ReportingCue cue)
    {
        var head = words.SubjectByParse(cue.Token);
        if (head < 0 || !sentence.IsNarrated(head) || words.Is(head, ClosedClass.FullSubjectRelative) || words.IsTime(head))
            return SourceWords.None;
        var ceiling = head < cue.Token ? cue.GroupFirst : sentence.End;
        var start = words.PhraseStart(head, AppositionReader.FloorOf(sentence, head));
        var end = Math.Max(head + 1, words.PhraseEnd(head, Math.Max(ceiling, head + 1)));
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
        return SourceWords.None;
    }
}
