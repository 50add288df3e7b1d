using System.Text;

namespace NewsTools;

/// <summary>Reads a source in whatever form it comes: tells the form by the content and hands it to the reader of that form.</summary>
/// <param name="adapters">Gives the readers that live outside the engine, such as the one for HTML; null for a form that it does not know.</param>
public sealed class ArticleReaders(Func<ArticleFormat, IArticleReader?>? adapters = null)
{
    /// <summary>Guesses the character set of bytes that are not UTF-8 and declare nothing; windows-1252 is taken where it is null or cannot tell.</summary>
    public Func<ReadOnlyMemory<byte>, Encoding?>? CharsetDetector { get; init; }

    /// <summary>Reads the articles of a source, one by one.</summary>
    /// <exception cref="ArticleReadException">The source cannot be read.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var text = new SourceDecoder(CharsetDetector).Decode(source, options, cancellation);
        var format = options.Format != ArticleFormat.Auto ? options.Format : FormatDetector.Tell(text, source.ContentType, source.Name);
        var decoded = ArticleSource.FromText(text, source.Name, source.ContentType, source.Uri);
        return ReaderOf(format, source.Name).Read(decoded, options, cancellation);
    }

    private IArticleReader ReaderOf(ArticleFormat format, string? name) => format switch
    {
        ArticleFormat.Text => new TextArticleReader(),
        ArticleFormat.Markdown => new MarkdownArticleReader(),
        _ => adapters?.Invoke(format) ?? throw new ArticleReadException(ArticleReadFault.UnknownFormat, name, $"There is no reader for the form {format}."),
    };
}
