namespace NewsTools.Wire;

/// <summary>Reads the items of an RSS feed that are complete. Items that are only links come from <see cref="INewsClient.GetFeedAsync"/>.</summary>
public sealed class RssArticleReader : IArticleReader
{
    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Rss;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation) => FeedArticles.Read(source, options, cancellation);
}
