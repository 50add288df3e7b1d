using System.Globalization;
using System.Text.RegularExpressions;
using NewsTools.Html.Page;

namespace NewsTools.Html.Metadata;

/// <summary>Finds when the article was published and last changed.</summary>
internal static partial class PageDates
{
    public static Found<DateTimeOffset>? Published(PageMetadata metadata, ScannedPage page, Uri? address)
    {
        if (Machine(metadata.JsonLd?.Published) is { } told)
            return new(told, "json-ld");
        if (Machine(metadata.Meta("article:published_time", "og:article:published_time", "article:published", "og:published_time")) is { } graph)
            return new(graph, "open-graph");
        if (Machine(metadata.Meta("datePublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "article.published", "publication_date", "dateCreated", "last-modified")) is { } meta)
            return new(meta, "meta");
        foreach (var block in page.Blocks)
            if (block.Time is { } time && (block.All & (PageHints.Comment | PageHints.Related)) == 0 && Machine(time) is { } shown)
                return new(shown, "page");
        return address is not null && UrlDate().Match(address.AbsolutePath) is { Success: true } match
            && Machine($"{match.Groups[1].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}") is { } named ? new(named, "url") : null;
    }

    public static Found<DateTimeOffset>? Modified(PageMetadata metadata, ScannedPage page) =>
        Machine(metadata.JsonLd?.Modified) is { } told ? new(told, "json-ld")
        : Machine(metadata.Meta("article:modified_time", "og:updated_time", "og:article:modified_time")) is { } graph ? new(graph, "open-graph")
        : Machine(metadata.Meta("dateModified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod")) is { } meta ? new(meta, "meta")
        : null;

    private static DateTimeOffset? Machine(string? value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment.Year is > 1980 and < 2100 ? moment : null;

    [GeneratedRegex(@"/(20\d\d|19[89]\d)[/-]?(0?[1-9]|1[0-2])[/-]?(0?[1-9]|[12]\d|3[01])(?:/|-|_|$)")]
    private static partial Regex UrlDate();
}
