using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Makes quotes of attributions: tells whom their words mean, where and when they were said, and numbers them in the order of the text.</summary>
internal sealed class QuoteBuilder(AttributionContext context)
{
    // A direct quotation that is reported as a clause may have so many UTF-16 units of marks and stops around its words.
    private const int LongestMarks = 4;

    private readonly Document _document = context.Document;
    private readonly Dictionary<Attribution, Quote> _made = [];
    private readonly SpeakerResolver _speakers = new(context.Words, context.Cast, context.TurnLabels);
    private readonly CircumstanceFinder _circumstances = new(context.Words, context.Cast);
    private readonly int[] _paragraphs = NumberParagraphs(context.Document.Article);
    private readonly ConfidenceModel _confidence = context.Document.Lexicon<ConfidenceModel>();
    private int _number;

    /// <summary>The quotes; nested ones hang below those that hold them.</summary>
    public IReadOnlyList<Quote> Build(List<Attribution> attributions, CancellationToken cancellation) =>
        AttributionTree.Build(attributions, cancellation).ConvertAll(root => Make(root, null));

    private Quote Make(AttributionTree.Node node, Speaker? outerSpeaker)
    {
        var attribution = node.Attribution;
        var id = $"q{++_number}";
        var content = FindContent(attribution, out var form, out var quoted);
        var speaker = _speakers.Resolve(attribution, outerSpeaker);
        var nested = node.Children.ConvertAll(child => Make(child, speaker));
        var source = attribution.Label is { Span: { } label } ? new SourcePhrase(label, _document.Article[label]) : attribution.Source.ToPhrase(context.Words);
        var circumstances = attribution.Cue is { } cue
            ? _circumstances.Find(cue, attribution.Source, attribution.Addressee, attribution.Content) : new Circumstances(null, null, attribution.Addressee);
        var sure = Estimate(ConfidenceClues.Of(attribution, form, content, speaker, context));
        return _made[attribution] = new Quote(_document.Article)
        {
            Id = id,
            Form = form,
            Mode = attribution.Cue?.Verb.Mode ?? QuoteMode.Speech,
            Content = content,
            Quoted = quoted,
            Source = source,
            Speaker = speaker,
            Cue = MakeCue(attribution),
            Addressee = _speakers.ResolveAddressee(circumstances.Addressee),
            Venue = circumstances.Venue,
            Time = circumstances.Time,
            Paragraph = ParagraphAt(attribution.Start),
            IsFloating = source is null && attribution.Label is null,
            Before = FindEarlier(attribution) is { } earlier && earlier.Speaker?.Name == speaker?.Name ? earlier : null,
            Nested = nested,
            ContentConfidence = sure.Content,
            SpeakerConfidence = sure.Speaker,
            Confidence = Math.Round(sure.Content * sure.Speaker, AttributionPatterns.Digits),
            Reason = $"{attribution.Reason}; {SpeakerReason(speaker)}",
        };
    }

    internal Action<ConfidenceClues>? Watch { get; init; }

    private (double Content, double Speaker) Estimate(ConfidenceClues clues)
    {
        Watch?.Invoke(clues);
        return (Math.Round(_confidence.Content(clues), AttributionPatterns.Digits), Math.Round(_confidence.Speaker(clues), AttributionPatterns.Digits));
    }

    private static string SpeakerReason(Speaker? speaker) => speaker?.How switch
    {
        null => "no speaker told",
        SpeakerResolution.Name => "speaker named in full",
        SpeakerResolution.Surname => "speaker named in part",
        SpeakerResolution.Pronoun => "speaker told by a pronoun",
        SpeakerResolution.Floating => "speaker told by the conversation",
        SpeakerResolution.Label => "speaker told by the layout",
        _ => "speaker described",
    };

    // The numbers of all blocks are counted once: an article may have very many.
    private static int[] NumberParagraphs(Article article)
    {
        var numbers = new int[article.Blocks.Count];
        for (int i = 0, number = 0; i < numbers.Length; i++)
            numbers[i] = article.Blocks[i].IsBody ? ++number : 0;
        return numbers;
    }

    private int ParagraphAt(int offset)
    {
        var blocks = _document.Article.Blocks;
        var at = blocks.FirstEndingAfter(offset, block => block.Span.End);
        return at < _paragraphs.Length && blocks[at].Span.Start <= offset ? _paragraphs[at] : 0;
    }

    // The quote by the same speaker that one without source words goes on with.
    private Quote? FindEarlier(Attribution attribution)
    {
        for (var earlier = attribution.Source.Found ? null : attribution.Continues; earlier is not null; earlier = earlier.Continues)
            if (_made.TryGetValue(earlier, out var quote))
                return earlier.Source.Found ? quote : quote.ContinuedFrom; // not all the way back each time
            else if (earlier.Source.Found)
                return null;
        return null;
    }

    private Cue? MakeCue(Attribution attribution)
    {
        if (attribution.CueMark is { } mark)
            return new Cue(mark, _document.Article[mark], _document.Article[mark]);
        if (attribution.Cue is not { } cue)
            return null;
        var span = _document.SpanOf(cue.Token, cue.End);
        return new Cue(span, _document.Article[span], cue.Verb.Lemma)
        {
            Stance = cue.Verb.Stance,
            Tense = cue.Tense,
            IsNegated = cue.IsNegated,
            IsHypothetical = cue.IsHypothetical && cue.Tense is not Tense.Future,
        };
    }

    // The form, and the spans that users see: a direct quotation without its outer marks, another with all its words.
    private List<TextSpan> FindContent(Attribution attribution, out QuoteForm form, out List<TextSpan> quoted)
    {
        quoted = [];
        if (attribution.Utterances.Count == attribution.Content.Count)
        {
            form = QuoteForm.Direct;
            return [.. attribution.Utterances.Select(utterance => utterance.Inner).Order()];
        }
        foreach (var span in attribution.Content)
            AddQuoted(context.Quotations, span, quoted);
        form = quoted.Count > 0 ? QuoteForm.Mixed : QuoteForm.Indirect;
        if (attribution.Content is [var whole] && quoted is [var inner] && whole.Contains(inner) && whole.Length - inner.Length <= LongestMarks)
        {
            form = QuoteForm.Direct;
            return [.. quoted];
        }
        return attribution.Content;
    }

    // The quotations that begin in a span; those of one that holds the whole span are looked for inside it.
    private static void AddQuoted(List<Quotation> among, TextSpan span, List<TextSpan> quoted)
    {
        for (var i = among.FirstEndingAfter(span.Start, quotation => quotation.Outer.End); i < among.Count && among[i].Outer.Start < span.End; i++)
            if (among[i].Outer.Start >= span.Start)
                quoted.Add(among[i].Inner);
            else if (among[i].Outer.Contains(span))
                AddQuoted(among[i].Inside, span, quoted);
    }
}
