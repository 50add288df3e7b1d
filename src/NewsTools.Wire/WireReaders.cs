using NewsTools.Html;

namespace NewsTools.Wire;

/// <summary>The readers of all formats outside the engine. Thread-safe.</summary>
public static class WireReaders
{
    /// <summary>What may stand inside a web archive or a message: every format but web archives, which nothing contains.</summary>
    private static readonly ArticleReaders Inner = new(format => format == ArticleFormat.Warc ? null : ReaderOf(format)) { CharsetDetector = CharsetGuess.Detect };

    /// <summary>The reader of a format, for <see cref="ArticleReaders"/>; null for the formats that the engine reads itself.</summary>
    /// <param name="format">The format.</param>
    public static IArticleReader? ReaderOf(ArticleFormat format) => format switch
    {
        ArticleFormat.Html => new HtmlArticleReader(),
        ArticleFormat.Rss => new RssArticleReader(),
        ArticleFormat.Atom => new AtomArticleReader(),
        ArticleFormat.JsonFeed => new JsonFeedArticleReader(),
        ArticleFormat.Nitf => new NitfArticleReader(),
        ArticleFormat.NewsML => new NewsMLArticleReader(),
        ArticleFormat.Ninjs => new NinjsArticleReader(),
        ArticleFormat.Email => new EmailArticleReader(Inner),
        ArticleFormat.Pdf => new PdfArticleReader(),
        ArticleFormat.Warc => new WarcArticleReader(Inner),
        _ => null,
    };
}
