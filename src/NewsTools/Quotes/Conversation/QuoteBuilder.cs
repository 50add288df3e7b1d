using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Makes quotes of drafts: settles overlaps, hangs nested ones below, numbers them in the order of the text.</summary>
internal sealed class QuoteBuilder(Document document, Cast cast, IReadOnlyList<Quotation> quotations)
{
    private readonly ClauseWords _words = new(document, cast);
    private readonly Dictionary<Draft, Quote> _made = [];
    private readonly SpeakerResolver _speakers = new(document, cast);

    private CircumstanceFinder Circumstances => field ??= new CircumstanceFinder(_words, cast);

    public IReadOnlyList<Quote> Build(List<Draft> drafts, CancellationToken cancellation)
    {
        foreach (var draft in drafts)
            draft.Content.Sort();
        drafts.RemoveAll(d => d.Content.Count == 0 || d.Content.TrueForAll(s => s.IsEmpty));
        drafts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Content[^1].End.CompareTo(a.Content[^1].End));
        var roots = new List<Node>();
        var stack = new Stack<Node>();
        var speakers = new Dictionary<Draft, Speaker?>();
        foreach (var draft in drafts)
        {
            cancellation.ThrowIfCancellationRequested();
            while (stack.TryPeek(out var top) && top.End <= draft.Start)
                stack.Pop();
            Node? parent = null;
            var drop = false;
            foreach (var open in stack)
            {
                var near = Near(open.Draft.Content, draft);
                if (near.Exists(s => draft.Content.TrueForAll(s.Contains)))
                {
                    if (open.Draft.Content.Count == draft.Content.Count && open.Draft.Content.SequenceEqual(draft.Content))
                        drop = true; // the same words twice
                    parent = open;
                    break;
                }
                if (near.Exists(s => draft.Content.Exists(s.Overlaps)))
                {
                    drop = true;
                    break;
                }
            }
            if (drop)
                continue;
            draft.Parent = parent?.Draft;
            var node = new Node(draft);
            (parent?.Children ?? roots).Add(node);
            stack.Push(node);
        }
        var number = 0;
        return [.. roots.Select(r => Make(r, ref number, speakers))];
    }

    // The spans that share anything with the stretch of a draft: one that goes on over very many paragraphs has very many.
    private static List<TextSpan> Near(List<TextSpan> sorted, Draft draft)
    {
        var first = sorted.FirstEndingAfter(draft.Start, span => span.End);
        var end = first;
        while (end < sorted.Count && sorted[end].Start < draft.Content[^1].End)
            end++;
        return sorted.GetRange(first, end - first);
    }

    private sealed class Node(Draft draft)
    {
        public Draft Draft { get; } = draft;
        public List<Node> Children { get; } = [];
        public int End => Draft.Content[^1].End;
    }

    private Quote Make(Node node, ref int number, Dictionary<Draft, Speaker?> speakers)
    {
        var draft = node.Draft;
        var id = $"q{++number}";
        var content = Content(draft, out var form, out var quoted);
        var speaker = _speakers.Resolve(draft, speakers);
        var nested = new List<Quote>(node.Children.Count);
        foreach (var child in node.Children)
            nested.Add(Make(child, ref number, speakers));
        var source = SourceOf(_words, draft);
        var (venue, time) = Circumstances.Find(draft);
        return _made[draft] = new Quote
        {
            Article = document.Article,
            Id = id,
            Form = form,
            Mode = draft.Cue?.Verb.Mode ?? QuoteMode.Speech,
            Content = content,
            Quoted = quoted,
            Source = source,
            Speaker = speaker,
            Cue = CueOf(draft),
            Addressee = _speakers.Addressee(draft),
            Venue = venue,
            Time = time,
            Paragraph = ParagraphOf(draft),
            IsFloating = source is null && draft.Label is null && draft.LabelText is null,
            ContinuedFrom = Earlier(draft),
            Nested = nested,
            Confidence = Math.Round(draft.Confidence, 2),
            Reason = draft.Reason,
        };
    }

    // The numbers of all blocks are counted once: an article may have very many.
    private int ParagraphOf(Draft draft)
    {
        if (_paragraphs is null)
        {
            _paragraphs = new int[document.Article.Blocks.Count];
            for (int i = 0, number = 0; i < _paragraphs.Length; i++)
                _paragraphs[i] = document.Article.Blocks[i].IsBody ? ++number : 0;
        }
        var blocks = document.Article.Blocks;
        var at = blocks.FirstEndingAfter(draft.Start, block => block.Span.End);
        return at < _paragraphs.Length && blocks[at].Span.Start <= draft.Start ? _paragraphs[at] : 0;
    }

    private int[]? _paragraphs;

    private Quote? Earlier(Draft draft)
    {
        for (var earlier = draft.HasSource ? null : draft.Continues; earlier is not null; earlier = earlier.Continues)
            if (_made.TryGetValue(earlier, out var quote))
                return earlier.HasSource ? quote : quote.ContinuedFrom; // not all the way back each time
            else if (earlier.HasSource)
                return null;
        return null;
    }

    /// <summary>The source words of a draft; null where it has none.</summary>
    internal static SourcePhrase? SourceOf(ClauseWords words, Draft draft)
    {
        var document = words.Document;
        if (draft.Label is { } label)
            return new SourcePhrase(label, document.Article[label]);
        if (!draft.HasSource)
            return null;
        var end = draft.SourceEnd;
        while (end > draft.SourceFirst + 1 && (words.IsComma(end - 1) || words.IsDash(end - 1)))
            end--;
        if (draft.Antecedent is { } antecedent)
        {
            var span = document.SpanOf(antecedent.First, antecedent.End);
            return new SourcePhrase(span, document.Article[span]) { Pronoun = document.SpanOf(draft.SourceFirst, end) };
        }
        var source = document.SpanOf(draft.SourceFirst, end);
        return new SourcePhrase(source, document.Article[source]);
    }

    private Cue? CueOf(Draft draft)
    {
        if (draft.CueMark is { } mark)
            return new Cue(mark, document.Article[mark], document.Article[mark]);
        if (draft.Cue is not { } cue)
            return null;
        var span = document.SpanOf(cue.Token, cue.End);
        return new Cue(span, document.Article[span], cue.Verb.Lemma)
        {
            Stance = cue.Verb.Stance,
            Tense = cue.Tense,
            IsNegated = cue.IsNegated,
            IsHypothetical = cue.IsHypothetical && cue.Tense is not Tense.Future,
        };
    }

    // The form, and the spans that users see: a direct quotation without its outer marks, another with all its words.
    private List<TextSpan> Content(Draft draft, out QuoteForm form, out List<TextSpan> quoted)
    {
        quoted = [];
        if (draft.Utterances.Count == draft.Content.Count)
        {
            form = QuoteForm.Direct;
            return [.. draft.Utterances.Select(u => u.Inner).OrderBy(s => s)];
        }
        foreach (var span in draft.Content)
            AddQuoted(quotations, span, quoted);
        form = quoted.Count > 0 ? QuoteForm.Mixed : QuoteForm.Indirect;
        if (draft.Content is [var whole] && quoted is [var inner] && whole.Contains(inner) && whole.Length - inner.Length <= 4)
        {
            form = QuoteForm.Direct;
            return [.. quoted];
        }
        return draft.Content;
    }

    // The quotations that begin in a span; those of one that holds the whole span are looked for inside it.
    private static void AddQuoted(IReadOnlyList<Quotation> among, TextSpan span, List<TextSpan> quoted)
    {
        for (var i = among.FirstEndingAfter(span.Start, quotation => quotation.Outer.End); i < among.Count && among[i].Outer.Start < span.End; i++)
            if (among[i].Outer.Start >= span.Start)
                quoted.Add(among[i].Inner);
            else if (among[i].Outer.Contains(span))
                AddQuoted(among[i].Inside, span, quoted);
    }
}
