using System.Text;
using System.Text.Json;
using NewsTools.Tests.Wire;

namespace NewsTools.Fuzz;

/// <summary>Sound documents with one place in them for something hostile.</summary>
internal static class Frames
{
    private const string Story = "The harbour board will build a new light on the north pier, it said on Monday. “We missed it,” said Maud Ferrier, who leads the board.";

    private static readonly string Prose = string.Join("\n\n", Enumerable.Repeat(Story + " The pilot Henrik Solberg said that nobody had asked those who sail past the pier every night.", 3));

    private static readonly string Paragraphs = string.Concat(Prose.Split("\n\n").Select(words => $"<p>{words}</p>"));

    /// <summary>The kinds of documents: the name of a file, and how it is made with something in one of its places, as it is or escaped.</summary>
    public static IReadOnlyList<(string Name, Func<string, int, bool, byte[]> Make)> All { get; } =
    [
        ("text.txt", (bad, place, _) => Utf8(Pick(place, $"{bad}\n\n{Prose}", $"Harbour light\n\nBy Ada Holm{bad}\n\n{Prose}", $"{Prose}\n\n{bad}", $"{Story} {bad} said Maud Ferrier. {Story}"))),
        ("text.md", (bad, place, _) => Utf8(Pick(place, $"---\ntitle: {bad}\ndate: 2025-03-03\n---\n{Prose}", $"# Light {bad}\n\n{Prose}", $"# Light\n\n{Story} {bad}\n\n> {Story} {bad}\n\n{Prose}", $"---\ntitle: Light\ndate: {bad}\nauthor: {bad}\n---\n{Prose}"))),
        ("page.html", (bad, place, safe) => Page(place, safe ? Markup(bad) : bad)),
        ("json-ld.html", (bad, place, safe) => Page(-1, $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"{{Pick(place, Json(bad, safe), "Light", "Light", "Light")}}","datePublished":"{{Pick(place, "2025", Json(bad, safe), "2025", "2025")}}","author":[{"name":"{{Pick(place, "Ada", "Ada", Json(bad, safe), "Ada")}}"}],"x":{{Pick(place, "1", "2", "3", bad)}}}</script>""")),
        ("rss.xml", (bad, place, safe) => Rss(Item("Light", place, safe ? Markup(bad) : bad))),
        ("atom.xml", (bad, place, safe) => Atom(Entry("Light", place, safe ? Markup(bad) : bad))),
        ("feed.json", (bad, place, safe) => Utf8($$"""{"version":"https://jsonfeed.org/version/1.1","title":"Harbour","items":[{{Fields(place, Json(bad, safe), "title", "date_published", "content_html")}}]}""")),
        ("ninjs.json", (bad, place, safe) => Utf8(Fields(place, Json(bad, safe), "headline", "versioncreated", "body_xhtml"))),
        ("nitf.xml", (bad, place, safe) => Nitf(place, safe ? Markup(bad) : bad)),
        ("newsml-g2.xml", (bad, place, safe) => NewsMl(NewsItem("Light", place, safe ? Markup(bad) : bad))),
        ("letter.eml", (bad, place, _) => Message("Light", place, bad)),
        ("letters.mbox", (bad, place, _) => [.. Message("First"), .. "\n"u8, .. Message("Light", place, bad)]),
        ("page.warc", (bad, place, safe) => new WarcBuilder(packed: false).Response("https://harbour.example/" + Pick(place, bad, "a", "a", "a"), Page(2, safe ? Markup(bad) : bad), Pick(place, "", $"X-Note: {bad}\r\n", "", $"Content-Encoding: {bad}\r\n")).ToArray()),
        ("page.pdf", (bad, place, _) => GreedyPdfs.Packed(Pick(place, $"BT /F1 12 Tf 72 720 Td ({bad}) Tj ET", $"{bad} {GreedyPdfs.Quiet}", $"BT /F1 12 Tf 72 720 Td [({bad}) -300 (a)] TJ T* ({bad}) Tj ET", $"BT /F1 {bad} Tf 72 720 Td (words) Tj ET"), 1)),
        ("sitemap.xml", (bad, place, safe) => Sitemap(Location("Light", place, safe ? Markup(bad) : bad))),
        ("robots.txt", (bad, place, _) => Utf8("User-agent: *\n" + Pick(place, $"Disallow: /{bad}\n", $"Crawl-delay: {bad}\n", $"{bad}\n", $"Allow: /*{bad}$\nSitemap: {bad}\n"))),
        ("tdmrep.json", (bad, place, safe) => Utf8($$"""[{"location":"/{{Pick(place, Json(bad, safe), "a", "", "*")}}","tdm-reservation":{{Pick(place, "1", Json(bad, safe), "\"0\"", "1")}},"tdm-policy":"{{Pick(place, "", "", Json(bad, safe), "/a")}}"}]""")),
        ("report.yaml", (bad, place, _) => Utf8(Pick(place, bad, $"schema: 1\narticle:\n  headline: \"{bad}\"\n", $"article: {{{bad}}}\n", $"- {bad}\n---\n{bad}\n"))),
        ("whos-who.yaml", (bad, place, _) => Utf8(Pick(place, $"people:\n  - name: {bad}\n", $"people:\n  - name: Ada Holm\n    {bad}: x\n", $"people: [{bad}]\n", $"{bad}\n"))),
    ];

    /// <summary>How many places a document has.</summary>
    public const int Places = 4;

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Page(int place, string bad) => Utf8($"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>New light for the harbour{Pick(place, bad, "", "", "")}</title>{Pick(place, "", $"<meta name=author content=\"{bad}\"><meta property=\"article:published_time\" content=\"{bad}\">", "", "")}
        {(place < 0 ? bad : "")}</head><body><article><h1>New light for the harbour</h1><p class="byline" {Pick(place, "", "", "", bad)}>By Ada Holm</p>{Paragraphs}<p>{Pick(place, "", "", bad, "")}</p>{Paragraphs}</article></body></html>
        """);

    public static byte[] Message(string name, int place = 3, string bad = "") =>
        Utf8($"From board@harbour.example Mon Mar  3 06:30:00 2025\nFrom: {Pick(place, "", bad, "", "")}Ada Holm <ada@harbour.example>\nSubject: {name} news{Pick(place, bad, "", "", "")}\nDate: Mon, 3 Mar 2025 06:30:00 +0000{Pick(place, "", $"\n{bad}", "", "")}\nContent-Type: text/plain; charset=utf-8{Pick(place, "", "", bad, "")}\n\n{Prose}\n{Pick(place, "", "", "", bad)}\n");

    public static byte[] Line(string name) => Utf8($$"""{"uri":"urn:{{name}}","type":"text","headline":"{{name}} news","body_xhtml":"{{Paragraphs}}"}""");

    public static string Item(string name, int place = 3, string bad = "") =>
        $"<item><title>{name} news{Pick(place, bad, "", "", "")}</title><link>https://harbour.example/{name}</link><pubDate>Mon, 3 Mar 2025 06:30:00 GMT{Pick(place, "", bad, "", "")}</pubDate><dc:creator>Ada Holm{Pick(place, "", bad, "", "")}</dc:creator><content:encoded><![CDATA[{Paragraphs}{Pick(place, "", "", bad, "")}]]></content:encoded>{Pick(place, "", "", "", bad)}</item>\n";

    public static byte[] Rss(params ReadOnlySpan<string> items) =>
        Utf8($"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour</title>{string.Concat(items)}</channel></rss>");

    public static string Entry(string name, int place = 3, string bad = "") =>
        $"<entry><title>{name} news{Pick(place, bad, "", "", "")}</title><link href=\"https://harbour.example/{name}\"/><updated>2025-03-03T06:30:00Z{Pick(place, "", bad, "", "")}</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{Paragraphs}{Pick(place, "", "", bad, "")}</div></content>{Pick(place, "", "", "", bad)}</entry>\n";

    public static byte[] Atom(params ReadOnlySpan<string> entries) => Utf8($"<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour</title>{string.Concat(entries)}</feed>");

    public static string NewsItem(string name, int place = 3, string bad = "") =>
        $"<newsItem guid=\"urn:{name}\"><itemMeta><versionCreated>2025-03-03T06:30:00Z{Pick(place, "", bad, "", "")}</versionCreated></itemMeta><contentMeta><headline>{name} news{Pick(place, bad, "", "", "")}</headline></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{Paragraphs}{Pick(place, "", "", bad, "")}</body></html></inlineXML></contentSet>{Pick(place, "", "", "", bad)}</newsItem>\n";

    public static byte[] NewsMl(params ReadOnlySpan<string> items) =>
        Utf8($"<?xml version=\"1.0\" encoding=\"utf-8\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>{string.Concat(items)}</itemSet></newsMessage>");

    public static string Location(string name, int place = 3, string bad = "") =>
        $"<url><loc>https://harbour.example/{name}{Pick(place, bad, "", "", "")}</loc><lastmod>2025-03-03{Pick(place, "", bad, "", "")}</lastmod><news:news><news:title>{name}{Pick(place, "", "", bad, "")}</news:title></news:news>{Pick(place, "", "", "", bad)}</url>\n";

    public static byte[] Sitemap(params ReadOnlySpan<string> locations) =>
        Utf8($"<?xml version=\"1.0\" encoding=\"utf-8\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">{string.Concat(locations)}</urlset>");

    public static byte[] Archive(bool packed) => [.. Record("First", packed), .. Record("Second", packed)];

    public static byte[] Record(string name, bool packed) => new WarcBuilder(packed).Page($"https://harbour.example/{name}", $"{name} news of the harbour").ToArray();

    private static byte[] Nitf(int place, string bad) => Utf8($"<?xml version=\"1.0\" encoding=\"utf-8\"?><nitf {Pick(place, "", "", "", bad)}><head><title>Light{Pick(place, bad, "", "", "")}</title><docdata><date.issue norm=\"20250303T063000Z{Pick(place, "", bad, "", "")}\"/></docdata></head><body><body.head><hedline><hl1>New light</hl1></hedline><byline>By <person>Ada Holm{Pick(place, "", bad, "", "")}</person></byline></body.head><body.content>{Paragraphs}{Pick(place, "", "", bad, "")}</body.content></body></nitf>");

    private static string Fields(int place, string bad, string title, string date, string body) =>
        $$"""{"uri":"urn:a","id":"a","{{title}}":"{{Pick(place, bad, "Light", "Light", "Light")}}","{{date}}":"{{Pick(place, "2025-03-03T06:30:00Z", bad, "", "")}}","{{body}}":"{{Paragraphs}}{{Pick(place, "", "", bad, "")}}","x":{{Pick(place, "1", "2", "3", $"\"{bad}\"")}}}""";

    private static string Pick(int place, string first, string second, string third, string fourth) => place switch { 0 => first, 1 => second, 2 => third, _ => fourth };

    private static string Markup(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Json(string text, bool safe) => safe ? JsonEncodedText.Encode(text.Replace('\ud800', ' ')).ToString() : text;
}
