namespace NewsTools.Quotes;

/// <summary>Finds who says what.</summary>
public interface IAttributionFinder
{
    /// <summary>The attributions in the order of the text; nested ones hang below those that hold them.</summary>
    IReadOnlyList<Quote> Find(AttributionContext context, AnalysisOptions options, CancellationToken cancellation);
}
