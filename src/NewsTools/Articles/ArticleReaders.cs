using System.Text;
using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>Reads a source in any format: detects the format from the content and passes it to the reader of that format.</summary>
/// <param name="adapters">Returns the readers outside the engine, such as the one for HTML; null for a format that it does not know.</param>
public sealed class ArticleReaders(Func<ArticleFormat, IArticleReader?>? adapters = null)
{
    /// <summary>Guesses the character set of bytes that are not UTF-8 and declare none; windows-1252 is used if it is null or cannot tell.</summary>
    public Func<ReadOnlyMemory<byte>, Encoding?>? CharsetDetector { get; init; }

    /// <summary>Reads the articles of a source, one by one.</summary>
    /// <exception cref="ArticleReadException">The source cannot be read.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return ReadGuard.InTime(Start(source, options, cancellation), source.Name);
        }
        catch (RegexMatchTimeoutException error)
        {
            throw ReadGuard.TooSlow(source.Name, error);
        }
    }

    private IEnumerable<Article> Start(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        var format = options.Format;
        if (source.Text is null)
        {
            (source, var told) = TellBytes(source);
            format = format == ArticleFormat.Auto ? told : format;
            if (format is ArticleFormat.Email or ArticleFormat.Pdf or ArticleFormat.Warc)
                return ReaderOf(format, source.Name).Read(source, options, cancellation);
        }
        var text = new SourceDecoder(CharsetDetector).Decode(source, options, cancellation);
        if (format == ArticleFormat.Auto && FormatDetector.IsSitemap(text))
            throw new ArticleReadException(ArticleReadFault.UnknownFormat, source.Name, "It is a sitemap: it lists the addresses of articles and holds none.");
        if (format == ArticleFormat.Auto)
            format = FormatDetector.Tell(text, source.ContentType, source.Name);
        return ReaderOf(format, source.Name).Read(source.Decoded(text), options, cancellation);
    }

    /// <summary>The form of a source where its bytes tell it, and the source with its gzip layer taken off. A web archive keeps that layer: its reader knows the members.</summary>
    private static (ArticleSource Source, ArticleFormat Format) TellBytes(ArticleSource source)
    {
        var head = Head(source);
        if (!UnpackedStream.IsPacked(head))
            return (source, Tell(head, source.Name));
        var packed = source;
        var unpacked = source.Unpacked(() => new UnpackedStream(packed.Open(), packed.Name));
        var format = Tell(Head(unpacked), source.Name);
        return (format == ArticleFormat.Warc ? source : unpacked, format);
    }

    private static ArticleFormat Tell(ReadOnlySpan<byte> head, string? name) =>
        !FormatDetector.IsArc(head) ? FormatDetector.Tell(head)
        : throw new ArticleReadException(ArticleReadFault.UnknownFormat, name, "It is an ARC archive, the form that WARC replaced; convert it to WARC first.");

    private static ReadOnlySpan<byte> Head(ArticleSource source)
    {
        if (source.Bytes is { } bytes)
            return bytes.Span[..Math.Min(bytes.Length, FormatDetector.HeadLength)];
        using var stream = source.Open();
        var head = new byte[FormatDetector.HeadLength];
        var length = 0;
        try
        {
            for (int read; length < head.Length && (read = stream.Read(head, length, head.Length - length)) > 0;)
                length += read;
        }
        catch (ArticleReadException) when (length > 0)
        {
            // What is broken further on is the reader's matter.
        }
        return head.AsSpan(0, length);
    }

    private IArticleReader ReaderOf(ArticleFormat format, string? name) => format switch
    {
        ArticleFormat.Text => new TextArticleReader(),
        ArticleFormat.Markdown => new MarkdownArticleReader(),
        _ => adapters?.Invoke(format) ?? throw new ArticleReadException(ArticleReadFault.UnknownFormat, name, $"There is no reader for the format {format}."),
    };
}
