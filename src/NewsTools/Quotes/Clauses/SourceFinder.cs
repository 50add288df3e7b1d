using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds the words that name the source of a cue.</summary>
internal sealed class SourceFinder(ClauseWords words)
{
    /// <summary>Source words as tokens: the range, its head where known, and the noun phrase before a relative pronoun.</summary>
    internal readonly record struct Source(int First, int End, int Head, (int First, int End)? Antecedent, bool IsInverted)
    {
        public static Source None => new(-1, -1, -1, null, false);

        /// <summary>The words near the cue do not tell; the parse may.</summary>
        public static Source Open => new(-2, -1, -1, null, false);

        public bool Found => First >= 0;

        public bool IsOpen => First == Open.First;
    }

    public Source Find(Unit unit, CueHit cue, IReadOnlyList<Draft> earlier) => Settle(unit, cue, FindNear(unit, cue, earlier));

    /// <summary>Settles by the parse whose words a cue reports, where <see cref="FindNear"/> left that open.</summary>
    public Source Settle(Unit unit, CueHit cue, Source source) =>
        !source.IsOpen ? source : ByParse(unit, cue) is { Found: true } parsed ? parsed : Subject(unit, cue.GroupFirst);

    /// <summary>Whose words a cue reports, by the words near it and the attributions before it.</summary>
    public Source FindNear(Unit unit, CueHit cue, IReadOnlyList<Draft> earlier)
    {
        if (cue.IsPreposition)
            return After(unit, cue.End, clauseFollows: true);
        if (cue.Noun is not null)
            return Possessor(unit, cue);
        if (cue.IsPassive)
            return Agent(unit, cue);
        var at = unit.IndexOf(cue.GroupFirst);
        var left = at > 0 ? unit.Items[at - 1] : default;
        var isFirst = at == 0 || left.Utterance is not null || EndsInComma(unit, left.First) || words.IsDash(left.First) || words.IsStop(left.First);
        if (isFirst && Inverted(unit, cue, at) is { Found: true } inverted)
            return inverted;
        if (at == 0 || left.Utterance is not null)
            return cue.IsGerund || at == 0 ? FromBefore(cue, earlier) : Source.None;
        var adjacent = left.First;
        if (cue.IsGerund && words.IsComma(adjacent))
            return FromBefore(cue, earlier);
        if (EndsInComma(unit, adjacent))
        {
            var apposed = BeforeApposition(unit, adjacent);
            return apposed.Found ? apposed : FromBefore(cue, earlier);
        }
        if (words.IsDash(adjacent) || words.Is(adjacent, ")"))
        {
            var opened = adjacent - 1;
            while (opened > unit.First && !(words.Is(adjacent, ")") ? words.Is(opened, "(") : words.IsDash(opened)))
                opened--;
            if (opened > unit.First && words.IsNominal(opened - 1))
                return Phrase(words.PhraseStart(opened - 1, unit.First), opened);
            return FromBefore(cue, earlier);
        }
        if (words.Pos(adjacent) is PartOfSpeech.Cconj || words.Is(adjacent, ClosedClass.ConjunctiveAdverb))
            return FromBefore(cue, earlier);
        if (words.Is(adjacent, ClosedClass.SubjectRelative) && adjacent > unit.First)
        {
            var last = adjacent - 1;
            if (words.IsComma(last) && last > unit.First)
                last--;
            if (words.IsNominal(last) || words.IsMark(last) || words.Is(last, ")"))
            {
                if (words.IsComma(adjacent - 1) && !words.IsName(last) && BeforeApposition(unit, last + 1) is { Found: true } apposed && apposed.End < last)
                    return new Source(adjacent, adjacent + 1, adjacent, (apposed.First, apposed.End), false);
                var floor = FloorOf(unit, last);
                var antecedent = unit.Items[unit.IndexOf(last)].Utterance is not null ? last : words.IsName(last) ? words.CoreStart(last, floor) : words.PhraseStart(last, floor);
                return new Source(adjacent, adjacent + 1, adjacent, (antecedent, last + 1), false);
            }
            if (words.Is(adjacent, ClosedClass.PersonalRelative))
                return new Source(adjacent, adjacent + 1, adjacent, null, false);
        }
        if (words.IsTime(adjacent) && ByParse(unit, cue) is { Found: true, IsInverted: false } dated)
            return dated;
        if (words.IsNominal(adjacent) || words.IsMark(adjacent) || words.Is(adjacent, ClosedClass.DeterminerPronoun))
        {
            var phrase = Phrase(words.PhraseStart(adjacent, FloorOf(unit, adjacent)), adjacent + 1);
            return IsModifier(unit, phrase.First) && Modified(unit, cue, phrase) is { Found: true } whole ? whole : phrase;
        }
        return !isFirst && Inverted(unit, cue, at) is { Found: true } behind ? behind : FromBefore(cue, earlier);
    }

    // A comma, or a mark behind one: “…, and ‘badly so,’ said X”.
    private bool EndsInComma(Unit unit, int token) => words.IsComma(token) || words.IsMark(token) && token > unit.First && words.IsComma(token - 1);

    private static int FloorOf(Unit unit, int token)
    {
        // Phrases do not reach into an utterance before them.
        var index = unit.IndexOf(token);
        while (index > 0 && unit.Items[index - 1].Utterance is null)
            index--;
        return unit.Items[index].First;
    }

    private Source Inverted(Unit unit, CueHit cue, int at)
    {
        if (cue.IsGerund || cue.IsInfinitive || cue.GroupFirst != cue.Token || cue.End >= unit.End || (cue.Forms & (VerbForm.Past | VerbForm.Third | VerbForm.Base)) == 0)
            return Source.None;
        // “told Smith” names the addressee, never the speaker.
        if (cue.Verb.Takes(CueFrames.Addressee) && !cue.Verb.Takes(CueFrames.That) && cue.Verb.Lemma is not "ask")
            return Source.None;
        var first = cue.End;
        var item = unit.IndexOf(first);
        if (item < 0 || unit.Items[item].Utterance is not null || !words.StartsNominal(first) || words.IsTime(first) || words.IsAny(first, ClosedClass.ObjectPronoun, ClosedClass.Complementizer) || words.Is(first, ClosedClass.NeuterPronoun) && !(at > 0 && unit.Items[at - 1].Utterance is not null))
            return Source.None;
        if (at == 0 && words.IsFinite(cue.Token) is false)
            return Source.None;
        var found = After(unit, first);
        if (!found.Found)
            return found;
        var next = found.End;
        if (next == first + 1 && words.Tag(first) is "NN" && CueLexicon.Shared.SourceNoun(words[first]) is null && !(at > 0 && unit.Items[at - 1].Utterance is not null))
            return Source.None; // “…, claimed credit”
        if (at > 0 && unit.Items[at - 1].Utterance is not null)
        {
            // Behind an utterance nothing but its source can follow, however it is tagged: up to the name.
            for (var i = next; i < unit.End && i < next + 6 && !words.IsPunctuation(i) && unit.Items[unit.IndexOf(i)].Utterance is null && !words.IsFinite(i) | words.IsName(i) | char.IsLower(words[i][0]); i++)
                if (words.IsName(i) && !words.IsName(first) && !words.IsAuxiliary(next))
                    return After(unit, i) is { Found: true } named ? named with { First = first } : found;
            return found;
        }
        while (next < unit.End && (words.Tag(next) is "RB" || words.IsMark(next)))
            next++;
        // A verb behind the noun phrase makes it the subject of a reported clause: “…, said Clinton reached out”.
        if (next < unit.End && unit.Items[unit.IndexOf(next)].Utterance is null && (words.IsFinite(next) || words.Is(next, ClosedClass.Complementizer) || words.IsAuxiliary(next)))
            return Source.None;
        return IsOtherByParse(cue, found) ? Source.None : found;
    }

    // The parse settles what a common noun behind a cue is: “…, says tools like these help”, “he turned, yelled insults and left”.
    private bool IsOtherByParse(CueHit cue, Source found)
    {
        for (var i = found.First; i < found.End; i++)
            if (words.IsName(i) || words.Pos(i) is PartOfSpeech.Propn)
                return false;
        var tree = words.Tree(cue.Token);
        var head = found.First;
        while (tree.Head(head) is var above && above >= found.First && above < found.End)
            head = above;
        return tree.Relation(head) switch
        {
            DependencyRelation.Nsubj or DependencyRelation.NsubjPass => tree.Head(head) != cue.Token,
            DependencyRelation.Obj => words.SubjectByParse(cue.Token) is >= 0 and var subject && subject < cue.Token,
            _ => false,
        };
    }

    private Source After(Unit unit, int first, bool clauseFollows = false)
    {
        var ceiling = first;
        while (ceiling < unit.End && unit.IndexOf(ceiling) is var at && at >= 0 && unit.Items[at].Utterance is null)
            ceiling++;
        var core = words.PhraseEnd(first, ceiling);
        if (core == first)
            return Source.None;
        var end = core;
        // Appositions behind: “said Tove Lind, a vet at the clinic”, and relative clauses up to their comma.
        while (end + 1 < ceiling && words.IsComma(end) && IsApposition(end + 1, ceiling))
        {
            var next = end + 1;
            while (next < ceiling && !words.IsComma(next) && !words.IsStop(next) && !words.IsDash(next))
            {
                if (next > end + 1 && !words.Is(end + 1, ClosedClass.SubjectOrPossessiveRelative) && !InRelative(end + 1, next, clauseFollows)
                    && (words.IsFinite(next) || words.Pos(next) is PartOfSpeech.Cconj && next + 1 < ceiling && words.IsFinite(next + 1)))
                    break;
                next++;
            }
            if (next < ceiling && words.IsFinite(next) && !words.Is(end + 1, ClosedClass.SubjectOrPossessiveRelative) && !InRelative(end + 1, next, clauseFollows))
                break; // a clause after all
            end = next;
        }
        if (end < ceiling && words.Is(end, ClosedClass.WhSubjectRelative) && end == core)
            while (end < ceiling && !words.IsComma(end) && !words.IsStop(end))
                end++;
        return new Source(first, end, -1, null, true);
    }

    // Whether a verb may be that of a relative clause; where a main clause is to follow, only the first is.
    private bool InRelative(int first, int token, bool clauseFollows)
    {
        for (var i = first; i < token; i++)
            if (words.Is(i, ClosedClass.Relativizer))
                return !clauseFollows || !words.HasFinite(i + 1, token);
        return false;
    }

    // Whether what follows a comma renames or describes what stands before it.
    private bool IsApposition(int token, int ceiling)
    {
        if (words.Is(token, ClosedClass.SubjectOrPossessiveRelative))
            return true;
        if (words.Pos(token) is PartOfSpeech.Num && token + 1 < ceiling && (words.IsComma(token + 1) || words.IsStop(token + 1)))
            return true; // an age
        if (words.Tag(token) is "PRP" or "VBG" or "VBD" or "MD" or "CC" or "IN" or "RB" or "WRB" or "TO")
            return false;
        if (words.IsTime(token))
            return false;
        return words.StartsNominal(token);
    }

    // X, a doctor, said: back over the commas to the name.
    private Source BeforeApposition(Unit unit, int comma)
    {
        var floor = FloorOf(unit, comma);
        var end = comma;
        for (var steps = 0; steps < 6; steps++)
        {
            // The piece before this comma.
            var previous = end - 1;
            while (previous >= floor && !words.IsComma(previous) && !(words.IsDash(previous) && words[previous].Length != 1))
                previous--;
            var first = previous + 1;
            if (first >= end)
                return Source.None;
            var isRelative = words.Is(first, ClosedClass.WhRelative);
            // “The study, published in May, found …”: a verb that begins a piece has no subject in it, whatever its tag.
            var isReduced = previous >= floor && words.Tag(first) is "VBD";
            var describes = isRelative || isReduced || words.Pos(first) is PartOfSpeech.Det or PartOfSpeech.Num || words.Tag(first) is "PRP$" or "NN" or "NNS" or "JJ" or "VBN" or "IN" or "VBG" or "RB";
            var last = end - 1;
            var hasFinite = !isRelative && words.HasMainClause(isReduced ? first + 1 : first, end);
            if (previous < floor || hasFinite || !describes && !LooksLikePlaceOrParty(first, end))
            {
                // The piece at the head: its last noun phrase is the source.
                if (!words.IsNominal(last) && !words.IsMark(last) && !words.Is(last, ")"))
                    return Source.None;
                var start = words.PhraseStart(last, Math.Max(first, floor));
                if (end == comma && words.Tag(start) is not ("NNP" or "NNPS" or "DT" or "PRP$" or "NN" or "NNS" or "JJ" or "CD"))
                    return Source.None;
                if (end == comma && previous < floor && (words.Tag(first) is "IN" or "TO" or "RB" or "VBG" or "VBN" or "WRB") && start > first)
                    return Source.None; // an adverbial before the subject, not an apposition: “In Washington, said …”
                return new Source(start, comma, last, null, false);
            }
            end = previous;
        }
        return Source.None;
    }

    private bool LooksLikePlaceOrParty(int first, int end) => end - first <= 4 && words.Pos(first) is PartOfSpeech.Propn && !words.IsName(first);

    private static Source Phrase(int first, int end) => new(first, end, end - 1, null, false);

    // No subject of its own: that of the clause before (“walked back those statements and said that …”, “…, adding that …”).
    private static Source FromBefore(CueHit cue, IReadOnlyList<Draft> earlier)
    {
        for (var i = earlier.Count - 1; i >= 0; i--)
            if (earlier[i].HasSource && earlier[i].Cue is { } before && before.Token < cue.Token && earlier[i].SourceEnd <= cue.Token
                && (before.Noun is null || cue.IsGerund is false) && !before.IsPreposition)
                return new Source(earlier[i].SourceFirst, earlier[i].SourceEnd, earlier[i].SourceHead, earlier[i].Antecedent, false);
        return Source.Open;
    }

    // Whether what stands before a noun phrase makes it a part of a longer one: “officials briefed on the plan”, “lawyers who represent him”, “a source close to him”.
    private bool IsModifier(Unit unit, int first)
    {
        var before = first - 1;
        if (before <= unit.First || unit.Items[unit.IndexOf(before)].Utterance is not null)
            return false;
        return words.Pos(before) is PartOfSpeech.Adp or PartOfSpeech.Adj || words.Tag(before) is "TO" || words.Tag(before).StartsWith("VB", StringComparison.Ordinal);
    }

    // The subject by the parse where it stands before the phrase next to the cue: from its first word to the cue.
    private Source Modified(Unit unit, CueHit cue, Source phrase)
    {
        var tree = words.Tree(cue.Token);
        var head = tree.Child(cue.Token, DependencyRelation.Nsubj);
        // “Research published in May found …”: a participle that the parse took for the verb of the sentence.
        if (head < 0 && tree.Head(cue.Token) is >= 0 and var participle && participle < phrase.First && words.Tag(participle) is "VBN" && !words.IsAuxiliary(participle - 1))
            head = tree.Child(participle, DependencyRelation.Nsubj);
        if (head < 0 || head >= phrase.First || unit.IndexOf(head) is var at && (at < 0 || unit.Items[at].Utterance is not null) || words.Tag(head) is "WP" or "WDT" || words.IsTime(head))
            return Source.None;
        for (var i = head + 1; i < phrase.First; i++)
            if (words.IsComma(i) || words.IsMark(i) || words.IsSubjectPronoun(i) || unit.Items[unit.IndexOf(i)].Utterance is not null)
                return Source.None;
        return new Source(words.PhraseStart(head, FloorOf(unit, head)), phrase.End, head, null, false);
    }

    private Source ByParse(Unit unit, CueHit cue)
    {
        var head = words.SubjectByParse(cue.Token);
        if (head < 0 || unit.IndexOf(head) is var at && (at < 0 || unit.Items[at].Utterance is not null) || words.Is(head, ClosedClass.SubjectRelative) || words.IsTime(head))
            return Source.None;
        var ceiling = head < cue.Token ? cue.GroupFirst : unit.End;
        var start = words.PhraseStart(head, FloorOf(unit, head));
        var end = Math.Max(head + 1, words.PhraseEnd(head, Math.Max(ceiling, head + 1)));
        // The subject of the verb that the cue hangs on is not the cue's own: “Noting that it was late, Ada Holm left”.
        return new Source(start, end, head, null, head > cue.Token && words.Tree(cue.Token).Head(head) == cue.Token);
    }

    /// <summary>The subject of a sentence's first clause: the noun phrase before its first finite verb.</summary>
    public Source Subject(Unit unit, int before)
    {
        for (var index = 0; index < unit.Items.Count && unit.Items[index].First < before; index++)
        {
            if (unit.Items[index].Utterance is not null || !words.IsFinite(unit.Items[index].First))
                continue;
            var verb = unit.Items[index].First;
            var last = verb - 1;
            while (last > unit.First && words.Pos(last) is PartOfSpeech.Adv)
                last--;
            if (last < unit.First || unit.Items[unit.IndexOf(last)].Utterance is not null)
                continue;
            if (words.IsComma(last))
            {
                var apposed = BeforeApposition(unit, last);
                if (apposed.Found)
                    return apposed;
                continue;
            }
            if (words.Is(last, ClosedClass.SubjectRelative))
                continue;
            if (words.IsNominal(last) && !words.IsTime(last))
                return Phrase(words.PhraseStart(last, FloorOf(unit, last)), last + 1);
        }
        return Source.None;
    }

    // X’s comments, his claim, a statement by X.
    private Source Possessor(Unit unit, CueHit cue)
    {
        var token = cue.Token - 1;
        while (token >= unit.First && (words.Pos(token) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num || words.Tag(token) is "VBN" or "VBG") && !words.IsComma(token))
            token--;
        if (token < unit.First)
            return Source.None;
        if (words.Tag(token) is "PRP$")
            return Phrase(token, token + 1);
        if (words.Tag(token) is "POS" && token > unit.First)
            return Phrase(words.PhraseStart(token - 1, FloorOf(unit, token - 1)), token);
        if (cue.End + 1 < unit.End && words.Is(cue.End, ClosedClass.OriginPreposition) && words.StartsNominal(cue.End + 1))
        {
            var end = words.PhraseEnd(cue.End + 1, unit.End);
            return end > cue.End + 1 ? Phrase(cue.End + 1, end) : Source.None;
        }
        return Source.None;
    }

    private Source Agent(Unit unit, CueHit cue)
    {
        for (var token = cue.End; token + 1 < unit.End && token < cue.End + 8; token++)
        {
            if (unit.IndexOf(token) is var at && (at < 0 || unit.Items[at].Utterance is not null))
                break;
            if (words.IsComma(token) || words.Is(token, ClosedClass.Complementizer))
                break;
            if (words.Is(token, ClosedClass.AgentPreposition) && words.StartsNominal(token + 1))
            {
                var end = words.PhraseEnd(token + 1, unit.End);
                if (end > token + 1)
                    return Phrase(token + 1, end);
            }
        }
        return Source.None;
    }
}
