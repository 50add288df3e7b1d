namespace NewsTools.Quotes;

/// <summary>Finds who says what.</summary>
public interface IAttributionFinder
{
    /// <summary>Returns the attributions in the order of the text; nested ones are in <see cref="Quote.Nested"/> of those that contain them.</summary>
    /// <param name="context">The article, made ready.</param>
    /// <param name="includeThought">Whether belief and intention are included.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IReadOnlyList<Quote> Find(AttributionContext context, bool includeThought, CancellationToken cancellation);
}
