using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsTools.Time;

namespace NewsTools.Wire;

/// <summary>
/// Reads feeds: RSS 0.9 to 2.0 with the modules that newsrooms use (content, Dublin Core, Media RSS), Atom 1.0 and 0.3, JSON Feed. Feeds are sloppy, so elements are found
/// by their local names, dates in many forms, and what is cut off is read as far as it goes.
/// </summary>
internal static partial class FeedParser
{
    private const string MediaSpace = "http://search.yahoo.com/mrss";

    private static readonly XmlItems Items = new("item", "entry");

    private static readonly FrozenSet<string> SectionWords = DataFile.Lines("Feeds/Data/section-words.txt", typeof(FeedParser).Assembly).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a feed.</summary>
    /// <param name="text">The feed.</param>
    /// <param name="source">What errors call it.</param>
    /// <param name="address">What its addresses are relative to.</param>
    /// <param name="cancellation">Stops between items.</param>
    /// <exception cref="ArticleReadException">It is no feed.</exception>
    public static Feed Parse(string text, string? source, Uri? address, CancellationToken cancellation)
    {
        if (text.AsSpan().TrimStart() is ['{', ..])
            return ParseJson(SafeJson.Load(text, source)[0], address);
        var root = Items.Load(text, source, out var fault, cancellation);
        var feed = root.Name.LocalName.ToLowerInvariant() switch
        {
            "feed" => ParseAtom(root, address),
            "rss" or "rdf" or "channel" => ParseRss(root, address),
            _ => throw new ArticleReadException(ArticleReadFault.UnknownFormat, source, $"It is not a feed: its root element is {root.Name.LocalName}."),
        };
        return feed with { Fault = fault };
    }

    private static Feed ParseRss(XElement root, Uri? address)
    {
        var channel = root.Name.LocalName.Equals("channel", StringComparison.OrdinalIgnoreCase) ? root : root.At("channel");
        var title = Plain(channel.All("title").FirstOrDefault());
        var language = channel.Text("language") ?? root.Value("lang");
        // RSS 1.0 has its items beside the channel.
        var entries = channel.All("item").Concat(root.All("item")).Select(item => RssEntry(item, address)).ToList();
        return new Feed(ArticleFormat.Rss, title, channel.Text("publisher") ?? OutletOf(title, channel.Text("link").ToUri() ?? address), language, entries);
    }

    private static FeedEntry RssEntry(XElement item, Uri? address)
    {
        var own = item.Elements().Where(child => !child.Name.NamespaceName.StartsWith(MediaSpace, StringComparison.Ordinal)).ToList();
        XElement? First(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (own.FirstOrDefault(child => child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && !(child.IsEmpty && !child.HasAttributes)) is { } found)
                    return found;
            return null;
        }
        var guid = First("guid", "id", "identifier");
        var link = own.Where(child => child.Name.LocalName == "link").Select(child => child.Words() ?? child.Value("href")).FirstOrDefault(words => words is not null);
        var isPermanent = !string.Equals(guid.Value("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase);
        return new FeedEntry
        {
            Title = Plain(First("title")),
            Link = First("origLink").Words().ToUri(address) ?? link.ToUri(address) ?? (isPermanent ? guid.Words().ToUri() : null),
            Id = guid.Words(),
            Summary = First("description", "summary", "abstract")?.Value,
            Content = First("encoded", "body", "fullText")?.Value ?? (own.FirstOrDefault(child => child.Name.LocalName == "content") is { } content ? ContentOf(content) : null),
            Published = First("pubDate", "published", "date", "issued", "created") is { } published ? DateReader.Parse(published.Value) : null,
            Modified = First("modified", "updated", "lastBuildDate") is { } modified ? DateReader.Parse(modified.Value) : null,
            Authors = Authors(own.Where(child => child.Name.LocalName is "creator" or "author").Select(author => author.At("name").Words() ?? author.Words())),
            Subjects = [.. own.Where(child => child.Name.LocalName is "category" or "subject").Select(category => category.Words() ?? category.Value("term")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Language = item.Value("lang") ?? own.FirstOrDefault(child => child.Name.LocalName == "language").Words(),
            Captions = Captions(item, address),
            Outlet = First("source") is { HasElements: false } origin ? origin.Words() : null,
        };
    }

    private static Feed ParseAtom(XElement root, Uri? address)
    {
        var title = Plain(root.All("title").FirstOrDefault());
        var home = Base(root, address);
        var entries = root.All("entry").Select(entry => AtomEntry(entry, root, Base(entry, home))).ToList();
        return new Feed(ArticleFormat.Atom, title, OutletOf(title, address), root.Value("lang"), entries);
    }

    private static FeedEntry AtomEntry(XElement entry, XElement root, Uri? address)
    {
        var authors = entry.All("author").Concat(entry.All("contributor")).ToList();
        var links = entry.All("link").ToList();
        var link = links.FirstOrDefault(one => one.Value("rel") is null or "alternate" && one.Value("type") is null or "text/html" or "application/xhtml+xml") ?? links.FirstOrDefault(one => one.Value("rel") is null or "alternate");
        return new FeedEntry
        {
            Title = Plain(entry.All("title").FirstOrDefault()),
            Link = link.Value("href").ToUri(address) ?? entry.Text("id").ToUri(),
            Id = entry.Text("id"),
            Summary = entry.At("summary") is { } summary ? ContentOf(summary) : null,
            Content = entry.All("content").Where(content => !content.Name.NamespaceName.StartsWith(MediaSpace, StringComparison.Ordinal) && content.Value("src") is null).Select(ContentOf).FirstOrDefault(),
            Published = DateReader.Parse(entry.Text("published") ?? entry.Text("issued") ?? entry.Text("created")) ?? DateReader.Parse(entry.Text("updated") ?? entry.Text("modified")),
            Modified = DateReader.Parse(entry.Text("updated") ?? entry.Text("modified")),
            // An entry without a writer has those of the feed (RFC 4287, 4.1.2), but a feed's author is mostly its publisher.
            Authors = Authors((authors.Count > 0 ? authors : root.All("author")).Select(author => author.Text("name") ?? author.Words())),
            Subjects = [.. entry.All("category").Select(category => category.Value("label") ?? category.Value("term") ?? category.Words()).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Language = entry.Value("lang"),
            Captions = Captions(entry, address),
            Outlet = Plain(entry.At("source/title")),
        };
    }

    private static Feed ParseJson(JsonElement root, Uri? address)
    {
        var title = root.Text("title");
        var names = root.Names("authors").Concat(root.Names("author")).ToList();
        var entries = new List<FeedEntry>();
        foreach (var item in root.Items("items").Where(item => item.ValueKind == JsonValueKind.Object))
        {
            var authors = item.Names("authors").Concat(item.Names("author")).ToList();
            var text = item.Text("content_text");
            entries.Add(new FeedEntry
            {
                Title = item.Text("title"),
                Link = item.Text("url").ToUri(address) ?? item.Text("external_url").ToUri(address) ?? item.Text("id").ToUri(),
                Id = item.Text("id"),
                Summary = item.Text("summary"),
                Content = item.Text("content_html") ?? (text is null ? null : ToMarkup(text)),
                Published = DateReader.Parse(item.Text("date_published")),
                Modified = DateReader.Parse(item.Text("date_modified")),
                Authors = Authors(authors.Count > 0 ? authors : names),
                Subjects = [.. item.Texts("tags")],
                Language = item.Text("language"),
            });
        }
        return new Feed(ArticleFormat.JsonFeed, title, OutletOf(title, root.Text("home_page_url").ToUri() ?? address), root.Text("language"), entries);
    }

    /// <summary>The content of an element: its markup, spelled out where it stands as XHTML.</summary>
    private static string ContentOf(XElement element) => element.HasElements ? Xhtml.ToHtml(element) : element.Value("type") == "text" ? ToMarkup(element.Value) : element.Value;

    private static string ToMarkup(string text) => string.Concat(WireBody.Plain(text).Select(block => $"<p>{System.Net.WebUtility.HtmlEncode(block.Words)}</p>"));

    private static Uri? Base(XElement element, Uri? address) => element.Value("base").ToUri(address) ?? address;

    /// <summary>A title: some feeds write markup or entities in it, once or twice over.</summary>
    private static string? Plain(XElement? element) => element is null ? null : Teaser(element.Value);

    /// <summary>A teaser without its markup; null where it has no words.</summary>
    public static string? Teaser(string? markup)
    {
        if (string.IsNullOrWhiteSpace(markup))
            return null;
        var words = markup.AsSpan().IndexOfAny('<', '&') < 0 ? markup : string.Join(' ', MarkupBlocks.Read(markup).Select(block => block.Words));
        words = MarkupBlocks.Words(words);
        return words.Length == 0 ? null : words;
    }

    /// <summary>“Dunmere Herald - World” and “World | Dunmere Herald” name an outlet and a section: the part that its words, its host or the other part tell; null where nothing tells.</summary>
    private static string? OutletOf(string? title, Uri? address)
    {
        if (title is null)
            return null;
        var parts = Parts().Split(title).Select(part => part.Trim()).Where(part => part.Length > 0).ToArray();
        if (parts.Length < 2)
            return title;
        var names = Array.FindAll(parts, part => !IsSection(part));
        foreach (var isOutlet in (ReadOnlySpan<Predicate<string>>)[_ => true, OutletNames.Is, part => OutletNames.IsHost(part, address)])
            if (Array.FindAll(names, isOutlet) is [var outlet])
                return outlet;
        return null;
    }

    private static bool IsSection(string part) => part.Split([' ', '&', ',', '/'], StringSplitOptions.RemoveEmptyEntries).All(SectionWords.Contains);

    [GeneratedRegex(@"\s*[|»>]\s*|\s+[-–—:·•«/]+\s+|:\s+|\s*[–—]\s*", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Parts();

    /// <summary>RSS writes <c>desk@herald.example (Ada Example)</c>; an address alone is no name.</summary>
    private static IReadOnlyList<string> Authors(IEnumerable<string?> values)
    {
        var names = new List<string>();
        foreach (var value in values.OfType<string>())
        {
            var open = value.IndexOf('(', StringComparison.Ordinal);
            var name = open > 0 && value.Contains('@', StringComparison.Ordinal) ? value[(open + 1)..].TrimEnd(')', ' ') : value;
            names.AddRange(WireBody.Names(name).Where(one => !one.Contains('@', StringComparison.Ordinal) && !names.Contains(one, StringComparer.OrdinalIgnoreCase)));
        }
        return names;
    }

    /// <summary>Media RSS: the description of a picture, with its credit.</summary>
    private static List<(Uri? Image, string Words)> Captions(XElement item, Uri? address)
    {
        var captions = new List<(Uri?, string)>();
        var media = item.Elements().Concat(item.All("group").SelectMany(group => group.Elements())).Where(child => child.Name.NamespaceName.StartsWith(MediaSpace, StringComparison.Ordinal) && child.Name.LocalName == "content");
        foreach (var picture in media.Where(picture => picture.Value("medium") is null or "image"))
        {
            var words = Teaser(picture.At("description")?.Value);
            var credit = picture.Text("credit");
            if (words is null && credit is null)
                continue;
            words = credit is null || words?.Contains(credit, StringComparison.OrdinalIgnoreCase) == true ? words : words is null ? credit : $"{words} {credit}";
            if (!captions.Exists(caption => caption.Item2 == words))
                captions.Add((picture.Value("url").ToUri(address), words!));
        }
        return captions;
    }
}
