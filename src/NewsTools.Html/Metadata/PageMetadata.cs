using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsTools.Html.Page;

namespace NewsTools.Html.Metadata;

/// <summary>What a page says about its article, and where it says so: JSON-LD first, then meta elements, then the page itself, then its address.</summary>
internal sealed class PageMetadata
{
    private const string JsonLdOrigin = "json-ld";

    private readonly Dictionary<string, List<string>> _meta = new(StringComparer.OrdinalIgnoreCase);

    private PageMetadata()
    {
    }

    public JsonLdArticle? JsonLd { get; private set; }
    public Uri? Uri { get; private set; }

    /// <summary>Where the page came from.</summary>
    public Uri? Address { get; private init; }

    public Found<string>? Headline { get; private set; }
    public Found<IReadOnlyList<string>>? Authors { get; private set; }
    public Found<DateTimeOffset>? PublishedAt { get; private set; }
    public Found<DateTimeOffset>? ModifiedAt { get; private set; }
    public Found<string>? Outlet { get; private set; }
    public Found<string>? Section { get; private set; }
    public Found<string>? Language { get; private set; }
    public Found<string>? WireCredit { get; private set; }
    public Found<IReadOnlyList<string>>? Subjects { get; private set; }
    public Found<bool>? IsFree { get; private set; }

    /// <summary>The site's name in the document's title, where something tells that it is one.</summary>
    public string? SiteName { get; private set; }

    /// <summary>The document's title.</summary>
    public string? Title { get; private init; }

    /// <summary>The summary that the page gives of its article.</summary>
    public string? Description { get; private set; }

    /// <summary>The index of the block that shows the headline; -1 where none does.</summary>
    public int HeadlineBlock { get; private set; } = -1;

    public static PageMetadata Read(IHtmlDocument document, string html, ScannedPage page, Uri? address)
    {
        var metadata = new PageMetadata { JsonLd = Metadata.JsonLd.Read(html), Address = address, Title = document.Title };
        metadata.ReadHead(document, address);
        metadata.ReadOutlet();
        metadata.SiteName = SiteNames.In(document.Title, page, metadata);
        metadata.Headline = Titles.Find(metadata, document.Title, page, out var block);
        metadata.HeadlineBlock = block;
        metadata.Outlet ??= metadata.SiteName is { } site && site != metadata.Headline?.Value ? new(site, "page") : null;
        metadata.Authors = AuthorNames.Find(metadata, page);
        metadata.ReadDates(page, address);
        metadata.ReadAccess(page);
        metadata.ReadSubjects();
        metadata.ReadCredit(page);
        return metadata;
    }

    /// <summary>The first value of a meta element, by any of its names.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_meta.TryGetValue(name, out var values))
                return values[0];
        return null;
    }

    /// <summary>All values of a meta element.</summary>
    public IReadOnlyList<string> AllMeta(string name) => _meta.TryGetValue(name, out var values) ? values : [];

    /// <summary>The values of meta elements whose name ends so after a stop or colon: publishers put their own prefixes before it.</summary>
    public IEnumerable<string> MetaEndingWith(string ending) => _meta
        .Where(pair => pair.Key.Length > ending.Length && pair.Key.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && !pair.Key.StartsWith("article:", StringComparison.OrdinalIgnoreCase))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal).Take(1).SelectMany(pair => pair.Value);

    public void Apply(ArticleBuilder builder)
    {
        if (Headline is { } headline)
            builder.SetHeadline(headline.Value, headline.Origin);
        if (Authors is { } authors)
            builder.SetAuthors(authors.Value, authors.Origin);
        if (PublishedAt is { } published)
            builder.SetPublishedAt(published.Value, published.Origin);
        if (ModifiedAt is { } modified)
            builder.SetModifiedAt(modified.Value, modified.Origin);
        if (Outlet is { } outlet)
            builder.SetOutlet(outlet.Value, outlet.Origin);
        if (Section is { } section)
            builder.SetSection(section.Value, section.Origin);
        if (Language is { } language)
            builder.SetLanguage(language.Value, language.Origin);
        if (Uri is not null)
            builder.SetUri(Uri, _uriOrigin);
        if (IsFree is { } free)
            builder.SetIsPaywalled(!free.Value, free.Origin);
        if (WireCredit is { } credit)
            builder.SetWireCredit(credit.Value, credit.Origin);
        if (Subjects is { } subjects)
            builder.SetSubjects(subjects.Value, subjects.Origin);
    }

    /// <summary>On a page of several stories, writers, dates and agencies are those of its stories.</summary>
    /// <param name="headline">The page's own headline, if it has one.</param>
    public void TakeForIndex(string? headline)
    {
        Headline = headline is null ? null : headline == Headline?.Value ? Headline : new(headline, "page");
        HeadlineBlock = -1;
        Authors = null;
        PublishedAt = ModifiedAt = null;
        WireCredit = null;
    }

    private string _uriOrigin = "meta";

    private void ReadHead(IHtmlDocument document, Uri? address)
    {
        string? canonical = null;
        foreach (var element in (IEnumerable<IElement>)[.. document.Head?.Children ?? Enumerable.Empty<IElement>(), .. document.Body?.Children.Where(child => child.LocalName is "meta" or "link") ?? []])
        {
            if (element.LocalName == "meta")
            {
                var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
                if (name is not null && element.GetAttribute("content")?.Trim() is { Length: > 0 } content)
                {
                    if (!_meta.TryGetValue(name.Trim(), out var values))
                        _meta[name.Trim()] = values = [];
                    values.Add(content);
                }
            }
            else if (element.LocalName == "link" && string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
            {
                canonical ??= element.GetAttribute("href");
            }
        }
        Description = Meta("og:description", "description", "twitter:description") ?? JsonLd?.Description;
        foreach (var (value, origin) in (ReadOnlySpan<(string?, string)>)[(canonical, "link"), (Meta("og:url"), "open-graph"), (JsonLd?.Url, JsonLdOrigin)])
        {
            if (value is null || !(Uri.TryCreate(value, UriKind.Absolute, out var uri) || address is not null && Uri.TryCreate(address, value, out uri))
                || uri.Scheme is not ("http" or "https"))
                continue;
            (Uri, _uriOrigin) = (uri, origin);
            break;
        }
        var language = document.DocumentElement.GetAttribute("lang");
        Language = Languages.Tidy(language) is { } tag ? new(tag, "page")
            : Languages.Tidy(JsonLd?.Language) is { } told ? new(told, JsonLdOrigin)
            : Languages.Tidy(Meta("og:locale")) is { } locale ? new(locale, "open-graph")
            : Languages.Tidy(Meta("content-language", "language", "dc.language")) is { } declared ? new(declared, "meta")
            : null;
        Section = JsonLd?.Section is { } section ? new(section, JsonLdOrigin)
            : Meta("article:section", "og:article:section") is { } graph ? new(graph, "open-graph")
            : Meta("section", "dc.subject", "category") is { } meta ? new(meta, "meta")
            : null;
    }

    private void ReadOutlet()
    {
        Outlet = Meta("og:site_name") is { } site ? new(site, "open-graph")
            : JsonLd?.Publisher is { } publisher ? new(publisher, JsonLdOrigin)
            : Meta("application-name", "dc.publisher", "publisher", "cre", "al:android:app_name") is { } meta && !meta.Contains("://", StringComparison.Ordinal) ? new(meta, "meta")
            : null;
    }

    /// <summary>Whether the page is free to read: schema.org's flag in JSON-LD or microdata, else the tier of Open Graph.</summary>
    private void ReadAccess(ScannedPage page)
    {
        var mark = page.Marks.FirstOrDefault(mark => mark.Kind == PageMarkKind.Property && mark.Name.Equals("isAccessibleForFree", StringComparison.OrdinalIgnoreCase));
        bool? tier = Meta("article:content_tier")?.ToLowerInvariant() switch { "free" => true, "locked" or "metered" => false, _ => null };
        IsFree = JsonLd?.IsFree is { } told ? new(told, JsonLdOrigin)
            : bool.TryParse(Meta("isAccessibleForFree") ?? mark.Value, out var flag) ? new(flag, "microdata")
            : tier is { } open ? new(open, "open-graph") : null;
    }

    private void ReadSubjects()
    {
        foreach (var (values, origin) in (ReadOnlySpan<(IReadOnlyList<string>?, string)>)[(JsonLd?.Keywords, JsonLdOrigin), (AllMeta("article:tag"), "open-graph"), (AllMeta("news_keywords"), "meta"), (AllMeta("keywords"), "meta")])
        {
            string[] subjects = values is null ? [] : [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (subjects.Length == 0)
                continue;
            Subjects = new(subjects, origin);
            return;
        }
    }

    /// <summary>The agency that the byline names beside the writers or in their stead; a dateline in the copy is surer.</summary>
    private void ReadCredit(ScannedPage page)
    {
        WireCredit = First([.. JsonLd?.Organizations ?? [], .. JsonLd?.Authors ?? []], JsonLdOrigin) ?? First(AllMeta("author"), "meta")
            ?? First(page.Blocks.Where((block, i) => HeadlineBlock >= 0 && Math.Abs(i - HeadlineBlock) <= CreditMargin && (block.Near & PageHints.Author) != 0).Select(block => block.Text), "page");

        static Found<string>? First(IEnumerable<string> values, string origin) => values.Select(WireAgencies.In).FirstOrDefault(name => name is not null) is { } credit ? new(credit, origin) : null;
    }

    /// <summary>How far from the headline a byline may stand: blocks.</summary>
    private const int CreditMargin = 12;

    private void ReadDates(ScannedPage page, Uri? address)
    {
        PublishedAt = PageDates.Published(this, page, Uri ?? address);
        ModifiedAt = PageDates.Modified(this, page);
    }
}
