namespace NewsTools.Wire;

/// <summary>Reads the items of an Atom feed that are complete. Items that are only links come from <see cref="INewsClient.GetFeedAsync"/>.</summary>
public sealed class AtomArticleReader : IArticleReader
{
    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Atom;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation) => FeedArticles.Read(source, options, cancellation);
}
