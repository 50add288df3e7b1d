using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Reads source words with the appositions and relative clauses that describe them, forward from their first token or back from their last.</summary>
internal sealed class AppositionReader(ClauseWords words)
{
    private const int MaximumAppositions = 6;

    /// <summary>The source that begins with a token and stands behind its cue, its appositions and relative clauses included.</summary>
    public SourceWords ReadForward(NarratorSentence sentence, int first, bool clauseFollows = false)
    {
        var ceiling = first;
        while (ceiling < sentence.End && sentence.IsNarrated(ceiling))
            ceiling++;
        var core = words.PhraseEnd(first, ceiling);
        if (core == first || core == first + 1 && words.Is(first, ClosedClass.Article))
            return SourceWords.None;
        var aside = words.AfterBracket(core, ceiling);
        var end = aside;
        // Appositions behind: “said Tove Lind, a vet at the clinic”, and relative clauses up to their comma.
        while (end + 1 < ceiling && words.IsComma(end) && IsApposition(end + 1, ceiling))
        {
            var next = EndOfApposition(end + 1, ceiling, clauseFollows);
            if (next < ceiling && words.IsFinite(next) && !MayHoldVerb(end + 1, next, clauseFollows))
                break; // a clause after all
            end = next;
        }
        if (end == aside && !(end < ceiling && words.Is(end, ClosedClass.WhSubjectRelative)))
            end = core; // a bracket with nothing behind it that describes is none of the source's
        if (end < ceiling && words.Is(end, ClosedClass.WhSubjectRelative) && end == aside)
            while (end < ceiling && !words.IsComma(end) && !words.IsStop(end))
                end++;
        return new SourceWords(first, end, IsInverted: true);
    }

    private int EndOfApposition(int first, int ceiling, bool clauseFollows)
    {
        var next = first;
        while (next < ceiling && !words.IsComma(next) && !words.IsStop(next) && !words.IsDash(next))
        {
            if (next > first && !MayHoldVerb(first, next, clauseFollows)
                && (words.IsFinite(next) || words.Pos(next) is PartOfSpeech.Cconj && next + 1 < ceiling && words.IsFinite(next + 1)))
                break;
            next++;
        }
        return next;
    }

    private bool MayHoldVerb(int first, int token, bool clauseFollows) =>
        words.Is(first, ClosedClass.SubjectOrPossessiveRelative) || InRelative(first, token, clauseFollows);

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

    /// <summary>The source that ends before a comma, back over its appositions to the name: “X, a doctor, said”.</summary>
    public SourceWords ReadBack(NarratorSentence sentence, int comma) =>
        ReadStretches(sentence, comma) is { Found: true } source ? source : ReadDescribed(sentence, comma);

    // “…, a senator, Ada Holm, said”: a name between commas behind a phrase for one person, whose name is not known and may have been taken for a place.
    private SourceWords ReadDescribed(NarratorSentence sentence, int comma)
    {
        var floor = FloorOf(sentence, comma);
        var first = CommaBefore(comma - 1, floor) + 1;
        var office = CommaBefore(first - 2, floor) + 1;
        if (first - 1 <= floor || office - 1 < floor || !DescribesOne(office, first - 1))
            return SourceWords.None;
        for (var i = first; i < comma; i++)
            if (words.Tag(i) is not "NNP" || !char.IsUpper(words[i][0]))
                return SourceWords.None;
        return new SourceWords(first, comma);
    }

    private SourceWords ReadStretches(NarratorSentence sentence, int comma)
    {
        var floor = FloorOf(sentence, comma);
        var end = comma;
        for (var steps = 0; steps < MaximumAppositions; steps++)
        {
            // The stretch before this comma.
            var previous = words.BeforeBracket(end - 1, floor);
            while (previous >= floor && !words.IsComma(previous) && !(words.IsDash(previous) && words[previous].Length != 1))
                previous = previous > floor ? words.BeforeBracket(previous - 1, floor) : previous - 1;
            var first = previous + 1;
            if (first >= end)
                return SourceWords.None;
            var isRelative = words.Is(first, ClosedClass.WhRelative);
            // “The study, published in May, found …”: a verb that begins a piece has no subject in it, whatever its tag.
            var isReduced = previous >= floor && words.Tag(first) is "VBD";
            var describes = isRelative || isReduced || words.Pos(first) is PartOfSpeech.Det or PartOfSpeech.Num || words.Tag(first) is "PRP$" or "NN" or "NNS" or "JJ" or "VBN" or "IN" or "VBG" or "RB";
            var hasFinite = !isRelative && words.HasMainClause(isReduced ? first + 1 : first, end);
            if (previous < floor || hasFinite || !describes && !LooksLikePlaceOrParty(first, end) && !IsLetters(first, end, previous))
                return WithOffice(ReadHead(first, end, floor, comma, isWhole: end == comma, opens: end == comma && previous < floor), first, floor);
            end = previous;
        }
        return SourceWords.None;
    }

    // The last noun phrase of the stretch at the head is the source; the stretch has no apposition behind it where it is whole.
    private SourceWords ReadHead(int first, int end, int floor, int comma, bool isWhole, bool opens)
    {
        var last = words.BeforeBracket(end - 1, first); // “Ruiz (D-Vt.)”, “Ruiz (46)”, “Ruiz (left)”
        if (!words.IsNominal(last) && !words.IsMark(last) && words[last] is not ")")
            return SourceWords.None;
        var start = words.PhraseStart(last, Math.Max(first, floor));
        if (isWhole && words.Tag(start) is not ("NNP" or "NNPS" or "DT" or "PRP$" or "NN" or "NNS" or "JJ" or "CD"))
            return SourceWords.None;
        if (opens && start > first && words.Tag(first) is "IN" or "TO" or "RB" or "VBG" or "VBN" or "WRB")
            return SourceWords.None; // an adverbial before the subject, not an apposition: “In Washington, said …”
        return new SourceWords(start, comma);
    }

    // “CLAUSE, the engineer in charge, Ada Holm, said”: the office between two commas belongs to the name behind it.
    private SourceWords WithOffice(SourceWords name, int first, int floor)
    {
        if (!name.Found || name.First != first || first - 1 <= floor || !words.IsName(first) || !words.IsComma(first - 1))
            return name;
        var opened = CommaBefore(first - 2, floor);
        var office = opened + 1;
        var isJoined = words.Is(office, ClosedClass.AdditiveConjunction); // “Ada Holm, the mayor, and the clerk, Bo Rand, said”
        if (isJoined)
            office++;
        return opened > floor && DescribesOne(office, first - 1) && (isJoined || words.HasMainClause(floor, opened)) ? name with { First = office } : name;
    }

    /// <summary>Whether a stretch is a phrase for one person or body: “the engineer in charge”, “her deputy”, “one of the crew”.</summary>
    public bool DescribesOne(int first, int end)
    {
        if (words.HasMainClause(first, end) || words.IsTime(first))
            return false;
        if (words.Is(first, ClosedClass.PartitiveQuantifier) && words.Tag(first) is "CD")
            return true;
        var core = words.CoreEnd(first, end);
        var hasOwner = words.Pos(first) is PartOfSpeech.Det || words.IsPossessivePronoun(first);
        for (var i = first; i < core && !hasOwner; i++)
            hasOwner = words.IsPossessiveEnding(i);
        return hasOwner && core > first && words.Tag(core - 1) is "NN" or "NNP" or "JJ" && !words.IsName(core - 1) && !words.IsTime(core - 1);
    }

    // The last comma at or before a token, those in brackets aside; before the floor where there is none.
    private int CommaBefore(int token, int floor)
    {
        while (token >= floor && !words.IsComma(token))
            token = words.BeforeBracket(token, floor) is var before && before < token ? before : token - 1;
        return token;
    }

    // “Ada Holm, M.D., F.R.C.S., said”
    private bool IsLetters(int first, int end, int comma)
    {
        if (words.BeforeBracket(end - 1, first) != first || !words.IsLetters(first) || comma < 1 || !words.IsComma(comma))
            return false;
        var name = comma - 1;
        while (name > 1 && words.IsLetters(name) && !words.IsPerson(name))
            name -= words.IsComma(name - 1) ? 2 : 1;
        return words.IsPerson(name);
    }

    private bool LooksLikePlaceOrParty(int first, int end) => end - first <= 4 && words.Pos(first) is PartOfSpeech.Propn && !words.IsName(first);

    /// <summary>The first token that a phrase with this one can have: it does not reach into an utterance before it.</summary>
    public static int FloorOf(NarratorSentence sentence, int token)
    {
        var index = sentence.IndexOf(token);
        while (index > 0 && sentence.Pieces[index - 1].Utterance is null)
            index--;
        return sentence.Pieces[index].First;
    }
}
