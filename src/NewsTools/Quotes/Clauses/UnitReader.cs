
using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Reads one sentence of the narrator: which cue reports which utterance and which clause, and whose words they are.</summary>
internal sealed class UnitReader(ClauseWords words, CueLexicon lexicon, AnalysisOptions options)
{
    private readonly CueFinder _cues = new(words, lexicon);
    private readonly SourceFinder _sources = new(words);
    private readonly ContentFinder _contents = new(words);

    /// <summary>The attributions of a sentence, and the utterances in it that no cue of the sentence reports.</summary>
    public (List<Draft> Drafts, List<Item> Open) Read(Unit unit)
    {
        var cues = _cues.Find(unit);
        var drafts = new List<Draft>();
        var open = new List<Item>();
        var sources = new SourceFinder.Source[cues.Count];
        var byCue = new Draft?[cues.Count];

        // What each cue reports in so many words, then what it reports as a clause; left to right, so that later cues can lean on earlier sources.
        var utterances = Assign(unit, cues);
        for (var c = 0; c < cues.Count; c++)
        {
            var cue = cues[c];
            var said = utterances.Where(u => u.Cue == c).ToList();
            sources[c] = _sources.FindNear(unit, cue, drafts);
            if (sources[c].IsOpen && said.Count == 0 && unit.Fragments.Count == 0 && !_contents.MayReport(unit, cue, cues))
                continue; // no parse for a verb that reports nothing
            var source = sources[c] = _sources.Settle(unit, cue, sources[c]);
            var clause = said.Count > 0 && !said.Exists(u => u.AfterClause) && !cue.IsPreposition
                ? ContentFinder.Clause.None with { Addressee = _contents.FindAddressee(unit, cue, source is { Found: true, IsInverted: true } ? source.End : cue.End) }
                : _contents.Find(unit, cue, source, cues);
            if (said.Count > 0)
            {
                var draft = New(cue, source, clause.Addressee, said[0].Reason, said[0].Confidence);
                foreach (var (item, _, _, _, _) in said)
                {
                    draft.Content.Add(item.Utterance!.Outer);
                    draft.Utterances.Add(item.Utterance);
                }
                byCue[c] = draft;
                drafts.Add(draft);
            }
            if (clause.Found && Accepts(cue, source, clause, unit))
            {
                var draft = New(cue, source, clause.Addressee, clause.Reason, clause.Confidence);
                Add(draft, unit, clause.First, clause.End);
                if (clause.SecondFirst >= 0 && clause.SecondEnd > clause.SecondFirst)
                    Add(draft, unit, clause.SecondFirst, clause.SecondEnd);
                drafts.Add(draft);
            }
        }
        foreach (var item in unit.Items.Where(i => i.Utterance is not null))
            if (!utterances.Exists(u => u.Item == item))
                Introduce(unit, item, drafts, open);
        Fragments(unit, cues, sources, drafts);
        return (drafts, open);
    }

    /// <summary>Who is announced by a sentence that ends with a colon; null for another.</summary>
    public Draft? Announced(Unit unit)
    {
        var last = unit.Items[^1];
        if (last.Utterance is not null || words[last.First] is not ":")
            return null;
        var cues = _cues.Find(unit);
        var drafts = new List<Draft>();
        for (var c = cues.Count - 1; c >= 0; c--)
        {
            var cue = cues[c];
            if (cue.IsPreposition || cue.Noun is not null || !cue.Verb.Takes(CueFrames.Direct) && !cue.Verb.Takes(CueFrames.Addressee))
                continue;
            var source = _sources.Find(unit, cue, drafts);
            if (source.Found)
                return New(cue, source, _contents.FindAddressee(unit, cue, source.IsInverted ? source.End : cue.End), "announced by a colon", 0.6);
        }
        var subject = _sources.Subject(unit, last.First);
        return subject.Found
            ? new Draft { SourceFirst = subject.First, SourceEnd = subject.End, SourceHead = subject.Head, CueMark = words.Document.Tokens[last.First].Span, Reason = "announced by a colon", Confidence = 0.6 }
            : null;
    }

    private bool Accepts(CueHit cue, SourceFinder.Source source, ContentFinder.Clause clause, Unit unit)
    {
        if (cue.Verb.Mode == QuoteMode.Thought && !options.IncludeThought)
            return false;
        // “would not say whether”: no answer, not a statement.
        if (cue is { IsNegated: true, IsHypothetical: true } && words.Is(clause.First, ClosedClass.InterrogativeWord))
            return false;
        if (!source.Found && cue.IsGerund)
            return false;
        if (!source.Found && !cue.IsPassive && !cue.IsInfinitive)
            return clause.Confidence > 0.8;
        return true;
    }

    private static Draft New(CueHit cue, SourceFinder.Source source, (int, int)? addressee, string reason, double confidence) => new()
    {
        Cue = cue,
        SourceFirst = source.First,
        SourceEnd = source.End,
        SourceHead = source.Head,
        Antecedent = source.Antecedent,
        Addressee = addressee,
        Reason = reason,
        Confidence = confidence,
    };

    private void Add(Draft draft, Unit unit, int first, int end)
    {
        var span = words.Document.SpanOf(first, end);
        // Closing marks that follow the last word belong to it.
        foreach (var fragment in unit.Fragments)
            if (fragment.Outer.Start < span.End && fragment.Outer.End > span.End && fragment.Outer.End <= span.End + 3 && fragment.Outer.Start >= span.Start)
                span = new TextSpan(span.Start, fragment.Outer.End);
        draft.Content.Add(span);
    }

    private readonly record struct Assigned(Item Item, int Cue, string Reason, double Confidence, bool AfterClause);

    private List<Assigned> Assign(Unit unit, List<CueHit> cues)
    {
        var assigned = new List<Assigned>();
        for (var index = 0; index < unit.Items.Count; index++)
        {
            var item = unit.Items[index];
            if (item.Utterance is null)
                continue;
            var post = After(unit, index, cues);
            var pre = Before(unit, index, cues, out var afterClause);
            var inner = item.Utterance.Inner.Of(words.Document.Text).TrimEnd();
            var comma = !inner.IsEmpty && inner[^1] is ',' or '?' or '!' or '—' or '…' || index + 1 < unit.Items.Count && (words.IsComma(unit.Items[index + 1].First) || words.IsDash(unit.Items[index + 1].First));
            var introduced = index > 0 && unit.Items[index - 1].Utterance is null && (words[unit.Items[index - 1].First] is ":" || words.IsComma(unit.Items[index - 1].First) || IsCueWord(cues, unit.Items[index - 1].First));
            var cue = post >= 0 && (comma || pre < 0) && !(introduced && pre >= 0 && inner.Length > 0 && inner[^1] is not ',') ? post : pre >= 0 ? pre : post;
            if (cue < 0)
                continue;
            var isPost = cue == post && cues[cue].Token > item.First;
            assigned.Add(new Assigned(item, cue, isPost ? "utterance before the cue" : "utterance after the cue", isPost ? 0.95 : 0.85, !isPost && afterClause));
        }
        return assigned;
    }

    private static bool IsCueWord(List<CueHit> cues, int token) => cues.Exists(c => c.Token == token || c.End - 1 == token);

    // The first cue behind an utterance whose clause begins with the utterance’s end.
    private int After(Unit unit, int index, List<CueHit> cues)
    {
        for (var c = 0; c < cues.Count; c++)
        {
            var cue = cues[c];
            if (cue.Token < unit.Items[index].End)
                continue;
            for (var i = index + 1; i < unit.Items.Count && unit.Items[i].First < cue.Token; i++)
                if (unit.Items[i].Utterance is not null || words[unit.Items[i].First] is ":")
                    return -1;
            if (cue.IsPreposition)
                return c;
            if (cue.Noun is not null || cue.IsInfinitive || !cue.Verb.Takes(CueFrames.Direct))
                continue;
            var start = unit.Items[index].End;
            if (start < cue.GroupFirst && words.Is(start, ClosedClass.ClausalCoordinator) || cue.IsGerund && cue.Token > start + 2)
                return -1;
            if (cue.IsPassive && cue.Token > start + 6)
                continue;
            // A relative clause between (“…,” Hill, who studied law, said) is passed over; another clause is not.
            if (cue.GroupFirst > 0 && words.Is(cue.GroupFirst - 1, ClosedClass.SubjectRelative) && c + 1 < cues.Count && cues.Skip(c + 1).Any(x => x.Noun is null && !x.IsGerund && x.Verb.Takes(CueFrames.Direct)))
                continue;
            return c;
        }
        return -1;
    }

    // The last cue before an utterance that nothing but its addressee, its circumstances or a clause and a colon part from it.
    private int Before(Unit unit, int index, List<CueHit> cues, out bool afterClause)
    {
        afterClause = false;
        var first = unit.Items[index].First;
        for (var c = cues.Count - 1; c >= 0; c--)
        {
            var cue = cues[c];
            if (cue.End > first)
                continue;
            if (cue.IsPreposition)
                return -1;
            if (cue.Noun is not null && !(words[first - 1] is ":" && first - cue.End <= 3))
                continue;
            var between = 0;
            for (var i = unit.IndexOf(cue.End); i >= 0 && i < index; i++)
            {
                if (unit.Items[i].Utterance is not null)
                    return -1;
                if (words.IsDash(unit.Items[i].First) && words[first - 1] is ":")
                    return -1; // “… — NAME: ‘…’”
                between++;
            }
            if (!cue.Verb.Takes(CueFrames.Direct) && cue.Noun is null && words[first - 1] is not ":" && between > 0)
                continue;
            if (between > 0 && words.HasFinite(cue.End, first))
            {
                // “Alvey said he agreed: ‘It is bad.’” brings a quotation of its own; in “said the message was, ‘Go home,’” it belongs to the clause.
                if (words[first - 1] is not ":" && !(words.IsComma(first - 1) && c + 1 == cues.Count && between > 3))
                    return -1;
                afterClause = true;
            }
            if (between > 30)
                return -1;
            return c;
        }
        return -1;
    }

    // No cue, but a colon, a dash or a comma after a subject: “Marrow was blunt: ‘We are not at war.’”
    private void Introduce(Unit unit, Item item, List<Draft> drafts, List<Item> open)
    {
        var mark = item.First - 1;
        if (mark > unit.First && (words[mark] is ":" || words.IsDash(mark)) && unit.Items[unit.IndexOf(mark)].Utterance is null)
        {
            // “NAME: ‘…’”, or a clause whose subject speaks.
            var first = unit.First;
            var source = !words.HasFinite(first, mark) && words.IsNominal(mark - 1)
                ? new SourceFinder.Source(words.PhraseStart(mark - 1, first), mark, mark - 1, null, false) : _sources.Subject(unit, mark);
            if (source.Found)
            {
                var draft = new Draft
                {
                    SourceFirst = source.First,
                    SourceEnd = source.End,
                    SourceHead = source.Head,
                    CueMark = words.Document.Tokens[mark].Span,
                    Reason = "introduced by a colon",
                    Confidence = 0.5,
                };
                draft.Content.Add(item.Utterance!.Outer);
                draft.Utterances.Add(item.Utterance);
                drafts.Add(draft);
                return;
            }
        }
        // A verb of no list between an utterance and a subject: “…!” beamed Smith; “…,” she trilled.
        var behind = item.End;
        if (behind + 1 < unit.End && unit.IndexOf(behind) is >= 0 and var place && unit.Items[place].Utterance is null)
        {
            var verb = words.Tag(behind) is "VBD" or "VBZ" ? behind : -1;
            if (verb < 0 && words.StartsNominal(behind))
            {
                var subject = words.PhraseEnd(behind, unit.End);
                verb = subject < unit.End && words.Tag(subject) is "VBD" or "VBZ" && (subject + 1 >= unit.End || words.IsPunctuation(subject + 1) || words.Pos(subject + 1) is PartOfSpeech.Adp or PartOfSpeech.Adv) ? subject : -1;
            }
            var isInverted = verb == behind && words.StartsNominal(behind + 1) && (words.Pos(behind + 1) is PartOfSpeech.Propn or PartOfSpeech.Pron || words.IsName(behind + 1));
            if (verb >= 0 && !words.IsAuxiliary(verb) && (verb > behind || isInverted))
            {
                var cue = new CueHit(new CueVerb(words.Document.Lemma(verb), [], Stance.Neutral, QuoteMode.Speech, CueFrames.Direct, []), verb, verb, verb + 1, VerbForm.Past) { Tense = words.Tag(verb) is "VBD" ? Tense.Past : Tense.Present };
                var source = _sources.Find(unit, cue, drafts);
                if (source.Found)
                {
                    var draft = New(cue, source, null, "verb beside the utterance", 0.7);
                    draft.Content.Add(item.Utterance!.Outer);
                    draft.Utterances.Add(item.Utterance);
                    drafts.Add(draft);
                    return;
                }
            }
        }
        // “…” — NAME: a signature.
        var after = item.End;
        if (after + 1 < unit.End && words.IsDash(after) && unit.Items[^1].Utterance is null && words.Pos(after + 1) is PartOfSpeech.Propn or PartOfSpeech.Det && !words.HasFinite(after + 1, unit.End))
        {
            var end = words.PhraseEnd(after + 1, unit.End);
            var draft = new Draft
            {
                SourceFirst = after + 1,
                SourceEnd = end,
                CueMark = words.Document.Tokens[after].Span,
                Reason = "signature after a dash",
                Confidence = 0.9,
            };
            draft.Content.Add(item.Utterance!.Outer);
            draft.Utterances.Add(item.Utterance);
            drafts.Add(draft);
            return;
        }
        open.Add(item);
    }

    // Words in marks that no clause of a cue holds: “called the plan ‘a disaster’”.
    private void Fragments(Unit unit, List<CueHit> cues, SourceFinder.Source[] sources, List<Draft> drafts)
    {
        foreach (var fragment in unit.Fragments)
        {
            if (drafts.Exists(d => d.Content.Exists(s => s.Start < fragment.Outer.End && s.End > fragment.Outer.Start)))
                continue;
            var inner = fragment.Inner.Of(words.Document.Text).Trim();
            var count = UnitBuilder.CountWords(inner);
            if (count == 0 || UnitBuilder.IsName(inner, count))
                continue;
            var first = words.Document.TokenAt(fragment.Outer.Start);
            // The nearest cue before it in its clause, else one behind it.
            var best = -1;
            for (var c = 0; c < cues.Count; c++)
                if (cues[c].Noun is null && cues[c].End <= first && first - cues[c].End < 14 && !(cues[c].Verb.Mode == QuoteMode.Thought && !options.IncludeThought))
                    best = c;
            if (best < 0)
                continue;
            var cue = cues[best];
            var source = sources[best];
            if (!source.Found || words.HasFinite(cue.End, first) || cue.Verb.Takes(CueFrames.Weak) && first - cue.End > 4)
                continue;
            // “what he called ‘a farce’”, “the so-called ‘farce’”: the narrator borrows a word.
            if (source.First > unit.First && words.Is(source.First - 1, ClosedClass.DefiniteFreeRelative) || first > unit.First + 1 && words.Is(first - 1, ClosedClass.DistancingAdjective) && (words[first - 1].Length > 6 || words.Is(first - 2, "-")))
                continue;
            var draft = New(cue, source, null, "words in marks after the cue", 0.5);
            if (cue.Verb.Takes(CueFrames.Label | CueFrames.LabelAs | CueFrames.Object | CueFrames.Order) && !cue.IsPassive && cue.End < first && !(source.IsInverted && source.End >= first))
            {
                // What is called so belongs to what is said: “called the plan ‘a disaster’”.
                var last = words.Document.TokenAt(fragment.Outer.End - 1);
                var begin = cue.Verb.Takes(CueFrames.Order) && _contents.FindAddressee(unit, cue, cue.End) is { } addressee && addressee.End < first && words.Is(addressee.End, ClosedClass.InfinitiveMarker) ? addressee.End : cue.End;
                Add(draft, unit, begin, Math.Max(last + 1, _contents.ClauseEnd(unit, cue, begin, last + 1, cues)));
                drafts.RemoveAll(d => d.Cue == cue && d.Content.TrueForAll(draft.Content[0].Contains)); // the part before the marks
            }
            else
            {
                draft.Content.Add(fragment.Outer);
                draft.Utterances.Add(fragment);
            }
            drafts.Add(draft);
        }
    }
}
