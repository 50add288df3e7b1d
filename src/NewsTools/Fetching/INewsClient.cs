namespace NewsTools;

/// <summary>Fetches news from the web politely: it honours robots.txt, sends each host one request at a time, and refuses private addresses.</summary>
public interface INewsClient : IDisposable
{
    /// <summary>Fetches the content of an address.</summary>
    /// <exception cref="FetchException">The address could not be fetched, or may not be.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    Task<WebResource> GetAsync(Uri address, CancellationToken cancellation = default);

    /// <summary>Fetches the items of a feed. If the address is that of a page, the feed that the page names is used.</summary>
    /// <exception cref="FetchException">The address could not be fetched, or may not be.</exception>
    /// <exception cref="ArticleReadException">The content is not a feed and names none.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IAsyncEnumerable<FeedItem> GetFeedAsync(Uri address, CancellationToken cancellation = default);

    /// <summary>Fetches the entries of a sitemap and of those it refers to. If the address is that of a site, the sitemaps that robots.txt names are used.</summary>
    /// <param name="address">The sitemap or the site.</param>
    /// <param name="since">Sitemaps and entries last changed before this are left out; those without a date are kept.</param>
    /// <param name="skipped">Called with the error of each sitemap of an index that could not be read; the others are still read.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    /// <exception cref="FetchException">The address could not be fetched, or may not be.</exception>
    /// <exception cref="ArticleReadException">The content is not a sitemap.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IAsyncEnumerable<SitemapEntry> GetSitemapAsync(Uri address, DateTimeOffset? since = null, Action<Exception>? skipped = null, CancellationToken cancellation = default);
}
