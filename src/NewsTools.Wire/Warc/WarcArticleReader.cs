using System.Text.RegularExpressions;
using NewsTools.Pipeline;

namespace NewsTools.Wire;

/// <summary>
/// Reads the articles of web archives (WARC, ISO 28500), plain or in gzip members, record by record: responses, resources and conversions.
/// Records that cannot be read are skipped; memory does not grow with the archive.
/// </summary>
/// <param name="inner">Reads the pages of the archive.</param>
public sealed class WarcArticleReader(ArticleReaders inner) : IArticleReader
{
    /// <summary>The largest page, packed or not: bytes.</summary>
    private const long MaximumPage = 32L << 20;

    /// <summary>Media types that hold no article, by their beginnings.</summary>
    private static readonly string[] Unread =
    [
        "image/", "video/", "audio/", "font/", "text/css", "text/javascript", "application/javascript", "application/x-javascript", "application/font", "application/x-font",
        "application/vnd.ms-fontobject", "application/x-shockwave-flash", "application/zip", "application/wasm", "application/manifest+json", "text/dns",
    ];

    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Warc;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        using var file = source.Open();
        using var reader = new WarcReader(file, Math.Min(MaximumPage, options.MaximumBytes));
        var pageOptions = options with { Format = ArticleFormat.Auto, Parallelism = 1, MaximumBytes = Math.Min(MaximumPage, options.MaximumBytes) };
        var count = 0;
        foreach (var article in OrderedWork.Map(Records(reader, cancellation), (record, token) => ArticlesOf(record, source.Name, pageOptions, token), options.Parallelism, cancellation))
        {
            count++;
            yield return article;
        }
        if (count == 0)
            throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, "The web archive contains no article.");
    }

    private static IEnumerable<WarcRecord> Records(WarcReader reader, CancellationToken cancellation)
    {
        while (reader.Next(IsWanted, cancellation) is { } record)
            yield return record;
    }

    private static bool IsWanted(WarcRecord record) => record.Type switch
    {
        "response" => record.ContentType is not { } type || type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase),
        "resource" or "conversion" => IsRead(record.ContentType) && record.Target?.Scheme != "dns",
        "revisit" or "continuation" => true,
        _ => false,
    } && IsRead(record.Field("WARC-Identified-Payload-Type"));

    private static bool IsRead(string? contentType) => contentType is null || !Array.Exists(Unread, type => contentType.StartsWith(type, StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<Article> ArticlesOf(WarcRecord record, string? archive, ArticleReadOptions options, CancellationToken cancellation)
    {
        var name = $"{archive}#{record.Field("WARC-Target-URI")?.Trim('<', '>') ?? record.Field("WARC-Record-ID")}";
        try
        {
            return PageOf(record, name, options) is { } page
                ? [.. inner.Read(page, options with { BaseUri = options.BaseUri ?? page.Uri }, cancellation).Where(article => record.Type != "response" || article.Format is not (ArticleFormat.Text or ArticleFormat.Markdown))] : [];
        }
        catch (ArticleReadException error)
        {
            options.Skipped?.Invoke(error);
        }
        catch (RegexMatchTimeoutException error)
        {
            options.Skipped?.Invoke(ReadGuard.TooSlow(name, error));
        }
        catch (InvalidDataException error)
        {
            options.Skipped?.Invoke(new ArticleReadException(ArticleReadFault.Malformed, name, error.Message, error));
        }
        return [];
    }

    /// <summary>The page that a record holds; null where it holds none.</summary>
    private static ArticleSource? PageOf(WarcRecord record, string name, ArticleReadOptions options)
    {
        if (record.Fault is { } fault)
            throw new ArticleReadException(fault.Reason, name, fault.Message);
        if (record.Type is "revisit")
            throw new ArticleReadException(ArticleReadFault.NoArticle, name, $"It is a revisit of an earlier capture, of {record.Field("WARC-Refers-To-Date") ?? "another time"}; the page is in that record.");
        if (record.Type is "continuation" || record.Field("WARC-Segment-Number") is not null)
            throw new ArticleReadException(ArticleReadFault.Malformed, name, "It is one segment of a record that was split.");
        var (body, type) = (record.Block, record.ContentType);
        if (record.Type == "response")
        {
            if (HttpPayload.Parse(record.Block) is not { } response)
                throw new ArticleReadException(ArticleReadFault.Malformed, name, "It is not an HTTP response.");
            type = response.Headers.GetValueOrDefault("Content-Type");
            if (response.Status is < 200 or > 299 || response.Body.IsEmpty || !IsRead(type))
                return null;
            body = response.Decode(options.MaximumBytes);
        }
        return body.IsEmpty ? null : ArticleSource.FromBytes(body, name, type, record.Target, record.Date);
    }
}
