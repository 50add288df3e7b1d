using NewsTools.Html.Body;
using NewsTools.Html.Metadata;
using NewsTools.Html.Page;

namespace NewsTools.Html;

/// <summary>Reads the article of an HTML page: its headline and body as typed blocks, and its metadata. Of a page of several stories it reads their headings and what it says of each.</summary>
public sealed class HtmlArticleReader : IArticleReader
{
    private readonly BlockClassifier? _classifier;

    /// <summary>Initializes a new instance of the <see cref="HtmlArticleReader"/> class with the shipped model.</summary>
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
        var index = IndexPage.Find(page, metadata);
        if (index is not null)
            metadata.TakeForIndex(index.Headline);
        metadata.Apply(builder);
        if (index is not null)
            index.Write(builder);
        else
            new BodyBuilder(_classifier ?? BlockClassifier.Default).Build(page, metadata, builder, cancellation);
        if (builder.Blocks.Count == 0)
            throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, "The page contains no article.");
        yield return builder.Build();
    }

    /// <summary>The blocks of a page and what it says of itself, before anything is chosen.</summary>
    internal static (ScannedPage Page, PageMetadata Metadata) Scan(string html, Uri? address, CancellationToken cancellation)
    {
        using var document = PageParser.Parse(html, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var page = PageParser.ScanBody(document, cancellation);
        return (page, PageMetadata.Read(document, html, page, address));
    }
}
