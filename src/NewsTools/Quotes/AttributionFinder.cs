using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>
/// Finds who says what: pairs quotation marks, reads the narrator’s sentences for cues, sources and reported clauses, then follows
/// the conversation over paragraphs, and at last tells whom the source words mean.
/// </summary>
public sealed class AttributionFinder : IAttributionFinder
{
    /// <inheritdoc/>
    public IReadOnlyList<Quote> Find(Document document, Cast cast, AnalysisOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(cast);
        ArgumentNullException.ThrowIfNull(options);
        var quotations = QuotationScanner.Scan(document.Article, cancellation);
        var drafts = new ArticleReader(document, cast, options, cancellation).Read(quotations);
        return new QuoteBuilder(document, cast, quotations).Build(drafts, cancellation);
    }
}
