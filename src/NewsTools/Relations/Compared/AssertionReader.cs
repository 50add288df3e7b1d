using NewsTools.Language;
using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>Reads the clauses of a statement as words that can be compared.</summary>
internal sealed class AssertionReader(AttributionContext context, IReadOnlyList<TimeExpression> times)
{
    // What a statement asserts in its first clauses is compared.
    private const int MostClauses = 4, MostTokens = 120;

    private readonly ClauseWords _words = context.Words;
    private readonly StatementLexicon _lexicon = context.Document.Lexicon<StatementLexicon>();
    private readonly AmountReader _amounts = new(context.Words);

    /// <summary>The statement as it is compared; null where it asserts nothing that could be.</summary>
    public StatementProfile? Read(Quote quote, RelatedStatement end)
    {
        if (quote.Cue is { } cue && (cue.IsNegated || cue.IsHypothetical || cue.Stance is Stance.Asking or Stance.Ordering))
            return null;
        var assertions = new List<Assertion>();
        foreach (var span in quote.Content)
        {
            var first = _words.Document.TokenAt(span.Start);
            var limit = _words.Document.TokenAt(span.End);
            while (first < limit && assertions.Count < MostClauses)
            {
                var sentence = _words.Document.Sentences[_words.Document.SentenceOf(first)];
                var stop = Math.Min(limit, sentence.End);
                ReadSentence(quote, first, Math.Min(stop, first + MostTokens), assertions);
                first = stop;
            }
        }
        return assertions.Count == 0 ? null : new StatementProfile(end, assertions, [.. assertions.SelectMany(one => one.Words).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private void ReadSentence(Quote quote, int first, int end, List<Assertion> assertions)
    {
        if (end > first && _words.Document.Text.AsSpan(_words.StartOf(end - 1), 1) is "?")
            return;
        var tree = _words.Tree(first);
        var heads = new List<int>();
        for (var i = first; i < end && heads.Count < MostClauses; i++)
            if (IsClauseHead(tree, i, first, end))
                heads.Add(i);
        if (heads.Count == 0 && TopOf(tree, first, end) is >= 0 and var top)
            heads.Add(ClauseOf(tree, top));
        foreach (var head in heads)
            if (assertions.Count < MostClauses && Asserts(quote, tree, head))
                assertions.Add(ReadClause(quote, tree, head, heads, first, end));
    }

    // Not “I think” or “the video shows”, whose clause is asserted, nor the clause of “does not show”; no order, and no noun alone but what is denied: “ruled out a tax”.
    private bool Asserts(Quote quote, DependencyTree tree, int head)
    {
        if (tree.Child(head, DependencyRelation.Ccomp) >= 0)
            return false;
        if (tree.Relation(head) is DependencyRelation.Ccomp && tree.Head(head) is >= 0 and var above && quote.Content.Any(span => span.Contains(_words.StartOf(above)))
            && !_lexicon.Is("opinion", _words.Document.Lemma(above)) && tree.Children(above).Any(_words.IsNegation))
            return false;
        if (_words.Tag(head) is "VB" && tree.Child(head, DependencyRelation.Aux) < 0 && SubjectOf(tree, head) < 0)
            return false;
        return _words.IsVerbForm(head) || HasSubjectOrCopula(tree, head) || quote.Cue?.Stance is Stance.Denying || _words.Pos(head) is PartOfSpeech.Sym;
    }

    // A verb or a predicate of its own, that depends on nothing in the statement or is joined to what does not.
    private bool IsClauseHead(DependencyTree tree, int token, int first, int end)
    {
        var head = tree.Head(token);
        var isTop = head < first || head >= end;
        var joins = tree.Relation(token) is DependencyRelation.Conj or DependencyRelation.Parataxis or DependencyRelation.Ccomp;
        if (!isTop && !joins)
            return false;
        if (!isTop && joins && tree.Relation(token) is DependencyRelation.Conj && !HasSubjectOrCopula(tree, token) && !_words.IsVerbForm(token))
            return false;
        return _words.IsVerbForm(token) || HasSubjectOrCopula(tree, token);
    }

    private static bool HasSubjectOrCopula(DependencyTree tree, int token) =>
        tree.Child(token, DependencyRelation.Cop) >= 0 || tree.Child(token, DependencyRelation.Nsubj) >= 0 || tree.Child(token, DependencyRelation.NsubjPass) >= 0;

    private int TopOf(DependencyTree tree, int first, int end)
    {
        for (var i = first; i < end; i++)
            if ((tree.Head(i) < first || tree.Head(i) >= end) && _words.Pos(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Sym)
                return i;
        return -1;
    }

    // “The airline Skarra will hire pilots”: the parse may take the clause for one about its subject.
    private int ClauseOf(DependencyTree tree, int noun)
    {
        var clause = tree.Child(noun, DependencyRelation.AclRelcl);
        return clause >= 0 && SubjectOf(tree, clause) is >= 0 and var subject && _words.IsNominal(subject) && !_words.IsRelative(subject) && tree.Relation(noun) is DependencyRelation.Root ? clause : noun;
    }

    private Assertion ReadClause(Quote quote, DependencyTree tree, int head, List<int> heads, int first, int end)
    {
        var state = new Clause { Head = head, IsNegated = quote.Cue?.Stance is Stance.Denying };
        // “I don’t think that it will close”
        if (tree.Relation(head) is DependencyRelation.Ccomp && tree.Head(head) is >= 0 and var above && _lexicon.Is("opinion", _words.Document.Lemma(above)) && tree.Children(above).Any(_words.IsNegation))
            state.IsNegated = !state.IsNegated;
        ReadAuxiliaries(tree, head, ref state);
        Descend(tree, ref state);
        var subject = SubjectOf(tree, head);
        var subjects = NewWords();
        var others = NewWords();
        var span = (First: head, End: head + 1);
        for (var i = first; i < end; i++)
        {
            if (i == state.Head || !IsOf(tree, i, head, heads))
                continue;
            span = (Math.Min(span.First, i), Math.Max(span.End, i + 1));
            if (_lexicon.Is("condition", _words[i]) && tree.Relation(i) is DependencyRelation.Mark)
                state.IsConditional = true;
            if (IsDenying(tree, i, head))
                state.IsNegated = !state.IsNegated;
            AddWord(quote, i, subject >= 0 && tree.IsUnder(i, subject) ? subjects : others);
        }
        var lemma = _words.Document.Lemma(state.Head);
        if (!char.IsLetterOrDigit(lemma[0]))
            return Existing(state, subjects, others, span);
        var isExisting = _lexicon.Is("existing", lemma) || tree.Child(head, DependencyRelation.Expl) >= 0;
        subjects.Remove(lemma);
        others.Remove(lemma);
        return new Assertion
        {
            Predicate = SideOf(tree, state.Head) is { } side && AddTo(others, lemma) ? side : isExisting && !_words.IsNominal(state.Head) || _words.IsNominal(state.Head) && tree.Child(head, DependencyRelation.Cop) < 0 && AddTo(others, lemma) ? "" : Phrased(tree, state.Head, lemma),
            IsExisting = isExisting || _words.IsNominal(state.Head) && tree.Child(head, DependencyRelation.Cop) < 0,
            IsNegated = state.IsNegated,
            Mode = state.Mode,
            IsConditional = state.IsConditional,
            IsOfSpeaker = subject >= 0 && _lexicon.Is("own", _words[subject]),
            Subject = subjects,
            Others = others,
            Amounts = _amounts.Read(span.First, span.End, IsInTime),
            Times = TimesIn(_words.Document.SpanOf(span.First, span.End)),
        };
    }

    // A clause whose head is no word: a sign of currency, by a parse that took its verb for a noun.
    private Assertion Existing(Clause state, HashSet<string> subjects, HashSet<string> others, (int First, int End) span) => new()
    {
        Predicate = "",
        IsExisting = true,
        IsNegated = state.IsNegated,
        Mode = state.Mode,
        IsConditional = state.IsConditional,
        Subject = subjects,
        Others = others,
        Amounts = _amounts.Read(span.First, span.End, IsInTime),
        Times = TimesIn(_words.Document.SpanOf(span.First, span.End)),
    };

    private struct Clause
    {
        public int Head;
        public bool IsNegated;
        public bool IsConditional;
        public StatementMode Mode;
    }

    private static HashSet<string> NewWords() => new(StringComparer.OrdinalIgnoreCase);

    private static bool AddTo(HashSet<string> words, string word)
    {
        words.Add(word);
        return true;
    }

    // “was against the ban”
    private string? SideOf(DependencyTree tree, int noun) =>
        _words.IsNominal(noun) && tree.Child(noun, DependencyRelation.Cop) >= 0 && tree.Child(noun, DependencyRelation.Case) is >= 0 and var preposition && _lexicon.Is("siding", _words[preposition])
            ? _words[preposition].ToString().ToLowerInvariant() : null;

    // “turn down”, “lay off”
    private string Phrased(DependencyTree tree, int verb, string lemma) =>
        tree.Child(verb, DependencyRelation.CompoundPrt) is >= 0 and var particle ? $"{lemma} {_words[particle].ToString().ToLowerInvariant()}" : lemma;

    private void ReadAuxiliaries(DependencyTree tree, int head, ref Clause state)
    {
        foreach (var child in tree.Children(head))
            if (tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass)
            {
                if (_words.IsAny(child, ClosedClass.FutureAuxiliary, ClosedClass.VolitionalModal))
                    state.Mode = StatementMode.Future;
                else if (_words.Is(child, ClosedClass.Modal))
                    state.Mode = StatementMode.Modal;
            }
    }

    // From a verb that adds little to the one that tells what is done: “have to raise”, “plan to close”, “failed to pay”.
    private void Descend(DependencyTree tree, ref Clause state)
    {
        const int Deepest = 3;
        for (var steps = 0; steps < Deepest; steps++)
        {
            var lemma = _words.Document.Lemma(state.Head);
            var next = tree.Child(state.Head, DependencyRelation.Xcomp);
            if (next < 0 || !_words.IsVerbForm(next))
                return;
            if (_lexicon.Is("denying", lemma))
                state.IsNegated = !state.IsNegated;
            else if (_lexicon.Is("planned", lemma))
                state.Mode = StatementMode.Future;
            else if (_lexicon.Is("wished", lemma))
                state.Mode = StatementMode.Wish;
            else if (!_lexicon.Is("carrying", lemma))
                return;
            state.Head = next;
        }
    }

    private static int SubjectOf(DependencyTree tree, int head)
    {
        foreach (var child in tree.Children(head))
            if (tree.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
                return child;
        return -1;
    }

    // Whether a token belongs to the clause of a head and not to one of the other clauses.
    private static bool IsOf(DependencyTree tree, int token, int head, List<int> heads)
    {
        for (; token >= 0; token = tree.Head(token))
            if (token == head)
                return true;
            else if (heads.Contains(token))
                return false;
        return false;
    }

    // “not” and “never” at the verb, “no” at one of its nouns, “nobody” as one.
    private bool IsDenying(DependencyTree tree, int token, int head)
    {
        if (_words.IsNegation(token))
            return tree.Head(token) == head || tree.Head(token) >= 0 && tree.Head(tree.Head(token)) == head && _words.IsAuxiliary(tree.Head(token)) || tree.Relation(tree.Head(token)) is DependencyRelation.Xcomp;
        if (_words.Is(token, ClosedClass.NegativeDeterminer))
            return tree.Head(token) >= 0 && (tree.Head(tree.Head(token)) == head || tree.Head(token) == head);
        return _lexicon.Is("nobody", _words[token]) && tree.Head(token) == head;
    }

    private void AddWord(Quote quote, int token, HashSet<string> words)
    {
        if (_words.IsPersonalPronoun(token))
        {
            AddParty(quote, token, words);
            return;
        }
        if (_words.Pos(token) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Verb or PartOfSpeech.Adv) || IsInTime(token))
            return;
        var lemma = _words.Pos(token) is PartOfSpeech.Propn ? _words[token].ToString() : IsVerbalNoun(token) ? _words[token].ToString().ToLowerInvariant() : _words.Document.Lemma(token);
        if (!_words.Is(token, ClosedClass.FunctionWord) && !_words.IsAuxiliary(token) && !_words.IsNegation(token) && !_lexicon.Is("plain", lemma) && !_lexicon.Is("bound", lemma) && !_lexicon.Is("nobody", lemma)
            && _lexicon.Scale(lemma) is null && !_lexicon.Is("percent", lemma) && _lexicon.Number(lemma) is null && char.IsLetter(lemma[0]))
            words.Add(lemma);
    }

    // “Dredging would begin”: a noun, whatever the tagger calls it.
    private bool IsVerbalNoun(int token) => _words.IsPresentParticiple(token)
        && _words.Tree(token).Relation(token) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Nmod;

    // Whoever a pronoun means is named: “I” is the speaker.
    private void AddParty(Quote quote, int token, HashSet<string> words)
    {
        Entity? meant = null;
        if (_words.IsAny(token, ClosedClass.FirstPersonSingular))
            meant = quote.Speaker?.Entity;
        else
            foreach (var (_, entity, _) in context.Cast.MentionsIn(_words.Document.SpanOf(token, token + 1)))
                meant = entity;
        if (meant is not null)
            words.Add(meant.Name[(meant.Name.LastIndexOf(' ') + 1)..]);
    }

    private bool IsInTime(int token)
    {
        var at = FirstEndingAfter(_words.StartOf(token));
        return at < times.Count && times[at].Span.Start <= _words.StartOf(token) && times[at].Type is not TimeType.Duration;
    }

    private List<TimeInterval> TimesIn(TextSpan span)
    {
        var found = new List<TimeInterval>();
        for (var i = FirstEndingAfter(span.Start); i < times.Count && times[i].Span.Start < span.End; i++)
            if (times[i].Interval is { } interval && times[i].Type is TimeType.Date or TimeType.Time)
                found.Add(interval);
        return found;
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (times[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
