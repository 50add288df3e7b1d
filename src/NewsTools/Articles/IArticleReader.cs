namespace NewsTools;

/// <summary>Reads the articles of one form.</summary>
public interface IArticleReader
{
    /// <summary>The form that it reads.</summary>
    ArticleFormat Format { get; }

    /// <summary>Reads the articles of a source, one by one.</summary>
    /// <exception cref="ArticleReadException">The source cannot be read.</exception>
    IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation);
}
