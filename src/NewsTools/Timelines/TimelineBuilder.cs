using NewsTools.Language;
using NewsTools.Quotes;

namespace NewsTools.Timelines;

/// <summary>Puts the statements and dated events of articles in the order of time.</summary>
internal sealed class TimelineBuilder
{
    private readonly AttributionContext _context;
    private readonly ClauseWords _words;
    private readonly IReadOnlyList<TimeExpression> _times;
    private readonly Quote[] _quotes;
    private readonly HashSet<TimeExpression> _used = [];
    private readonly TimeExpression[] _dating; // times of the events that they are counted from, in the order of these

    private TimelineBuilder(AttributionContext context, IReadOnlyList<Quote> quotes, IReadOnlyList<TimeExpression> times)
    {
        _context = context;
        _words = context.Words;
        _times = times;
        _quotes = [.. quotes.SelectMany(quote => quote.WithNested()).OrderBy(quote => quote.Content[0].Start)];
        _dating = [.. times.Where(DatesEvent).OrderBy(time => time.Anchor.Span!.Value.Start)];
    }

    private Article Article => _words.Document.Article;

    /// <summary>The entries of an article, in the order of time.</summary>
    public static IReadOnlyList<TimelineEntry> Build(AttributionContext context, IReadOnlyList<Quote> quotes, IReadOnlyList<NoResponse> silent, IReadOnlyList<TimeExpression> times, CancellationToken cancellation)
    {
        var builder = new TimelineBuilder(context, quotes, times);
        var entries = builder._quotes.Select(builder.OfQuote).Concat(silent.Select(builder.OfNoResponse)).ToList();
        entries.AddRange(builder.Events(cancellation));
        return InOrder(entries).ToArray();
    }

    /// <summary>Entries in the order of time: what cannot be placed comes last; alike ones stay in their order.</summary>
    public static IEnumerable<TimelineEntry> InOrder(IEnumerable<TimelineEntry> entries) =>
        entries.OrderBy(entry => !entry.IsPlaced).ThenBy(entry => entry.When?.Start).ThenBy(entry => entry.When?.End);

    private TimelineEntry OfQuote(Quote quote)
    {
        var told = quote;
        while (told.Time is null && told.ContinuedFrom is { } before)
            told = before;
        var time = told.Time is { } words ? TimeAt(words.Span) : told.Cue is { } cue ? TimeOfEvent(cue.Span) : null;
        return Make(TimelineKind.Statement, time, told.Time?.Text, told.Time?.Value, new TextSpan(quote.Content[0].Start, quote.Content[^1].End), quote.Speaker?.Name, quote,
            told != quote && time is not null ? "it continues a statement with this time" : "the text says when it was said");
    }

    // “comes two days after Ruiz said …”: when Ruiz said so.
    private TimeExpression? TimeOfEvent(TextSpan cue)
    {
        var behind = LastBefore(_dating.Length, at => _dating[at].Anchor.Span!.Value.Start, cue.Start);
        return behind >= 0 && _dating[behind].Anchor.Span!.Value.Contains(cue) ? _dating[behind] : null;
    }

    private static bool DatesEvent(TimeExpression time) => time is { Interval: not null, Anchor: { Kind: AnchorKind.Event, Span: not null } };

    private TimelineEntry OfNoResponse(NoResponse silent) =>
        Make(TimelineKind.NoResponse, silent.Time is { } words ? TimeAt(words.Span) : null, silent.Time?.Text, silent.Time?.Value, silent.Span, silent.Speaker?.Name, null, "the text says when");

    private TimelineEntry Make(TimelineKind kind, TimeExpression? time, string? words, string? value, TextSpan span, string? who, Quote? quote, string reason)
    {
        if (time is not null)
            _used.Add(time);
        return new TimelineEntry(Article)
        {
            Kind = kind,
            When = time?.Interval,
            Time = time?.Text ?? words,
            Value = time?.Value ?? value,
            Anchor = time?.Anchor ?? TimeAnchor.None,
            Who = string.IsNullOrEmpty(who) ? null : who,
            Span = span,
            Quote = quote,
            Reason = time?.Interval is not null ? reason : words is null ? "the text does not say when" : $"nothing tells which “{words}” is meant",
        };
    }

    // What happens at the times that are not those of statements.
    private IEnumerable<TimelineEntry> Events(CancellationToken cancellation)
    {
        var told = new HashSet<int>();
        for (var i = 0; i < _times.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var time = _times[i];
            if (_used.Contains(time) || time.Type is not (TimeType.Date or TimeType.Time) || time.RangeEnd is RangeEnd.Last || !IsBody(time) || IsReference(time))
                continue;
            if (Event(time, i + 1 < _times.Count && time.RangeEnd is RangeEnd.First ? _times[i + 1] : null, told) is { } entry)
                yield return entry;
        }
    }

    private static bool IsBody(TimeExpression time) => time.Paragraph > 0;

    // “now”, “the past”: no place on a calendar is meant.
    private static bool IsReference(TimeExpression time) => time.Value?.EndsWith("_REF", StringComparison.Ordinal) ?? true;

    private TimelineEntry? Event(TimeExpression time, TimeExpression? last, HashSet<int> told)
    {
        // What the time is counted from is what it dates: “comes two days after the vote”.
        var isOfAnchor = DatesEvent(time);
        var token = _words.Document.TokenAt(isOfAnchor ? time.Anchor.Span!.Value.Start : time.Span.Start);
        if (token >= _words.Count)
            return null;
        var verb = VerbOf(token);
        if (verb < 0 || !told.Add(verb))
            return null;
        var quote = QuoteAround(_words.Document.Tokens[verb].Span);
        var span = isOfAnchor ? time.Anchor.Span!.Value : ClauseOf(verb, token, quote);
        var when = last?.Interval is { } end && time.Interval is { } start && end.End > start.Start ? new TimeInterval(start.Start, end.End, start.Precision) : time.Interval;
        return new TimelineEntry(Article)
        {
            Kind = TimelineKind.Event,
            When = when,
            Time = time.Text,
            Value = time.Value,
            Anchor = time.Anchor,
            Who = SubjectOf(verb),
            Span = span,
            Quote = quote,
            Reason = when is null ? $"nothing tells which “{time.Text}” is meant" : quote is null ? "the article tells it" : $"{(quote.Speaker is { Name.Length: > 0 } speaker ? speaker.Name : "somebody")} tells it",
        };
    }

    // The verb that a time belongs to; the head of its sentence where there is none.
    private int VerbOf(int token)
    {
        var tree = _words.Tree(token);
        var last = -1;
        for (var at = token; at >= 0; at = tree.Head(at))
        {
            if (_words.IsVerbForm(at) && !_words.IsAuxiliary(at))
                return at;
            last = at;
        }
        return tree.Child(last, DependencyRelation.Cop) >= 0 || _words.IsNominal(last) ? last : -1;
    }

    // The innermost statement around a place: one of the last that begin before it.
    private Quote? QuoteAround(TextSpan span)
    {
        const int Farthest = 16;
        var last = LastBefore(_quotes.Length, at => _quotes[at].Content[0].Start, span.Start);
        for (var i = last; i >= 0 && last - i < Farthest; i--)
            foreach (var content in _quotes[i].Content)
                if (content.Contains(span))
                    return _quotes[i];
        return null;
    }

    // The last of sorted places that is not behind another; -1 where there is none.
    private static int LastBefore(int count, Func<int, int> place, int limit)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (place(middle) <= limit)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    // The words under a verb, as far as they are of one sentence and, in a statement, of its content.
    private TextSpan ClauseOf(int verb, int token, Quote? quote)
    {
        var (first, end) = _words.Tree(verb).Subtree(verb);
        first = Math.Min(first, token);
        while (end > first + 1 && (_words.IsPunctuation(end - 1) || _words.IsMark(end - 1)))
            end--;
        while (first < end - 1 && (_words.IsPunctuation(first) || _words.IsMark(first) || _words.Pos(first) is PartOfSpeech.Cconj))
            first++;
        var span = _words.Document.SpanOf(first, end);
        if (quote?.Content.FirstOrDefault(content => content.Contains(_words.StartOf(verb))) is { IsEmpty: false } content)
            span = new TextSpan(Math.Max(span.Start, content.Start), Math.Min(span.End, content.End));
        return span;
    }

    private string? SubjectOf(int verb)
    {
        var subject = _words.SubjectByParse(verb);
        if (subject < 0)
            return null;
        var sentence = _words.Document.Sentences[_words.Document.SentenceOf(subject)];
        if (_words.IsRelative(subject) && _words.Tree(verb).Head(verb) is >= 0 and var antecedent)
            subject = antecedent;
        var first = _words.CoreStart(subject, sentence.First);
        var span = _words.Document.SpanOf(first, Math.Max(subject + 1, _words.CoreEnd(first, sentence.End)));
        foreach (var (_, entity, _) in _context.Cast.MentionsIn(_words.Document.Tokens[subject].Span))
            return entity.Name;
        // An age between commas is taken for the subject here and there.
        return _words.IsPersonalPronoun(subject) || !Article[span].Any(char.IsLetter) ? null : Article[span];
    }

    private TimeExpression? TimeAt(TextSpan span)
    {
        var at = LastBefore(_times.Count, one => _times[one].Span.End, span.Start) + 1;
        return at < _times.Count && _times[at].Span.Overlaps(span) ? _times[at] : null;
    }
}
