using System.Globalization;
using System.Text;
using Xunit;

namespace NewsTools.Tests.Wire;

/// <summary>A bad item costs itself alone: whatever is done to one, those around it come through.</summary>
public sealed class BadItemTests
{
    private const int Rounds = 150;

    private static readonly string[] Intrusions =
    [
        "\0", "\u00FF\u00FE", "<![CDATA[", "<!--", "]]>", "&", "&#0;", "<", "</", "<a b=\"", "\"", "\\", "{", "[", "]}", "\\ud800", "=?utf-8?Q?=", "Content-Length: 9", "Content-Type: multipart/mixed; boundary=\"\"\r\n",
        "Content-Transfer-Encoding: base64\r\n\r\n", "From ", "\r\n\r\n", "\x1b[31m", "٣", "<item", "<p><p><p>", "HTTP/1.1 999",
    ];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>One of many ways to break an item. The same seed gives the same.</summary>
    private static byte[] Mutate(byte[] item, int seed)
    {
        var state = (uint)seed * 2654435761u + 1;
        int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }
        var bytes = item.ToList();
        for (var times = 1 + Next(4); times > 0 && bytes.Count > 2; times--)
        {
            var at = Next(bytes.Count);
            switch (Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << Next(8)); break;
                case 1: bytes.RemoveRange(at, bytes.Count - at); break;
                case 2: bytes.RemoveRange(at, Math.Min(1 + Next(40), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, Encoding.Latin1.GetBytes(Intrusions[Next(Intrusions.Length)])); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(1 + Next(200), bytes.Count - at))); break;
                default: bytes[at] = (byte)Next(256); break;
            }
        }
        return [.. bytes];
    }

    private static string Words(string name) => $"The {name} ferry will stop at the north pier again, the harbour board said on Monday. “We missed it,” said Maud Ferrier, who leads the board. "
        + string.Concat(Enumerable.Repeat("The pilot Henrik Solberg said that nobody had asked those who sail past the pier every night of the year. ", 8));

    private static byte[] Message(string name) => Utf8($"From board@harbour.example Mon Mar  3 06:30:00 2025\nFrom: Ada Holm <ada@harbour.example>\nSubject: {name} news\nDate: Mon, 3 Mar 2025 06:30:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{Words(name)}\n");

    private static byte[] Line(string name) => Utf8($$"""{"uri":"urn:{{name}}","type":"text","headline":"{{name}} news","body_html":"<p>{{Words(name)}}</p>"}""");

    private static byte[] Item(string name) => Utf8($"<item><title>{name} news</title><link>https://harbour.example/{name}</link><content:encoded><![CDATA[<p>{Words(name)}</p>]]></content:encoded></item>\n");

    private static byte[] Entry(string name) => Utf8($"<entry><title>{name} news</title><link href=\"https://harbour.example/{name}\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{Words(name)}</p></div></content></entry>\n");

    private static byte[] NewsItem(string name) => Utf8($"<newsItem guid=\"urn:{name}\"><contentMeta><headline>{name} news</headline></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>{Words(name)}</p></body></html></inlineXML></contentSet></newsItem>\n");

    private static byte[] Record(string name, bool packed) => new WarcBuilder(packed).Page($"https://harbour.example/{name}", $"{name} news of the harbour").ToArray();

    private static byte[] Container(string kind, byte[] before, byte[] bad, byte[] after) => kind switch
    {
        "mbox" => [.. before, .. "\n"u8, .. bad, .. "\n\n"u8, .. after],
        "ninjs" => [.. before, .. "\n"u8, .. bad, .. "\n"u8, .. after],
        "rss" => [.. "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour</title>"u8, .. before, .. bad, .. "\n"u8, .. after, .. "</channel></rss>"u8],
        "atom" => [.. "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour</title>"u8, .. before, .. bad, .. "\n"u8, .. after, .. "</feed>"u8],
        "newsml" => [.. "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>2025-03-03T06:30:00Z</sent></header><itemSet>"u8, .. before, .. bad, .. "\n"u8, .. after, .. "</itemSet></newsMessage>"u8],
        "warc" => [.. before, .. bad, .. "\r\n\r\n"u8, .. after],
        _ => [.. before, .. bad, .. after],
    };

    private static byte[] One(string kind, string name) => kind switch
    {
        "mbox" => Message(name),
        "ninjs" => Line(name),
        "rss" => Item(name),
        "atom" => Entry(name),
        "newsml" => NewsItem(name),
        _ => Record(name, packed: kind == "warc.gz"),
    };

    [Theory]
    [InlineData("mbox")]
    [InlineData("ninjs")]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("newsml")]
    [InlineData("warc")]
    [InlineData("warc.gz")]
    public void Those_around_a_broken_item_come_through(string kind)
    {
        var lost = new List<string>();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var file = Container(kind, One(kind, "First"), Mutate(One(kind, "Second"), seed), One(kind, "Third"));
            var (articles, _) = WireSamples.ReadAll(ArticleSource.FromBytes(file, "harbour." + kind));
            foreach (var name in new[] { "First", "Third" })
                if (!articles.Exists(article => article.Headline?.StartsWith(name, StringComparison.Ordinal) == true))
                    lost.Add(string.Create(CultureInfo.InvariantCulture, $"{name} of {seed}"));
        }
        Assert.Empty(lost);
    }

    [Fact]
    public void A_broken_line_of_objects_is_told_of()
    {
        var (articles, skipped) = WireSamples.ReadAll(ArticleSource.FromBytes(Container("ninjs", Line("First"), "{\"uri\": oh}"u8.ToArray(), Line("Third")), "harbour.json"));
        Assert.Equal(2, articles.Count);
        Assert.StartsWith("harbour.json: It is not JSON", Assert.Single(skipped).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_whose_item_never_ends_its_text_keeps_the_others_and_says_so()
    {
        var bad = Utf8("<item><title>Second news</title><content:encoded><![CDATA[<p>The end is not here</p></content:encoded></item>");
        var (articles, skipped) = WireSamples.ReadAll(ArticleSource.FromBytes(Container("rss", Item("First"), bad, Item("Third")), "harbour.xml"));
        Assert.Equal(["First news", "Third news"], articles.Select(article => article.Headline));
        Assert.Contains(skipped, fault => fault.Reason == ArticleReadFault.Malformed);
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("newsml")]
    public void An_item_that_is_nested_too_deep_or_has_too_many_attributes_is_told_of_and_costs_itself(string kind)
    {
        foreach (var words in new[] { string.Concat(Enumerable.Repeat("<x>", 400)), $"<x {string.Concat(Enumerable.Range(0, 2000).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}=\"v\" ")))}/>" })
        {
            var item = One(kind, "Second");
            var at = item.AsSpan().IndexOf("news</"u8);
            byte[] bad = [.. item[..at], .. Utf8(words), .. item[at..]];
            var (articles, skipped) = WireSamples.ReadAll(ArticleSource.FromBytes(Container(kind, One(kind, "First"), bad, One(kind, "Third")), "harbour.xml"));
            Assert.Equal(["First news", "Third news"], articles.Select(article => article.Headline).Where(headline => headline?.StartsWith("Second", StringComparison.Ordinal) != true));
            Assert.Contains(skipped, fault => fault.Reason == ArticleReadFault.Malformed);
        }
    }

    [Theory]
    [InlineData("mbox")]
    [InlineData("ninjs")]
    [InlineData("rss")]
    [InlineData("newsml")]
    public void A_run_of_control_characters_in_an_item_makes_no_binary_file(string kind)
    {
        foreach (var control in "\0\u0001\u000e\u001c\u001e")
        {
            var item = One(kind, "Second");
            byte[] bad = [.. item[..(item.Length / 2)], .. Enumerable.Repeat((byte)control, 700), .. item[(item.Length / 2)..]];
            var (articles, _) = WireSamples.ReadAll(ArticleSource.FromBytes(Container(kind, One(kind, "First"), bad, One(kind, "Third")), "harbour." + kind));
            Assert.Equal(["First news", "Third news"], articles.Select(article => article.Headline).Where(headline => headline?.StartsWith("Second", StringComparison.Ordinal) != true));
        }
    }

    [Fact]
    public void A_file_of_runs_of_controls_is_binary()
    {
        byte[][] files = [new byte[5000], [.. Enumerable.Range(0, 300).SelectMany(i => Enumerable.Repeat((byte)0, 40).Append((byte)('a' + i % 20)))], [.. "header "u8, .. Enumerable.Range(0, 4000).Select(i => (byte)(i / 9 % 32))]];
        foreach (var file in files)
            Assert.Equal(ArticleReadFault.Binary, Assert.Throws<ArticleReadException>(() => WireSamples.ReadAll(ArticleSource.FromBytes(file, "a.bin"))).Reason);
    }
}
