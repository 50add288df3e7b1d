using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds where reported words begin and end.</summary>
internal sealed class ClauseBounds(ClauseWords words)
{
    private const int NearestFragment = 40; // UTF-16 units
    private const int LongestDateline = 16, LongestAside = 24, LongestAdverbial = 5, LongestHeading = 3;

    private readonly NarratorClause _narrator = new(words);
    private readonly NarratorRemark _remark = new(words);

    /// <summary>The clause that begins with a token; <see cref="ReportedClause.None"/> where it is empty.</summary>
    public ReportedClause Read(in CueSite site, int first, AttributionPattern pattern)
    {
        var end = EndOfClause(site, first);
        return end > first ? new ReportedClause(first, end, pattern) : ReportedClause.None;
    }

    /// <summary>Where a clause ends that stands behind its cue, by the words, the parse, and the sentence around it.</summary>
    public int EndOfClause(in CueSite site, int first)
    {
        var end = EndByWords(site, first);
        if (HasComma(first, end)) // else the parse finds nothing
            end = Math.Min(end, EndByParse(site.Cue, first, site.Limit));
        return EndOfAside(site, first, end);
    }

    /// <summary>Where reported words end: at the narrator's next own cue, or with the sentence.</summary>
    public int EndByWords(in CueSite site, int first)
    {
        var sentence = site.Sentence;
        for (var index = sentence.IndexOf(first) + 1; index < sentence.Pieces.Count && sentence.Pieces[index].First < site.Limit; index++)
        {
            var token = sentence.Pieces[index].First;
            if (sentence.Pieces[index].Utterance is not null)
            {
                // “… was clear: ‘We go.’”: what a colon brings is a quotation of its own.
                if (words[token - 1] is ":" || words.IsDash(token - 1))
                    return Trim(first, token - 1);
                if (EndBeforeOwnCue(site, first, token) is { } own)
                    return own;
            }
            else if (!IsInsideFragment(sentence, token) && EndsBefore(site, first, index, token) is { } end)
                return Trim(first, end);
        }
        return Trim(first, site.Limit);
    }

    // “… that he has paid nothing — as was true — Holm boasted, ‘I have.’”: what another cue introduces is its own, with the clause of that cue; null where there is none.
    private int? EndBeforeOwnCue(in CueSite site, int first, int utterance)
    {
        if (!words.IsComma(utterance - 1) || site.Sentence.Cues.Find(other => other.End == utterance - 1) is not { IsVerb: true, IsGerund: false, IsInfinitive: false } cue || cue == site.Cue || !cue.Verb.Takes(CueFrames.Direct))
            return null;
        var from = words.Is(first, ClosedClass.Complementizer) ? first + 1 : first;
        for (var i = cue.GroupFirst - 1; i > from; i--)
            if (words.IsComma(i) || words.IsDash(i) || words[i] is ";")
                return words.HasMainClause(from, i) ? Trim(first, i) : null;
        return null;
    }

    // Where the words end before a token or with it; null where they go on.
    private int? EndsBefore(in CueSite site, int first, int index, int token)
    {
        var (sentence, limit) = (site.Sentence, site.Limit);
        if (words[token] is ":" && index + 1 < sentence.Pieces.Count && sentence.Pieces[index + 1].Utterance is not null)
            return token;
        if (IsLongDash(token) && token + 1 < limit && words.IsAny(token + 1, ClosedClass.IndefiniteArticle, ClosedClass.NonpersonalRelative) && !DashFollows(sentence, token + 1, limit))
            return token; // the narrator's remark on it
        var isBreak = words.IsComma(token) || words[token] is ";" || words.IsDash(token);
        if (isBreak && _narrator.IsDistance(token + 1, limit))
            return token;
        var isBehindQuoted = words.IsMark(token) && token > first && words.IsComma(token - 1);
        if (isBehindQuoted && token + 1 < limit && words.Is(token + 1, ClosedClass.Article) && EndsQuotedClause(first, token) && !words.HasMainClause(token + 1, limit))
            return token + 1; // “… that ‘it is over,’ the clearest sign yet of a rift”: the narrator's remark on it
        if ((isBreak || isBehindQuoted) && token + 1 < limit && _narrator.GoesOnBehindBreak(site, first, token, isBehindQuoted))
            return isBehindQuoted ? token + 1 : token;
        if (isBreak && _remark.Opens(site, first, token))
            return token;
        return words.Is(token, ClosedClass.ClausalCoordinator) && words.Pos(token) is PartOfSpeech.Cconj && token + 1 < limit
            && (_narrator.GoesOnBehindCoordinator(site, token) || _narrator.OpensOtherReport(site, token) || _remark.Opens(site, first, token)) ? token : null;
    }

    // Whether the words in marks that end with a token hold a verb.
    private bool EndsQuotedClause(int first, int mark)
    {
        for (var i = mark - 1; i >= first && !words.IsMark(i); i--)
            if (words.IsFinite(i))
                return true;
        return false;
    }

    /// <summary>Where a phrase ends before the narrator's next verb: “promised to keep the harbour and scolded Pike”, “confirmed the sale but refused to name a price”.</summary>
    public int EndBeforeVerb(NarratorSentence sentence, int first, int end)
    {
        for (var i = first + 1; i + 1 < end && !words.IsFinite(i); i++)
        {
            if (words.Pos(i) is not PartOfSpeech.Cconj || IsInsideFragment(sentence, i))
                continue;
            var next = i + 1;
            while (next + 1 < end && words.Pos(next) is PartOfSpeech.Adv)
                next++;
            if (words.Tag(next) is "VBD" or "VBZ" || words.IsFinite(next) && words.Is(i, ClosedClass.AdversativeCoordinator))
                return Trim(first, i);
        }
        return end;
    }

    /// <summary>Whether a conjunction, with a comma before it, joins a clause with a subject of its own to a phrase, which the clause cannot belong to: “promised lower taxes, but he has …”.</summary>
    public bool OpensClause(in CueSite site, int token, int end)
    {
        var conjunction = words.IsComma(token) ? token + 1 : token;
        if (conjunction == token || conjunction + 2 >= end || words.Pos(conjunction) is not PartOfSpeech.Cconj || IsInsideFragment(site.Sentence, token) || words.HasFinite(site.Start, token))
            return false;
        var first = conjunction + 1;
        var verb = words.StartsNominal(first) ? words.CoreEnd(first, end) : end;
        return verb > first && verb < end && words.IsFinite(verb);
    }

    // “While X said that …, he …”, “X, who said …, left”: the cue's clause is not the main one and ends before that goes on.
    private int EndOfAside(in CueSite site, int first, int end)
    {
        var (sentence, cue) = (site.Sentence, site.Cue);
        var isRelative = IsRelative(sentence.First, cue.GroupFirst);
        var isSubordinate = words.Is(sentence.First, ClosedClass.InitialSubordinator) && words.Pos(sentence.First) is PartOfSpeech.Sconj or PartOfSpeech.Adv or PartOfSpeech.Adp
            || cue.IsPassive && cue.Token == sentence.First; // “Asked whether …, he …”
        if (!isRelative && !isSubordinate)
            return end;
        if (!isRelative && HasComma(sentence.First, cue.Token))
            return end; // the main clause has begun
        for (var i = first + 1; i + 1 < end; i++)
        {
            if (!words.IsComma(i) || IsInsideFragment(sentence, i))
                continue;
            if (isRelative && (words.IsFinite(i + 1) || words.IsPastParticiple(i + 1)))
                return i;
            if (isSubordinate && OpensMainClause(i + 1, end, site.Limit))
                return i;
        }
        return end;
    }

    // “X, who said”, “X, who in 2010 said”
    private bool IsRelative(int first, int verb)
    {
        for (var i = verb - 1; i > first && i >= verb - LongestAdverbial && !words.IsComma(i) && !words.IsFinite(i); i--)
            if (words.Is(i, ClosedClass.WhSubjectRelative))
                return words.IsComma(i - 1);
        return false;
    }

    private bool OpensMainClause(int token, int end, int limit)
    {
        if (words.IsPersonalPronoun(token))
            return true;
        if (!words.StartsNominal(token))
            return false;
        var verb = words.PhraseEnd(token, end);
        if (verb <= end && BehindAside(verb, limit) is var next && next > verb)
            return words.IsFinite(next);
        return verb < end && (words.IsFinite(verb) || words.Tag(verb) is "RB" && verb + 1 < end && words.IsFinite(verb + 1));
    }

    // “the keeper, Ada Brook, said”: the token behind an apposition or aside between commas; the token itself without one.
    private int BehindAside(int token, int limit)
    {
        if (!words.IsComma(token))
            return token;
        for (var i = token + 1; i < limit && i <= token + LongestAside; i++)
            if (words.IsComma(i))
                return i + 1;
        return token;
    }

    // By the parse: a clause with a subject of its own that is joined to the cue, or to what the cue hangs on, is the narrator's.
    private int EndByParse(ReportingCue cue, int first, int limit)
    {
        // Both ends need a comma: most clauses have none, and need no parse.
        if (!CommaFollows(first + 1, limit))
            return limit;
        var tree = words.Tree(cue.Token);
        var end = Math.Min(limit, tree.End);
        for (var token = first + 1; token < end; token++)
        {
            // “After X said that …, Y left”: the main clause of the sentence.
            if (token >= tree.First && tree.Head(token) < 0 && token > cue.Token && tree.Subtree(cue.Token).End <= token && CommaBeforeMain(token, first) is var main && main > first + 1)
                return Trim(first, main);
            if (token < tree.First || tree.Relation(token) is not DependencyRelation.Conj || tree.Head(token) is var head && (head < 0 || !tree.IsUnder(cue.Token, head)))
                continue;
            var start = tree.Subtree(token).First;
            var hasSubject = tree.Child(token, DependencyRelation.Nsubj) is >= 0 and var subject && subject < token && !words.Is(subject, ClosedClass.FirstOrThirdPersonSubject);
            if (hasSubject && start > first + 1 && start <= token && (words.IsComma(start - 1) || words.IsComma(start)) && !HasComplementizer(start, start + 3) && !GoesOnSaying(cue, start, token))
                return Trim(first, start);
        }
        return limit;
    }

    // “says the lamps are old, and repairs are slow”: a verb that states rather than tells, in the tense of what is reported.
    private bool GoesOnSaying(ReportingCue cue, int start, int verb)
    {
        if (!words.Is(words.IsComma(start) ? start + 1 : start, ClosedClass.AdditiveConjunction) || words.HasFinite(start, verb) is var isLed && !isLed && words.Tag(verb) is "VBD")
            return false;
        var finite = verb;
        for (var i = start; i < verb && isLed; i++)
            if (words.IsFinite(i))
                finite = i;
        var isCuePresent = words.Tag(cue.Token) is "VBZ" or "VBP";
        return words.Tag(finite) is "MD" ? isCuePresent || words.Is(finite, ClosedClass.BackshiftedModal) : isCuePresent == words.Tag(finite) is "VBZ" or "VBP";
    }

    private bool HasComplementizer(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.Is(i, ClosedClass.Complementizer))
                return true;
        return false;
    }

    private bool HasComma(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.IsComma(i))
                return true;
        return false;
    }

    // The comma before the leftmost word of the main clause that stands behind a subordinate one; -1 without.
    private int CommaBeforeMain(int root, int first)
    {
        for (var i = root; i > first; i--)
            if (words.IsComma(i))
                return i;
        return -1;
    }

    private bool CommaFollows(int first, int limit)
    {
        for (var i = first; i < limit; i++)
            if (words.IsComma(i))
                return true;
        return false;
    }

    private bool DashFollows(NarratorSentence sentence, int first, int limit)
    {
        for (var i = first; i < limit; i++)
            if (words.IsDash(i) && !sentence.IsUttered(i))
                return true;
        return false;
    }

    /// <summary>A dash that is no hyphen.</summary>
    public bool IsLongDash(int token) => words.IsDash(token) && words[token] is not "-";

    /// <summary>Whether a token stands in a fragment, before its closing mark.</summary>
    public bool IsInsideFragment(NarratorSentence sentence, int token) => sentence.Fragments.Count > 0 && sentence.IsInsideFragment(words.StartOf(token));

    /// <summary>Whether a fragment begins within the first words of a stretch and ends in it.</summary>
    public bool HasFragment(NarratorSentence sentence, int first, int limit)
    {
        var tokens = words.Document.Tokens;
        foreach (var fragment in sentence.Fragments)
            if (fragment.Outer.Start >= tokens[first].Start && fragment.Outer.End <= tokens[limit - 1].End && fragment.Outer.Start <= tokens[first].Start + NearestFragment)
                return true;
        return false;
    }

    /// <summary>Without the punctuation at its end.</summary>
    public int Trim(int first, int end)
    {
        while (end > first && (words.IsComma(end - 1) || words[end - 1] is ";" or ":" || words.IsDash(end - 1)))
            end--;
        return end;
    }

    // “ENERGY: Oil rose to $70, analysts said.”: a few words and a colon at the head of a paragraph say what it is about.
    private int BehindHeading(int start, int before)
    {
        if (words.StartOf(start) is > 0 and var at && words.Document.Text[at - 1] is ' ' || char.IsLower(words[start][0]) || words.Pos(start) is PartOfSpeech.Det)
            return start;
        for (var i = start; i + 1 < before && i <= start + LongestHeading && !words.IsFinite(i) && !words.IsMark(i); i++)
            if (words[i] is ":")
                return i > start && char.IsUpper(words[i + 1][0]) ? i + 1 : start;
        return start;
    }

    /// <summary>Where a clause begins that stands before its cue: with the sentence, but behind an utterance, a dateline, and a semicolon after one of some cues.</summary>
    public int StartBefore(NarratorSentence sentence, int before, List<ReportingCue> cues)
    {
        var start = sentence.First;
        foreach (var piece in sentence.Pieces)
            if (piece.First < before && piece.Utterance is not null)
                start = piece.End;
        foreach (var cue in cues)
            if (cue.Token < before)
                for (var i = cue.End; i < before; i++)
                    if (words[i] is ";" && i > start)
                        start = i + 1;
        // “PLACE, Nov. 3 (Agency) — …”: the dateline is nobody's statement.
        if (words.Document.Article.Dateline is { Length: > 0 } dateline && words.Document.Text.AsSpan(words.StartOf(start)).StartsWith(dateline, StringComparison.OrdinalIgnoreCase))
            for (var i = start; i < before && i < start + LongestDateline; i++)
                if (IsLongDash(i))
                    start = i + 1;
        start = BehindHeading(start, before);
        while (start < before && words.IsPunctuation(start) && !words.IsMark(start))
            start++;
        return start;
    }
}
