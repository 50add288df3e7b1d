using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsTools.Html.Body;
using NewsTools.Html.Metadata;
using NewsTools.Html.Page;

namespace NewsTools.Html;

/// <summary>Reads the article of an HTML page: its headline and body as typed blocks, and what the page says about it.</summary>
public sealed class HtmlArticleReader : IArticleReader
{
    /// <summary>Deeper elements are hung beside each other, which no page that people read needs.</summary>
    private const int MaximumDepth = 256;

    private static readonly HtmlParserOptions ParserOptions = new()
    {
        SkipComments = true,
        SkipScriptText = true,
        SkipRawText = true,
        SkipProcessingInstructions = true,
        IsNotSupportingFrames = true,
        DisableElementPositionTracking = true,
        MaximumDepth = MaximumDepth,
        ShouldEmitAttribute = PageAttributes.IsRead,
    };

    /// <summary>Made once for all pages. Nothing is to be done about attributes, such as to look at what a link leads to, but to keep them.</summary>
    private static readonly IConfiguration Configuration = AngleSharp.Configuration.Default.Without<IAttributeObserver>();

    private readonly BlockClassifier? _classifier;

    /// <summary>Makes a reader with the shipped model.</summary>
    public HtmlArticleReader()
    {
    }

    internal HtmlArticleReader(BlockClassifier classifier) => _classifier = classifier;

    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Html;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var html = new SourceDecoder().Decode(source, options, cancellation);
        var builder = new ArticleBuilder(source, options, ArticleFormat.Html);
        var (page, metadata) = Scan(html, options.BaseUri ?? source.Uri, cancellation);
        metadata.Apply(builder);
        new BodyBuilder(_classifier ?? BlockClassifier.Default).Build(page, metadata, builder, cancellation);
        if (builder.Blocks.Count == 0)
            throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, "The page has no article on it.");
        yield return builder.Build();
    }

    /// <summary>The blocks of a page and what it says of itself, before anything is chosen.</summary>
    internal static (ScannedPage Page, PageMetadata Metadata) Scan(string html, Uri? address, CancellationToken cancellation)
    {
        using var document = Parse(html, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var page = ScanBody(document, cancellation);
        return (page, PageMetadata.Read(document, html, page, address));
    }

    /// <summary>The blocks of a piece of HTML.</summary>
    internal static ScannedPage ScanFragment(string html, CancellationToken cancellation)
    {
        using var document = Parse(html, cancellation);
        return ScanBody(document, cancellation);
    }

    /// <summary>Parses a page or a part of one, however deep it pretends to be.</summary>
    internal static IHtmlDocument Parse(string html, CancellationToken cancellation) => new HtmlParser(ParserOptions, BrowsingContext.New(Configuration)).ParseDocument(ElementDepth.Limit(html, cancellation));

    private static ScannedPage ScanBody(IHtmlDocument document, CancellationToken cancellation) =>
        document.Body is { } body ? PageScanner.Scan(body, cancellation) : new ScannedPage([], [], []);
}
