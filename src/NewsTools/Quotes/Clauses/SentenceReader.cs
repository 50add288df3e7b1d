using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Reads one sentence of the narrator: which cue reports which utterance and which clause, and whose words they are.</summary>
internal sealed class SentenceReader
{
    private readonly ClauseWords _words;
    private readonly bool _includeThought;
    private readonly SourceFinder _sources;
    private readonly AddresseeFinder _addressees;
    private readonly ReportedClauseFinder _clauses;
    private readonly CuedUtterances _cued;
    private readonly UncuedUtterances _uncued;
    private readonly MarkedWords _marked;
    private readonly HeadlineLabel _headline;
    private readonly AnnouncedSource _announced;
    private readonly ContinuedReport _continued;
    private readonly Func<NarratorSentence, int, int, bool> _isUnanswered;

    /// <param name="words">The words of the article.</param>
    /// <param name="includeThought">Whether belief and intention count too.</param>
    /// <param name="isUnanswered">Whether some tokens of a sentence only say that there was no comment.</param>
    public SentenceReader(ClauseWords words, bool includeThought, Func<NarratorSentence, int, int, bool> isUnanswered)
    {
        _isUnanswered = isUnanswered;
        _words = words;
        _includeThought = includeThought;
        _sources = new SourceFinder(words);
        _addressees = new AddresseeFinder(words);
        _clauses = new ReportedClauseFinder(words, _addressees);
        _cued = new CuedUtterances(words);
        _announced = new AnnouncedSource(words);
        _continued = new ContinuedReport(words);
        _uncued = new UncuedUtterances(words, _sources, _announced);
        _headline = new HeadlineLabel(words);
        _marked = new MarkedWords(words, _addressees, _clauses, _sources, includeThought);
    }

    /// <summary>The attributions of a sentence, and the utterances in it that nothing in it attributes.</summary>
    public SentenceReading Read(NarratorSentence sentence)
    {
        var cues = sentence.Cues;
        var attributions = new List<ClauseAttribution>();
        var sources = cues.Count == 0 ? [] : new SourceWords[cues.Count];

        // What each cue reports in so many words, then what it reports as a clause; left to right, so that later cues can lean on earlier sources.
        var utterances = _cued.Find(sentence);
        for (var c = 0; c < cues.Count; c++)
        {
            var said = SaidBy(utterances, cues[c]);
            sources[c] = _sources.FindNear(sentence, cues[c], attributions);
            if (sources[c].IsOpen && said.Count == 0 && sentence.Fragments.Count == 0 && !_clauses.MayReport(sentence, cues[c]))
                continue; // no parse for a verb that reports nothing
            sources[c] = _sources.Settle(sentence, cues[c], sources[c]);
            if (!sources[c].Found && cues[c].Noun is not null && said.Count > 0)
                sources[c] = FindAnnounced(sentence, cues[c], said[0].Quotation);
            ReadCue(sentence, cues[c], sources[c], said, attributions);
        }
        var unattributed = new List<Quotation>();
        if (sentence.HasUtterance)
            foreach (var piece in sentence.Pieces)
            {
                if (piece.Utterance is null || utterances.Exists(utterance => utterance.Quotation == piece.Utterance))
                    continue;
                if (_uncued.Read(sentence, piece, piece.Utterance, attributions) is { } introduced)
                    attributions.Add(introduced);
                else
                    unattributed.Add(piece.Utterance);
            }
        _marked.Read(sentence, sources, attributions);
        attributions.RemoveAll(inner => attributions.Exists(outer => IsUnsaid(outer, inner)));
        if (attributions.Count == 0 && _headline.Read(sentence) is { } headline)
            attributions.Add(headline);
        return new SentenceReading(attributions, unattributed);
    }

    // “denied that he had threatened to resign”, “denied having promised it”: what somebody denies to have said himself is not reported.
    private bool IsUnsaid(ClauseAttribution outer, ClauseAttribution inner) =>
        outer != inner && outer.Cue is { IsVerb: true } cue && (cue.Verb.Stance is Stance.Denying || cue.IsNegated) && inner.Cue is { } own && own.Token >= cue.End
        && (inner.Source.First < cue.End || _words.IsPersonalPronoun(inner.Source.First)) && inner.Content.Count > 0 && inner.Content.All(span => outer.Content.Any(whole => whole.Contains(span)));

    // “Doyle, in a statement: ‘…’”, “Doyle shared a post: ‘…’”
    private SourceWords FindAnnounced(NarratorSentence sentence, ReportingCue noun, Quotation quotation) =>
        _announced.Find(sentence, _words.Document.TokenAt(quotation.Outer.Start) - 1) is { Found: true } announced ? announced : _sources.FindGiver(sentence, noun.Token, _ => true);

    private static List<CuedUtterance> SaidBy(List<CuedUtterance> utterances, ReportingCue cue) =>
        utterances.Count == 0 ? utterances : utterances.FindAll(utterance => ReferenceEquals(utterance.Cue, cue));

    private void ReadCue(NarratorSentence sentence, ReportingCue cue, SourceWords source, List<CuedUtterance> said, List<ClauseAttribution> attributions)
    {
        var clause = ReportedClause.None;
        TokenRange? addressee;
        if (said.Count > 0 && !said.Exists(utterance => utterance.IsAfterClause) && !cue.IsPreposition)
            addressee = _addressees.Find(sentence, cue, source is { Found: true, IsInverted: true } ? source.End : cue.End);
        else
            clause = _clauses.Find(sentence, cue, source, out addressee);
        if (said.Count > 0)
            attributions.Add(new ClauseAttribution(said[0].Pattern, source)
            {
                Cue = cue,
                Addressee = addressee,
                Content = said.ConvertAll(utterance => utterance.Quotation.Outer),
                Utterances = said.ConvertAll(utterance => utterance.Quotation),
            });
        if (clause.Pattern is not { } pattern || !Accepts(sentence, cue, source, clause, pattern))
            return;
        if (clause.Second is null && _isUnanswered(sentence, clause.First, clause.End))
            return; // the stage of those who gave no answer has it
        var content = new List<TextSpan> { _words.ContentSpan(sentence, clause.First, clause.End) };
        if (clause.Second is { } second && second.End > second.First)
            content.Add(_words.ContentSpan(sentence, second.First, second.End));
        attributions.Add(new ClauseAttribution(pattern, source) { Cue = cue, Addressee = addressee, Content = content });
    }

    private bool Accepts(NarratorSentence sentence, ReportingCue cue, SourceWords source, ReportedClause clause, AttributionPattern pattern)
    {
        if (cue.Verb.Mode == QuoteMode.Thought && !_includeThought)
            return false;
        // “would not say whether”: no answer, not a statement.
        if (cue is { IsNegated: true, IsHypothetical: true } && _words.Is(clause.First, ClosedClass.InterrogativeWord))
            return false;
        // “X, asked whether it was so, paused”: nobody is said to ask.
        if (cue is { IsPassive: true, Verb.Stance: Stance.Asking } && !source.Found && cue.Token > sentence.First && _words.IsComma(cue.Token - 1))
            return false;
        if (source.Found)
            return !IsDenied(source);
        return !cue.IsGerund && (cue.IsPassive || cue.IsInfinitive || pattern.Confidence > AttributionPatterns.LeastWithoutSource);
    }

    // “Neither Holm nor Rand said that …”: nobody’s statement.
    private bool IsDenied(SourceWords source)
    {
        for (var i = Math.Max(source.First - 1, 0); i < source.End; i++)
            if (_words.Is(i, ClosedClass.Correlative) && _words.IsNegation(i))
                return true;
        return false;
    }

    /// <summary>The clause of a sentence whose report the next sentence may go on with; null without one.</summary>
    public ClauseAttribution? FindReport(NarratorSentence sentence, IReadOnlyList<ClauseAttribution> read) => read is [.., var last] && _continued.MayGoOn(sentence, last) ? last : null;

    /// <summary>Whether a sentence without a cue goes on with a report.</summary>
    public bool GoesOn(ClauseAttribution report, NarratorSentence sentence) => _continued.GoesOn(report, sentence);

    /// <summary>Who is announced by a sentence that ends with a colon; null for another.</summary>
    public ClauseAttribution? ReadAnnouncement(NarratorSentence sentence)
    {
        var last = sentence.Pieces[^1];
        if (last.Utterance is not null || _words[last.First] is not ":")
            return null;
        for (var c = sentence.Cues.Count - 1; c >= 0; c--)
        {
            var cue = sentence.Cues[c];
            if (!cue.IsVerb || !cue.Verb.Takes(CueFrames.Direct | CueFrames.Addressee))
                continue;
            var source = _sources.Find(sentence, cue, []);
            if (source.Found)
                return new ClauseAttribution(AttributionPatterns.AnnouncedByColon, source)
                {
                    Cue = cue,
                    Addressee = _addressees.Find(sentence, cue, source.IsInverted ? source.End : cue.End),
                };
        }
        var announced = _announced.Find(sentence, last.First);
        if (!announced.Found)
            announced = _sources.FindSubject(sentence, last.First);
        return announced.Found ? new ClauseAttribution(AttributionPatterns.AnnouncedByColon, announced) { CueMark = _words.Document.Tokens[last.First].Span } : null;
    }

    /// <summary>Whether a block is a dash and a name, which sign what stands above: no sentence.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="isItem">Whether the dash was read as the mark of a list.</param>
    public bool IsSignature(IReadOnlyList<NarratorSentence> sentences, bool isItem)
    {
        if (sentences is not [var sentence] || sentence.HasUtterance)
            return false;
        var first = isItem ? sentence.First : sentence.First + 1;
        if (first >= sentence.End || !(isItem ? _words.IsName(first) : _words.IsDash(sentence.First) && _words.Pos(first) is PartOfSpeech.Propn))
            return false;
        return !_words.IsStop(sentence.End - 1) && !_words.HasMainClause(first, sentence.End);
    }
}
