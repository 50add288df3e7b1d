namespace NewsTools.Quotes;

/// <summary>
/// Finds who says what: reads the narrator’s sentences for cues, sources and reported clauses, follows the conversation over paragraphs,
/// and at last tells whom the source words mean.
/// </summary>
public sealed class AttributionFinder : IAttributionFinder
{
    /// <summary>The most attributions of one article, far more than the longest novel has; an article with more is an <see cref="ArticleReadException"/>. Each takes room for what is known of it.</summary>
    public int MaximumAttributions { get; init; } = 150_000;

    /// <summary>Told the clues to the confidence of each quote, of those inside another first: to learn from.</summary>
    internal Action<ConfidenceClues>? Watch { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Quote> Find(AttributionContext context, bool includeThought, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var attributions = new ConversationReader(context.Words, context.Sentences, context.TurnLabels, includeThought, new UnansweredClause(context.Words, context.Cast).Is, cancellation) { MaximumAttributions = MaximumAttributions }.Read();
        return new QuoteBuilder(context) { Watch = Watch }.Build(attributions, cancellation);
    }
}
