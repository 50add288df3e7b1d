using NewsTools.Html;

namespace NewsTools.Wire;

/// <summary>The readers of all forms that may stand inside another: in a web archive, a message.</summary>
internal static class WireReaders
{
    /// <summary>Reads any form but web archives, which nothing contains.</summary>
    public static ArticleReaders Inner { get; } = new(format => format switch
    {
        ArticleFormat.Html => new HtmlArticleReader(),
        ArticleFormat.Rss => new RssArticleReader(),
        ArticleFormat.Atom => new AtomArticleReader(),
        ArticleFormat.JsonFeed => new JsonFeedArticleReader(),
        ArticleFormat.Nitf => new NitfArticleReader(),
        ArticleFormat.NewsML => new NewsMLArticleReader(),
        ArticleFormat.Ninjs => new NinjsArticleReader(),
        ArticleFormat.Email => new EmailArticleReader(),
        ArticleFormat.Pdf => new PdfArticleReader(),
        _ => null,
    })
    { CharsetDetector = CharsetGuess.Detect };
}
