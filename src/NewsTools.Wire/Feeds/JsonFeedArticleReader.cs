namespace NewsTools.Wire;

/// <summary>Reads the items of a JSON Feed that are complete. Items that are only links come from <see cref="INewsClient.GetFeedAsync"/>.</summary>
public sealed class JsonFeedArticleReader : IArticleReader
{
    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.JsonFeed;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation) => FeedArticles.Read(source, options, cancellation);
}
