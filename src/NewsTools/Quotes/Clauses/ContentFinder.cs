using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds the words that report without marks, or with marks around only a part: the clause of a cue.</summary>
internal sealed class ContentFinder(ClauseWords words)
{
    /// <summary>Content as tokens: one or two ranges, and why.</summary>
    internal readonly record struct Clause(int First, int End, int SecondFirst, int SecondEnd, (int First, int End)? Addressee, string Reason, double Confidence)
    {
        public static Clause None => new(-1, -1, -1, -1, null, "", 0);

        public bool Found => First >= 0;
    }

    public Clause Find(Unit unit, CueHit cue, SourceFinder.Source source, IReadOnlyList<CueHit> cues)
    {
        var limit = Limit(unit);
        if (cue.IsPreposition)
            return OfPreposition(unit, cue, source, cues, limit);
        if (cue.Noun is not null)
            return OfNoun(unit, cue, source, cues, limit);
        var start = cue.End;
        if (source is { Found: true, IsInverted: true } || cue.IsPassive && source.First > cue.Token)
            start = source.End;
        var addressee = FindAddressee(unit, cue, start);
        var relative = Relative(unit, cue, source, cues, limit);
        if (relative.Found)
            return relative;
        var after = Following(unit, cue, source, addressee?.End ?? start, limit, cues, addressee is not null);
        if (after.Found)
            return after with { Addressee = addressee };
        var aside = Parenthetical(unit, cue, source, cues, limit, addressee?.End ?? start);
        return aside.Found ? aside with { Addressee = addressee } : Clause.None with { Addressee = addressee };
    }

    /// <summary>Whether an active verb may report a clause, whosever words it reports.</summary>
    public bool MayReport(Unit unit, CueHit cue, IReadOnlyList<CueHit> cues)
    {
        // What stands before a cue can be its clause only with a source.
        if (cue.Verb.Takes(CueFrames.That | CueFrames.ThatOnly | CueFrames.Addressee) && !cue.IsGerund)
            return true;
        var addressee = FindAddressee(unit, cue, cue.End);
        return Following(unit, cue, SourceFinder.Source.None, addressee?.End ?? cue.End, Limit(unit), cues, addressee is not null).Found;
    }

    /// <summary>The clause of a cue from a token on: to its end, the narrator's next cue, the first comma or verb joined after what it must hold.</summary>
    public int ClauseEnd(Unit unit, CueHit cue, int first, int held, IReadOnlyList<CueHit> cues)
    {
        var end = To(unit, cue, first, Limit(unit), cues, "", 0).End;
        for (var i = held; i + 1 < end; i++)
            if (words.IsComma(i) || words.Pos(i) is PartOfSpeech.Cconj && words.Tag(i + 1).StartsWith("VB", StringComparison.Ordinal))
                return i;
        return end;
    }

    private int Limit(Unit unit)
    {
        var limit = unit.End;
        while (limit > unit.First + 1 && unit.Items[unit.IndexOf(limit - 1)].Utterance is null && words.IsStop(limit - 1))
            limit--;
        return limit;
    }

    /// <summary>The addressee's words after a cue: told reporters, said to the crowd.</summary>
    public (int First, int End)? FindAddressee(Unit unit, CueHit cue, int start)
    {
        if (start >= unit.End || cue.IsPassive || unit.Items[unit.IndexOf(start)].Utterance is not null)
            return null;
        var first = start;
        if (!cue.Verb.Takes(CueFrames.Addressee | CueFrames.Order))
        {
            if (!words.Is(first, ClosedClass.DativePreposition) || words.Tag(first) is not ("IN" or "TO") || first + 1 >= unit.End || words.Tag(first + 1) is "VB")
                return null;
            first++;
        }
        if (first >= unit.End || !words.StartsNominal(first) || words.IsTime(first) || words.Is(first, ClosedClass.ClauseOpener) || unit.Items[unit.IndexOf(first)].Utterance is not null)
            return null;
        var ceiling = first;
        while (ceiling < unit.End && unit.Items[unit.IndexOf(ceiling)].Utterance is null)
            ceiling++;
        var end = words.PhraseEnd(first, ceiling);
        return end > first ? (first, end) : null;
    }

    private Clause Following(Unit unit, CueHit cue, SourceFinder.Source source, int start, int limit, IReadOnlyList<CueHit> cues, bool heard)
    {
        var verb = cue.Verb;
        if (start >= limit)
            return Clause.None;
        var clausal = verb.Takes(CueFrames.That | CueFrames.ThatOnly | CueFrames.Addressee | CueFrames.Order | CueFrames.Ask);
        // With “that”, at once or after where and when it was said.
        if (clausal)
            for (var i = start; i < limit && i < start + 24; i++)
            {
                if (unit.Items[unit.IndexOf(i)].Utterance is not null || words.IsStop(i) || words.IsDash(i) || words[i] is ":")
                    break;
                if (i > start && words.Is(i, ClosedClass.Complementizer) && words.Pos(i - 1) is PartOfSpeech.Cconj)
                    break; // “said the letter was answered and that …”: joined to what another cue reports
                if (words.Is(i, ClosedClass.Complementizer) && i + 1 < limit && !(words.Tag(i) is "DT" && i > start && i + 1 < limit && words.Pos(i + 1) is PartOfSpeech.Noun && !words.HasFinite(i + 2, limit)))
                {
                    if (i > start && words.Tag(i) is "WDT" || i > start && words.IsFinite(i + 1) || !words.HasFinite(i + 1, limit) && !FragmentIn(unit, i, limit))
                        continue;
                    return To(unit, cue, i, limit, cues, i == start ? "that-clause" : "that-clause after an aside", i == start ? 0.85 : 0.8);
                }
                if (i > start && words.IsFinite(i) || words.IsMark(i) || i == start && !heard && words.StartsNominal(i) && !words.IsTime(i))
                    break;
            }
        if (words.IsComma(start) || words.IsStop(start) || words.IsDash(start) || words[start] is ":" || IsAnswered(unit, source) || IsQuantity(start, limit))
            return Clause.None;
        if (verb.Takes(CueFrames.Ask) && (words.Is(start, ClosedClass.InterrogativeWord) && start + 1 < limit && words.HasFinite(start + 1, limit)))
            return To(unit, cue, start, limit, cues, "question clause", 0.75);
        var to = SkipAside(unit, start, limit);
        var infinitive = to;
        if (to < limit && words.IsNegation(to))
            to++;
        if (to + 1 < limit && words.Is(to, ClosedClass.InfinitiveMarker) && words.Tag(to + 1) is "VB" or "RB" && (verb.Takes(CueFrames.To) && !cue.IsPassive || verb.Takes(CueFrames.Order) && (heard || cue.IsPassive)))
        {
            var found = To(unit, cue, infinitive, limit, cues, "infinitive", 0.55);
            return found with { End = EndBeforeVerb(unit, found.First, found.End) };
        }
        if (verb.Takes(CueFrames.That | CueFrames.Addressee) && (!verb.Takes(CueFrames.Addressee) || heard || verb.Takes(CueFrames.That)))
        {
            var clause = SkipAside(unit, start, limit);
            if (clause < limit && (!cue.IsPassive || verb.Takes(CueFrames.Addressee)) && StartsClause(unit, clause, limit) && (verb.Lemma is "say" or "tell" || IsPlainClause(unit, clause, limit)) && (!verb.Takes(CueFrames.Weak) || FragmentIn(unit, clause, limit)))
            {
                var found = To(unit, cue, clause, limit, cues, "clause after the cue", verb.Takes(CueFrames.Weak) ? 0.6 : 0.82);
                // “As I said in December, …”: when it was said, and no clause.
                if (!(words.Pos(clause) is PartOfSpeech.Adp || words.IsTime(clause)) || words.MayHaveFinite(found.First, found.End) || FragmentIn(unit, found.First, found.End))
                    return found;
            }
        }
        if (verb.Takes(CueFrames.That | CueFrames.Addressee) && !verb.Takes(CueFrames.Weak) && !cue.IsPassive && words.HasFinite(start, limit))
        {
            var tree = words.Tree(cue.Token);
            var complement = tree.Child(cue.Token, DependencyRelation.Ccomp);
            if (complement > cue.Token && complement < limit)
            {
                var begin = tree.Subtree(complement).First;
                while (begin < complement && words.IsPunctuation(begin) && !words.IsMark(begin))
                    begin++;
                if (begin >= start && (words.HasFinite(begin, limit) || tree.Child(complement, DependencyRelation.Nsubj) >= 0))
                    return To(unit, cue, begin, limit, cues, "clause after the cue, by the parse", 0.6);
            }
        }
        if (verb.Lemma is "say" && source is { Found: true, IsInverted: false } && (words.StartsNominal(start) || words.Is(start, ClosedClass.TopicPreposition)) && !words.HasFinite(start, limit) && words.MayHaveFinite(start, limit))
            return To(unit, cue, start, limit, cues, "clause after the cue", 0.6);
        foreach (var preposition in verb.Prepositions)
            if (words.Is(start, preposition) && start + 1 < limit && (!cue.IsPassive || verb.Takes(CueFrames.Object)))
                return To(unit, cue, cue.IsPassive ? start : start + 1, limit, cues, "prepositional object", 0.6);
        return Object(unit, cue, start, limit, cues);
    }

    // “denied the allegations”, “accused him of theft”, “recalled leaving”, “described it as a farce”: a noun phrase as what is said.
    private Clause Object(Unit unit, CueHit cue, int start, int limit, IReadOnlyList<CueHit> cues)
    {
        var verb = cue.Verb;
        if (!verb.Takes(CueFrames.Object | CueFrames.Label | CueFrames.LabelAs) || verb.Takes(CueFrames.Weak) || cue.IsPassive || cue.IsNegated)
            return Clause.None;
        if (!words.StartsNominal(start) && words.Tag(start) is not "VBG" || words.IsTime(start) || words.Is(start, ClosedClass.Complementizer))
            return Clause.None;
        var tree = words.Tree(cue.Token);
        // A modifier of a noun reports nothing: “a refusal to condemn it”, “a firm called Holm”.
        if (tree.Relation(cue.Token) is DependencyRelation.Acl && !(cue.IsGerund && words.IsComma(cue.GroupFirst - 1)) || cue.IsInfinitive && cue.GroupFirst > unit.First && words.Pos(cue.GroupFirst - 1) is PartOfSpeech.Noun)
            return Clause.None;
        var found = -1;
        var end = start;
        var labelled = false;
        foreach (var child in tree.Children(cue.Token))
        {
            if (child < start || child >= limit)
                continue;
            var (first, after) = tree.Subtree(child);
            var relation = tree.Relation(child);
            if (found < 0)
            {
                if (relation is not (DependencyRelation.Obj or DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Iobj) || first > start)
                    return Clause.None;
                found = child;
                end = after;
                labelled = relation is DependencyRelation.Xcomp or DependencyRelation.Ccomp && child > start + 1;
            }
            else if (first == end && relation is DependencyRelation.Obj or DependencyRelation.Xcomp or DependencyRelation.Ccomp)
            {
                if (!verb.Takes(CueFrames.Label | CueFrames.LabelAs))
                    return Clause.None; // “denied him a place”
                labelled = true;
                end = after;
            }
            else if (first == end && relation is DependencyRelation.Obl or DependencyRelation.Advcl && (words.Is(end, ClosedClass.VerbComplementPreposition) || verb.Lemma is "blame" && words.Is(end, ClosedClass.SurfacePreposition)))
                end = after;
        }
        if (found < 0 && verb.Prepositions.Length > 0)
            for (var i = start; i < limit && i < start + 10 && !words.IsPunctuation(i) && !words.IsFinite(i); i++)
                if (words.IsAny(i, verb.Prepositions))
                    return To(unit, cue, start, limit, cues, "noun phrase", 0.6); // “accused X of Y” where the parse has no object
        if (found < 0 || words.Tag(found) is "PRP" && end == found + 1 || words[found].EndsWith("self"))
            return Clause.None;
        end = Math.Min(Math.Min(end, limit), EndOf(unit, cue, start, limit, cues));
        for (var i = start + 1; i < end; i++)
        {
            labelled |= verb.Takes(CueFrames.LabelAs) && words.Is(i, ClosedClass.ComparisonMarker);
            if (!InFragment(unit, i) && (words.IsDash(i) && words[i] is not "-" || words.IsComma(i) && i + 1 < end && (words.Tag(i + 1) is "VBG" || words.IsAny(i + 1, ClosedClass.WhSubjectRelative, ClosedClass.LocativeRelative, ClosedClass.ContrastiveConjunction, ClosedClass.IndefiniteArticle))))
                end = i;
        }
        end = EndBeforeVerb(unit, start, Trim(start, end));
        return end > start && (labelled || verb.Takes(CueFrames.Object)) ? new Clause(start, end, -1, -1, null, "noun phrase", 0.6) : Clause.None;
    }

    // “what it says with a grain of salt”: what is said is “what”, and the sentence goes on.
    private bool IsAnswered(Unit unit, SourceFinder.Source source) =>
        source is { Found: true, IsInverted: false } && source.First > unit.First && words.Is(source.First - 1, ClosedClass.FreeRelative);

    // “said little about the boats”, “said nothing to reporters”: how much, not what.
    private bool IsQuantity(int start, int limit) =>
        start + 1 < limit && words.Is(start, ClosedClass.UnspecificQuantity) && words.Is(start + 1, ClosedClass.TopicOrLimitPreposition);

    // Past a day or an occasion between cue and clause: said Friday the plan …, said in an interview the plan …
    private int SkipAside(Unit unit, int start, int limit)
    {
        var at = start;
        while (at < limit && words.IsTime(at) && !words.IsFinite(at) && words.Tag(at) is "NNP" or "NN" or "RB" or "JJ" && at < start + 4)
            at++;
        if (at < limit && words.Pos(at) is PartOfSpeech.Adp && words.Is(at, ClosedClass.CircumstantialPreposition))
        {
            var end = at + 1;
            while (end < limit && end < at + 8 && unit.Items[unit.IndexOf(end)].Utterance is null && !words.IsPunctuation(end) && !words.IsFinite(end))
            {
                if (words.IsTime(end) && end + 1 < limit && (words.StartsNominal(end + 1) || words.Is(end + 1, ClosedClass.InfinitiveMarker)) || words.IsOccasion(end) && end + 1 < limit && words.StartsNominal(end + 1) && !words.IsTime(end + 1))
                    return end + 1;
                end++;
            }
        }
        return at;
    }

    private bool StartsClause(Unit unit, int first, int limit)
    {
        if (unit.Items[unit.IndexOf(first)].Utterance is not null || words.Is(first, ClosedClass.AdverbialConjunction))
            return false;
        if (!words.StartsNominal(first) && !words.IsMark(first) && words.Pos(first) is not (PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Adv or PartOfSpeech.Verb or PartOfSpeech.Pron))
            return false;
        for (var i = first; i < limit; i++)
        {
            if (unit.Items[unit.IndexOf(i)].Utterance is not null)
                continue;
            if (words.IsFinite(i) && i > first && !(words.Is(i - 1, ClosedClass.WhSubjectRelative) && i - 1 > first))
                return true;
        }
        return false;
    }

    // A subject and its verb with nothing but a relative clause, an adverb or a phrase between.
    private bool IsPlainClause(Unit unit, int first, int limit)
    {
        if (!words.StartsNominal(first) && !words.IsMark(first))
            return false;
        var relative = false;
        for (var i = first; i < limit && unit.Items[unit.IndexOf(i)].Utterance is null; i++)
        {
            if ((words.Is(i, ClosedClass.Relativizer) && !words.Is(i, ClosedClass.ObjectRelative)) && i > first)
                relative = true;
            else if (words.IsFinite(i) && i > first)
            {
                if (!relative)
                    return words.Pos(i - 1) is not PartOfSpeech.Cconj; // “acknowledged the errors but said …”
                relative = false;
            }
            else if (words.IsComma(i) && !relative && !(i + 1 < limit && (words.Is(i + 1, ClosedClass.SubjectOrPossessiveRelative) || words.Pos(i + 1) is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Num)))
                return false;
            else if (words.Pos(i) is PartOfSpeech.Sconj && !relative || words.Tag(i) is "TO" or "VBG" && i < first + 1)
                return false;
        }
        return false;
    }

    private bool FragmentIn(Unit unit, int first, int limit)
    {
        var tokens = words.Document.Tokens;
        foreach (var fragment in unit.Fragments)
            if (fragment.Outer.Start >= tokens[first].Start && fragment.Outer.End <= tokens[limit - 1].End && fragment.Outer.Start <= tokens[first].Start + 40)
                return true;
        return false;
    }

    private Clause To(Unit unit, CueHit cue, int first, int limit, IReadOnlyList<CueHit> cues, string reason, double confidence)
    {
        var end = EndOf(unit, cue, first, limit, cues);
        if (HasComma(first, end)) // else the parse finds nothing
            end = Math.Min(end, EndByParse(cue, first, limit));
        end = EndOfAside(unit, cue, first, end);
        return end > first ? new Clause(first, end, -1, -1, null, reason, confidence) : Clause.None;
    }

    // Where reported words end: at the narrator's next own cue, or with the sentence.
    private int EndOf(Unit unit, CueHit cue, int first, int limit, IReadOnlyList<CueHit> cues)
    {
        for (var index = unit.IndexOf(first) + 1; index < unit.Items.Count && unit.Items[index].First < limit; index++)
        {
            var item = unit.Items[index];
            if (item.Utterance is not null)
            {
                // “… was clear: ‘We go.’”: what a colon brings is a quotation of its own.
                if (words[item.First - 1] is ":" || words.IsDash(item.First - 1))
                    return Trim(first, item.First - 1);
                continue;
            }
            var token = item.First;
            if (InFragment(unit, token))
                continue;
            if (words[token] is ":" && index + 1 < unit.Items.Count && unit.Items[index + 1].Utterance is not null)
                return Trim(first, token);
            if (words.IsDash(token) && words[token] is not "-" && token + 1 < limit && words.IsAny(token + 1, ClosedClass.IndefiniteArticle, ClosedClass.NonpersonalRelative) && !DashFollows(unit, token + 1, limit))
                return Trim(first, token); // the narrator's remark on it
            var comma = words.IsComma(token) || words[token] is ";" || words.IsDash(token);
            var afterQuoted = words.IsMark(token) && token > first && words.IsComma(token - 1);
            if (comma && IsDistance(token + 1, limit))
                return Trim(first, token);
            if ((comma || afterQuoted) && token + 1 < limit)
            {
                var next = token + 1;
                if (words.Pos(next) is PartOfSpeech.Adv && next + 1 < limit)
                    next++;
                if (IsCue(cues, next, c => c.IsGerund && !c.IsPreposition && c.Noun is null && c.Verb.Takes(CueFrames.That | CueFrames.Addressee) && (!c.Verb.Takes(CueFrames.Weak) || Reports(c, limit))))
                    return Trim(first, afterQuoted ? token + 1 : token);
                if (afterQuoted && words.Tag(token + 1) is "VBG")
                    return token + 1;
                if (IsCue(cues, token + 1, c => c.IsPreposition) && !(token == first + 1 && words.Is(first, ClosedClass.Complementizer)))
                    return Trim(first, afterQuoted ? token + 1 : token);
                var conjunction = token + 1;
                if (words.Is(conjunction, ClosedClass.ClauseConjunction) || words[token] is ";")
                {
                    if (words[token] is not ";")
                        conjunction++;
                    if (OwnCue(unit, cue, conjunction, limit, cues))
                        return Trim(first, afterQuoted ? token + 1 : token);
                }
            }
            if (words.Is(token, ClosedClass.ClausalCoordinator) && words.Pos(token) is PartOfSpeech.Cconj && token + 1 < limit)
            {
                var next = token + 1;
                while (next < limit && words.Pos(next) is PartOfSpeech.Adv)
                    next++;
                if (IsCue(cues, next, c => !c.IsGerund && !c.IsInfinitive && !c.IsPreposition && c.Noun is null && !c.IsPassive && c.Verb.Mode is not QuoteMode.Thought && (c.Verb.Takes(CueFrames.That | CueFrames.Addressee | CueFrames.Ask) || words.IsComma(token - 1) && c.Verb.Takes(CueFrames.Object)) && (!c.Verb.Takes(CueFrames.Weak) || Reports(c, limit)) && (Same(c, cue) || words.Is(token, ClosedClass.AdversativeCoordinator) && words.IsFinite(c.Token))))
                    return Trim(first, token);
            }
        }
        return Trim(first, limit);
    }

    // “promised to keep the harbour and scolded Pike”, “confirmed the sale but refused to name a price”: the verb joined to the cue is the narrator's.
    private int EndBeforeVerb(Unit unit, int first, int end)
    {
        for (var i = first + 1; i + 1 < end && !words.IsFinite(i); i++)
        {
            if (words.Pos(i) is not PartOfSpeech.Cconj || InFragment(unit, i))
                continue;
            var next = i + 1;
            while (next + 1 < end && words.Pos(next) is PartOfSpeech.Adv)
                next++;
            if (words.Tag(next) is "VBD" or "VBZ")
                return Trim(first, i);
        }
        return end;
    }

    // “While X said that …, he …”, “X, who said …, left”: the cue's clause is not the main one and ends before that goes on.
    private int EndOfAside(Unit unit, CueHit cue, int first, int end)
    {
        var relative = cue.GroupFirst > unit.First && words.Is(cue.GroupFirst - 1, ClosedClass.WhSubjectRelative) && cue.GroupFirst > unit.First + 1 && words.IsComma(cue.GroupFirst - 2);
        var subordinate = words.Is(unit.First, ClosedClass.InitialSubordinator) && words.Pos(unit.First) is PartOfSpeech.Sconj or PartOfSpeech.Adv or PartOfSpeech.Adp;
        subordinate |= cue.IsPassive && cue.Token == unit.First; // “Asked whether …, he …”
        if (!relative && !subordinate)
            return end;
        for (var i = unit.First; i < cue.Token; i++)
            if (subordinate && !relative && words.IsComma(i))
                return end; // the main clause has begun
        for (var i = first + 1; i + 1 < end; i++)
        {
            if (!words.IsComma(i) || InFragment(unit, i))
                continue;
            if (relative && (words.IsFinite(i + 1) || words.Tag(i + 1) is "VBN"))
                return i;
            if (subordinate && (words.Tag(i + 1) is "PRP" || words.StartsNominal(i + 1) && words.PhraseEnd(i + 1, end) is var next && next < end && (words.IsFinite(next) || words.Tag(next) is "RB" && next + 1 < end && words.IsFinite(next + 1))))
                return i;
        }
        return end;
    }

    // By the parse: a clause with a subject of its own that is joined to the cue, or to what the cue hangs on, is the narrator's.
    private int EndByParse(CueHit cue, int first, int limit)
    {
        var tree = words.Tree(cue.Token);
        var end = Math.Min(limit, tree.End);
        for (var token = first + 1; token < end; token++)
        {
            // “After X said that …, Y left”: the main clause of the sentence.
            if (token >= tree.First && tree.Head(token) < 0 && token > cue.Token && tree.Subtree(cue.Token).End <= token && StartOfMain(tree, token, first) is var main && main > first + 1)
                return Trim(first, main);
            if (token < tree.First || tree.Relation(token) is not DependencyRelation.Conj || tree.Head(token) is var head && (head < 0 || !tree.IsUnder(cue.Token, head)))
                continue;
            var start = tree.Subtree(token).First;
            var own = tree.Child(token, DependencyRelation.Nsubj) is >= 0 and var subject && subject < token && !words.Is(subject, ClosedClass.FirstOrThirdPersonSubject);
            if (own && start > first + 1 && start <= token && (words.IsComma(start - 1) || words.IsComma(start)) && !words.Is(start + 1, ClosedClass.Complementizer) && !words.Is(start, ClosedClass.Complementizer) && !words.Is(start + 2, ClosedClass.Complementizer))
                return Trim(first, start);
        }
        return limit;
    }

    private bool HasComma(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.IsComma(i))
                return true;
        return false;
    }

    // The comma before the leftmost word of the main clause that stands behind a subordinate one; -1 without.
    private int StartOfMain(DependencyTree tree, int root, int first)
    {
        for (var i = root; i > first; i--)
            if (words.IsComma(i))
                return i;
        return -1;
    }

    // “…, but Smith said …”: a clause with a cue and a subject of its own.
    private bool OwnCue(Unit unit, CueHit cue, int first, int limit, IReadOnlyList<CueHit> cues)
    {
        foreach (var other in cues)
        {
            if (other.Token < first || other.IsGerund || other.IsInfinitive || other.IsPreposition || other.Noun is not null || other.IsPassive)
                continue;
            if (other.Token > first + 9 || other.Token >= limit || !other.Verb.Takes(CueFrames.Direct | CueFrames.That | CueFrames.Addressee) || other.Verb.Takes(CueFrames.Weak) && !other.Verb.Takes(CueFrames.That))
                return false;
            if (words.HasFinite(first, other.GroupFirst) || words.Is(other.GroupFirst - 1, ClosedClass.SubjectRelative))
                return false;
            return Same(other, cue) && (words.Is(other.GroupFirst - 1, ClosedClass.PluralQuantifier) || words.Pos(other.GroupFirst - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num || words.IsComma(other.GroupFirst - 1));
        }
        return false;
    }

    // “…, hours after it had confirmed …”, “…, two days before the vote”: when it was said, not what.
    private bool IsDistance(int first, int limit)
    {
        for (var i = first; i < limit && i < first + 4; i++)
        {
            if (i > first && words.Is(i, ClosedClass.SequencePreposition))
                return words.Is(i - 1, ClosedClass.TemporalDistance);
            if (words.IsPunctuation(i))
                return false;
        }
        return false;
    }

    private bool DashFollows(Unit unit, int first, int limit)
    {
        for (var i = first; i < limit; i++)
            if (words.IsDash(i) && unit.Items[unit.IndexOf(i)].Utterance is null)
                return true;
        return false;
    }

    // A verb that often means something else reports where “that” or a mark follows it at once.
    private bool Reports(CueHit cue, int limit) => cue.End < limit && (words.Is(cue.End, ClosedClass.Complementizer) || words.IsMark(cue.End) || cue.End + 1 < limit && words.Is(cue.End + 1, ClosedClass.Complementizer));

    private bool Same(CueHit other, CueHit cue) => words.Tag(other.Token) == words.Tag(cue.Token) || words.Tag(other.Token) is "VBD" or "VBN" && words.Tag(cue.Token) is "VBD" or "VBN" or "VBG";

    private static bool IsCue(IReadOnlyList<CueHit> cues, int token, Func<CueHit, bool> accepts)
    {
        foreach (var cue in cues)
            if (cue.GroupFirst == token || cue.Token == token)
                return accepts(cue);
        return false;
    }

    private bool InFragment(Unit unit, int token)
    {
        var offset = words.Document.Tokens[token].Start;
        foreach (var fragment in unit.Fragments)
            if (offset >= fragment.Outer.Start && offset + 1 < fragment.Outer.End)
                return true;
        return false;
    }

    private int Trim(int first, int end)
    {
        while (end > first && (words.IsComma(end - 1) || words[end - 1] is ";" or ":" || words.IsDash(end - 1)))
            end--;
        return end;
    }

    // “CLAUSE, X said.”, “The plan, he added, would cost …”, “As X said, CLAUSE.”
    private Clause Parenthetical(Unit unit, CueHit cue, SourceFinder.Source source, IReadOnlyList<CueHit> cues, int limit, int after)
    {
        if (!source.Found || cue.IsGerund || cue.IsInfinitive || cue.IsPassive || !cue.Verb.Takes(CueFrames.That | CueFrames.Addressee | CueFrames.ThatOnly))
            return Clause.None;
        if (source.Antecedent is not null || cue.IsNegated || cue.IsHypothetical)
            return Clause.None;
        // What follows at once would be its own object or clause.
        if (after < limit && unit.Items[unit.IndexOf(after)].Utterance is null && words.StartsNominal(after) && !words.IsTime(after) && words.Tag(after) is not "JJ")
            return Clause.None;
        var first = Math.Min(source.First, cue.GroupFirst);
        var before = first - 1;
        // To the end of the aside behind the cue.
        var end = Math.Max(after, source.IsInverted ? source.End : cue.End);
        while (end < limit && !words.IsComma(end) && !words.IsDash(end) && unit.Items[unit.IndexOf(end)].Utterance is null)
            end++;
        if (before >= unit.First && words.Is(before, ClosedClass.ComparisonMarker) && !unit.Items.Exists(i => i.Utterance is not null))
        {
            if (before == unit.First || before == unit.First + 1)
                return end + 1 < limit && words.IsComma(end) ? new Clause(end + 1, EndOf(unit, cue, end + 1, limit, cues), -1, -1, null, "as X said", 0.6) : Clause.None;
            before--;
        }
        if (before <= unit.First)
            return Clause.None;
        if (words.IsMark(before) && words.IsComma(before - 1))
            before++; // “… not ready for prime time,” Marrow said
        else if (!(words.IsComma(before) || words.IsDash(before)))
            return Clause.None;
        if (unit.Items[unit.IndexOf(before - 1)].Utterance is not null)
            return Clause.None;
        var start = StartOf(unit, before, cues);
        if (start >= before)
            return Clause.None;
        var whole = words.MayHaveFinite(start, before);
        if (end + 1 < limit && words.IsComma(end))
        {
            // The clause goes on behind the aside.
            var second = end + 1;
            var continues = !IsCue(cues, second, c => c.IsGerund) && !IsDistance(second, limit) && words.Tag(second) is not ("VBG" or "WP" or "WDT") && !OwnCue(unit, cue, words.Pos(second) is PartOfSpeech.Cconj or PartOfSpeech.Sconj ? second + 1 : second, limit, cues);
            if (continues && words.HasFinite(second, limit) && (!whole || words.Pos(second) is not PartOfSpeech.Sconj))
                return new Clause(start, before, second, EndOf(unit, cue, second, limit, cues), null, "aside within the clause", 0.7);
        }
        return (words.HasMainClause(start, before) || !words.HasFinite(start, before) && words.MayHaveFinite(start, before)) && !(words.Tag(start) is "VBN" or "VBD") ? new Clause(start, before, -1, -1, null, "clause before the cue", 0.85) : Clause.None;
    }

    // “…, which critics said was unfair”, “a law that he says will fail”: what is said of the word before the clause.
    private Clause Relative(Unit unit, CueHit cue, SourceFinder.Source source, IReadOnlyList<CueHit> cues, int limit)
    {
        if (!source.Found || source.IsInverted || source.Antecedent is not null || !cue.Verb.Takes(CueFrames.That) || cue.Verb.Takes(CueFrames.Weak) || cue.IsPassive || cue.IsGerund)
            return Clause.None;
        var pronoun = source.First - 1;
        if (pronoun <= unit.First || !words.Is(pronoun, ClosedClass.SubjectRelative) || unit.IndexOf(pronoun) is var at && (at < 0 || unit.Items[at].Utterance is not null))
            return Clause.None;
        var verb = cue.End;
        if (verb >= limit || !words.IsFinite(verb))
            return Clause.None;
        var end = EndOf(unit, cue, verb, limit, cues);
        // It ends where the clause around it goes on.
        for (var i = verb + 1; i + 1 < end; i++)
            if (words.IsComma(i) && !InFragment(unit, i) && (words.IsFinite(i + 1) || words.Tag(i + 1) is "VBN" or "VBG" or "CC" or "PRP"))
                end = i;
        return new Clause(pronoun, pronoun + 1, verb, end, null, "relative clause", 0.6);
    }

    private int StartOf(Unit unit, int before, IReadOnlyList<CueHit> cues)
    {
        // From the start of the sentence, but not from before an utterance or a semicolon after a cue.
        var start = unit.First;
        foreach (var item in unit.Items)
            if (item.First < before && item.Utterance is not null)
                start = item.End;
        foreach (var cue in cues)
            if (cue.Token < before)
                for (var i = cue.End; i < before; i++)
                    if (words[i] is ";" && i > start)
                        start = i + 1;
        // “PLACE, Nov. 3 (Agency) — …”: the dateline is nobody's statement.
        if (words.Document.Article.Dateline is { Length: > 0 } dateline && words.Document.Text.AsSpan(words.Document.Tokens[start].Start).StartsWith(dateline, StringComparison.OrdinalIgnoreCase))
            for (var i = start; i < before && i < start + 16; i++)
                if (words.IsDash(i) && words[i] is not "-")
                    start = i + 1;
        while (start < before && words.IsPunctuation(start) && !words.IsMark(start))
            start++;
        return start;
    }

    private Clause OfPreposition(Unit unit, CueHit cue, SourceFinder.Source source, IReadOnlyList<CueHit> cues, int limit)
    {
        if (!source.Found)
            return Clause.None;
        if (unit.Items.Exists(i => i.Utterance is not null && i.First < cue.Token))
            return Clause.None;
        var end = source.End;
        var leading = cue.Token == unit.First || cue.Token == unit.First + 1 && words.Pos(unit.First) is PartOfSpeech.Cconj or PartOfSpeech.Adv or PartOfSpeech.Punct;
        // “said that, according to X, …”
        leading |= cue.Token > unit.First + 1 && words.IsComma(cue.Token - 1) && words.IsAny(cue.Token - 2, ClosedClass.Complementizer, ClosedClass.ClausalCoordinator);
        if (leading)
        {
            while (end < limit && !words.IsComma(end))
                end++;
            return end + 1 < limit && unit.Items[unit.IndexOf(end + 1)].Utterance is null
                ? new Clause(end + 1, EndOf(unit, cue, end + 1, limit, cues), -1, -1, null, "clause after the phrase", 0.85) : Clause.None;
        }
        var before = cue.Token;
        var start = StartOf(unit, before, []);
        // A clause of its own before it, if another attribution stands earlier in the sentence.
        foreach (var other in cues)
            if (other.Token < before && !other.IsPreposition)
                for (var i = other.End; i < before; i++)
                    if (words.IsComma(i) && i + 1 < before && words.IsAny(i + 1, ClosedClass.ContrastiveConjunction, ClosedClass.ConcessiveConjunction, ClosedClass.CopulativeCoordinator) && words.HasFinite(i + 2, before))
                        start = i + 1;
        var stop = Trim(start, before);
        if (stop <= start)
            return Clause.None;
        while (end < limit && !words.IsComma(end) && !words.IsDash(end) && !words.IsFinite(end))
            end++;
        var second = end + 1;
        if (second < limit && (words.IsComma(end) || words.IsDash(end)) && !words.HasFinite(start, stop) && words.HasFinite(second, limit))
            return new Clause(start, stop, second, EndOf(unit, cue, second, limit, cues), null, "phrase within the clause", 0.7);
        return words.MayHaveFinite(start, stop) ? new Clause(start, stop, -1, -1, null, "clause before the phrase", 0.85) : Clause.None;
    }

    private Clause OfNoun(Unit unit, CueHit cue, SourceFinder.Source source, IReadOnlyList<CueHit> cues, int limit)
    {
        if (!source.Found)
            return Clause.None;
        var that = Math.Max(cue.End, source.First > cue.Token ? source.End : 0);
        for (var steps = 0; that < limit && steps < 8 && !words.Is(that, ClosedClass.Complementizer); steps++, that++)
            if (words.IsComma(that) || words.IsFinite(that) || words.IsMark(that) || unit.Items[unit.IndexOf(that)].Utterance is not null)
                return Clause.None;
        if (that + 2 >= limit || !words.Is(that, ClosedClass.Complementizer) || words.IsFinite(that + 1) || !words.HasFinite(that + 1, limit))
            return Clause.None;
        var end = EndOf(unit, cue, that, limit, cues);
        // As a subject it ends before the verb of the sentence: “X’s comments that …, stunned …”.
        var finite = false;
        for (var i = that + 1; i < end; i++)
        {
            if (finite && words.IsComma(i) && i + 1 < end && words.IsFinite(i + 1) && !InFragment(unit, i))
                return new Clause(that, i, -1, -1, null, "noun cue", 0.6);
            finite |= words.IsFinite(i);
        }
        return new Clause(that, end, -1, -1, null, "noun cue", 0.6);
    }
}
