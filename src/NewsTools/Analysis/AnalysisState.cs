using NewsTools.Language;
using NewsTools.People;
using NewsTools.Quotes;

namespace NewsTools;

/// <summary>The results of the stages for one article: each is made once, by whoever asks first.</summary>
internal sealed class AnalysisState(Article article, ArticleAnalyzer analyzer, AnalysisOptions options, AnalysisState? sameArticle)
{
    private readonly Lock _gate = new();
    private Document? _document = sameArticle?._document;
    private IReadOnlyList<EntityMention>? _entities = sameArticle?._entities;
    private Cast? _cast;
    private AttributionContext? _attribution;
    private IReadOnlyList<Quote>? _quotes;
    private IReadOnlyList<NoResponse>? _noResponses;

    public Article Article { get; } = article;
    public ArticleAnalyzer Analyzer { get; } = analyzer;
    public AnalysisOptions Options { get; } = options;

    // A stage that is cancelled leaves nothing behind: the next caller runs it again.
    public Document Document(CancellationToken cancellation) => Once(ref _document, () => Analyzer.Read(Article, cancellation));

    public IReadOnlyList<EntityMention> Entities(CancellationToken cancellation) =>
        Once(ref _entities, () => Analyzer.EntityRecognizer.Recognize(Document(cancellation), cancellation));

    public Cast Cast(CancellationToken cancellation) =>
        Once(ref _cast, () => Analyzer.PersonResolver.Resolve(Document(cancellation), Entities(cancellation), Options, cancellation));

    public IReadOnlyList<Quote> Quotes(CancellationToken cancellation) =>
        Once(ref _quotes, () => Analyzer.AttributionFinder.Find(Attribution(cancellation), Options, cancellation));

    public IReadOnlyList<NoResponse> NoResponses(CancellationToken cancellation) =>
        Once(ref _noResponses, () => Analyzer.NoResponseFinder.Find(Attribution(cancellation), cancellation));

    // What quotations and missing answers are both looked for in.
    private AttributionContext Attribution(CancellationToken cancellation) =>
        Once(ref _attribution, () => AttributionContext.Create(Document(cancellation), Cast(cancellation), cancellation));

    private T Once<T>(ref T? slot, Func<T> make) where T : class
    {
        if (Volatile.Read(ref slot) is { } made)
            return made;
        lock (_gate)
        {
            slot ??= make();
            return slot;
        }
    }
}
