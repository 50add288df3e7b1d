namespace NewsTools.Quotes;

/// <summary>
/// Finds who says what: reads the narrator’s sentences for cues, sources and reported clauses, follows the conversation over paragraphs,
/// and at last tells whom the source words mean.
/// </summary>
public sealed class AttributionFinder : IAttributionFinder
{
    /// <inheritdoc/>
    public IReadOnlyList<Quote> Find(AttributionContext context, bool includeThought, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var attributions = new ConversationReader(context.Words, context.Sentences, context.TurnLabels, includeThought, cancellation).Read();
        return new QuoteBuilder(context).Build(attributions, cancellation);
    }
}
