namespace NewsTools;

/// <summary>Reads the articles of one format.</summary>
public interface IArticleReader
{
    /// <summary>The format that it reads.</summary>
    ArticleFormat Format { get; }

    /// <summary>Reads the articles of a source, one by one.</summary>
    /// <exception cref="ArticleReadException">The source cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation);
}
