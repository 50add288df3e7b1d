namespace NewsTools;

/// <summary>Fetches news from the web as a good guest: it keeps to robots.txt, asks one thing of a host at a time, and takes no private addresses.</summary>
public interface INewsClient : IDisposable
{
    /// <summary>Fetches what stands at an address.</summary>
    /// <exception cref="FetchException">It could not or may not be fetched.</exception>
    Task<WebResource> GetAsync(Uri address, CancellationToken cancellation = default);

    /// <summary>Fetches the items of a feed. Where the address is that of a page, the feed that the page names is taken.</summary>
    /// <exception cref="FetchException">It could not or may not be fetched.</exception>
    /// <exception cref="ArticleReadException">What stands there is no feed and names none.</exception>
    IAsyncEnumerable<FeedItem> GetFeedAsync(Uri address, CancellationToken cancellation = default);

    /// <summary>Fetches the entries of a sitemap and of those it refers to. Where the address is that of a site, its sitemaps are those that robots.txt names.</summary>
    /// <param name="address">The sitemap or the site.</param>
    /// <param name="since">Sitemaps and entries last changed before this are left out; those that do not say are kept.</param>
    /// <param name="skipped">Told of the sitemaps of an index that could not be read; the others are read all the same.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    /// <exception cref="FetchException">It could not or may not be fetched.</exception>
    /// <exception cref="ArticleReadException">What stands there is no sitemap.</exception>
    IAsyncEnumerable<SitemapEntry> GetSitemapAsync(Uri address, DateTimeOffset? since = null, Action<Exception>? skipped = null, CancellationToken cancellation = default);
}
