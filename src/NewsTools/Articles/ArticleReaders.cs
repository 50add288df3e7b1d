namespace NewsTools;

/// <summary>Reads a source in whatever form it comes: tells the form by the content and hands it to the reader of that form.</summary>
/// <param name="adapters">Gives the readers that live outside the engine, such as the one for HTML; null for a form that it does not know.</param>
public sealed class ArticleReaders(Func<ArticleFormat, IArticleReader?>? adapters = null)
{
    /// <summary>Reads the articles of a source, one by one.</summary>
    /// <exception cref="ArticleReadException">The source cannot be read.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var reader = adapters?.Invoke(options.Format)
            ?? throw new ArticleReadException(ArticleReadFault.UnknownFormat, source.Name, $"There is no reader for the form {options.Format}.");
        return reader.Read(source, options, cancellation);
    }
}
