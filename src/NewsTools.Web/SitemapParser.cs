using System.Xml.Linq;
using NewsTools.Time;
using NewsTools.Wire;

namespace NewsTools.Web;

/// <summary>Reads sitemaps (sitemaps.org, with Google's news extension): XML, indexes of others, plain lists of addresses, and feeds, which serve as sitemaps too.</summary>
internal static class SitemapParser
{
    private static readonly XmlItems Items = new("url", "sitemap");

    /// <summary>Reads a sitemap.</summary>
    /// <returns>Its entries, the sitemaps that it refers to with the time of their last change, and what is wrong with it, where not all could be read.</returns>
    /// <exception cref="ArticleReadException">It is no sitemap.</exception>
    public static (IReadOnlyList<SitemapEntry> Entries, IReadOnlyList<(Uri Address, DateTimeOffset? Modified)> Others, string? Fault) Parse(string text, Uri address, CancellationToken cancellation)
    {
        if (text.AsSpan().TrimStart() is not ['<', ..])
            return (FromLines(text, address), [], null);
        // What is broken is passed over, and what is cut off is read as far as it goes.
        var root = Items.Load(text, address.ToString(), out var fault, cancellation);
        switch (root.Name.LocalName.ToLowerInvariant())
        {
            case "urlset":
                return ([.. root.All("url").Select(url => EntryOf(url, address)).OfType<SitemapEntry>()], [], fault);
            case "sitemapindex":
                return ([], [.. root.All("sitemap").Select(map => (map.Text("loc").ToUri(address), DateReader.Parse(map.Text("lastmod")))).Where(map => map.Item1 is not null).Select(map => (map.Item1!, map.Item2))], fault);
            case "rss" or "feed" or "rdf":
                var feed = FeedParser.Parse(text, address.ToString(), address, cancellation);
                return ([.. feed.Entries.Where(entry => entry.Link is not null).Select(entry => new SitemapEntry
                {
                    Uri = entry.Link!,
                    Title = entry.Title,
                    PublishedAt = entry.Published,
                    ModifiedAt = entry.Modified,
                    Outlet = feed.Outlet,
                    Language = entry.Language ?? feed.Language,
                    SitemapUri = address,
                })], [], feed.Fault);
            default:
                throw new ArticleReadException(ArticleReadFault.UnknownFormat, address.ToString(), $"It is not a sitemap: its root element is {root.Name.LocalName}.");
        }
    }

    private static SitemapEntry? EntryOf(XElement url, Uri address)
    {
        if (url.Text("loc").ToUri(address) is not { } location)
            return null;
        var news = url.At("news");
        return new SitemapEntry
        {
            Uri = location,
            Title = news.Text("title"),
            PublishedAt = DateReader.Parse(news.Text("publication_date")),
            ModifiedAt = DateReader.Parse(url.Text("lastmod")),
            Outlet = news.Text("publication/name"),
            Language = news.Text("publication/language"),
            SitemapUri = address,
        };
    }

    private static List<SitemapEntry> FromLines(string text, Uri address)
    {
        var entries = text.Split('\n', '\r').Select(line => line.Trim().TrimStart('\uFEFF').ToUri()).OfType<Uri>().Select(uri => new SitemapEntry { Uri = uri, SitemapUri = address }).ToList();
        return entries.Count > 0 ? entries : throw new ArticleReadException(ArticleReadFault.UnknownFormat, address.ToString(), "It is not a sitemap: it is neither XML nor a list of addresses.");
    }
}
