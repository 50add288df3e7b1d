namespace NewsTools.Relations;

/// <summary>Makes the ends of relations.</summary>
internal sealed class RelationEnds(Article article, IReadOnlyList<TimeExpression> times)
{
    /// <summary>The end that is an attribution.</summary>
    public RelatedStatement Of(Quote quote) => new(article)
    {
        Kind = RelatedStatementKind.Quote,
        Quote = quote,
        Id = quote.Id,
        Span = new TextSpan(quote.Content[0].Start, quote.Content[^1].End),
        Speaker = quote.Speaker,
        When = quote.Time is { } time ? TimeAt(time.Span) : null,
    };

    /// <summary>An end that is something else.</summary>
    public RelatedStatement Of(RelatedStatementKind kind, TextSpan span, Speaker? speaker, string? id = null) => new(article)
    {
        Kind = kind,
        Id = id,
        Span = span,
        Speaker = speaker,
    };

    /// <summary>A statement of somebody in a sentence, other than one.</summary>
    public static Quote? QuoteIn(StatementLedger ledger, TextSpan sentence, StatementParty party, Quote? except = null)
    {
        foreach (var quote in ledger.In(sentence))
            if (quote != except && quote.NestedIn is null && party.Says(quote) && quote.Content[0].Start < sentence.End)
                return quote;
        return null;
    }

    /// <summary>How much later the first was said than the second; null where that is not known.</summary>
    public static TimeSpan? Between(RelatedStatement from, RelatedStatement? to) =>
        from.When is { } late && to?.When is { } early ? late.Start - early.Start : from.Within.PublishedAt is { } published && to?.Within.PublishedAt is { } before && from.Within != to.Within ? published - before : null;

    private TimeInterval? TimeAt(TextSpan span)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (times[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < times.Count && times[low].Span.Overlaps(span) ? times[low].Interval : null;
    }
}
