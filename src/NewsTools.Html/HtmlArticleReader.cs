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

    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Html;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var html = new SourceDecoder().Decode(source, options, cancellation);
        using var document = new HtmlParser(ParserOptions).ParseDocument(html);
        cancellation.ThrowIfCancellationRequested();
        var builder = new ArticleBuilder(source, options, ArticleFormat.Html);
        var address = options.BaseUri ?? source.Uri;
        if (document.Body is not { } body)
            throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, "The page has no article on it.");
        var page = PageScanner.Scan(body, cancellation);
        var metadata = PageMetadata.Read(document, html, page, address);
        metadata.Apply(builder);
        BodyBuilder.Build(page, metadata, builder, metadata.Uri ?? address);
        if (!builder.Blocks.Any(block => block.IsBody))
            throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, "The page has no article on it.");
        yield return builder.Build();
    }
}
