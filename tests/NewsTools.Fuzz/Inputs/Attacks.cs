using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsTools.Tests.Wire;

namespace NewsTools.Fuzz;

/// <summary>Attacks that repetition and chance do not find: bombs, lying lengths, circles, parts in parts.</summary>
internal static class Attacks
{
    /// <summary>The attacks: the name of a file, the attack in words, and how it is made in a size.</summary>
    private static readonly (string Name, string Words, Func<int, Random, byte[]> Make)[] All =
    [
        .. GreedyPdfs.All.Select(pdf => ("greedy.pdf", pdf.Key, (Func<int, Random, byte[]>)((_, _) => pdf.Value()))),
        .. from coding in (string[])["gzip", "br", "deflate", "zstd", "gzip, br", "identity"]
           from way in (string[])["broken", "cut off", "a bomb", "plain"]
           select ("coded.warc", $"a body of coding {coding}, {way}", (Func<int, Random, byte[]>)((size, random) => Coded(coding, way, size, random))),
        .. from length in (long[])[0, 1, -5, 12, 3000, 999_999, int.MaxValue, long.MaxValue]
           from packed in (bool[])[false, true]
           select (packed ? "lying.warc.gz" : "lying.warc", string.Create(CultureInfo.InvariantCulture, $"a record that says it has {length} bytes"), (Func<int, Random, byte[]>)((_, _) =>
               [.. Frames.Record("First", packed), .. new WarcBuilder(packed).Record("response", "https://harbour.example/Second", "application/http", Frames.Utf8("HTTP/1.1 200 OK\r\n\r\n" + WarcBuilder.Html("Second")), length).ToArray(), .. Frames.Record("Third", packed)])),
        ("empty.warc.gz", "many members of nothing", (size, _) => [.. Enumerable.Repeat(WarcBuilder.Pack([]), size / 20).SelectMany(member => member), .. Frames.Record("First", true)]),
        ("heads.warc", "many first lines and no record", (size, _) => Frames.Utf8(Times("WARC/1.0\r\nWARC-Type: response\r\n", size / 10))),
        ("nested.warc", "a web archive in a web archive", (size, _) => Nested(Math.Min(40, size / 100), inner => new WarcBuilder(false).Response("https://harbour.example/a", inner, type: "application/warc").ToArray(), Frames.Record("Inner", false))),
        ("bomb.txt.gz", "a text that unpacks to very much", (size, _) => WarcBuilder.Pack(new byte[size * 1000])),
        ("bomb.txt.gz", "gzip in gzip", (size, _) => Nested(12, WarcBuilder.Pack, WarcBuilder.Pack(new byte[size * 100]))),
        ("story.txt.gz", "a member that is cut off", (_, random) => WarcBuilder.Pack(Frames.Page(-1, ""))[..^(1 + random.Next(60))]),
        ("laughs.xml", "entities in entities", (_, _) => Frames.Utf8("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">" + string.Concat(Enumerable.Range(1, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};\">"))) + "]><rss><channel><item><title>&a30;</title></item></channel></rss>")),
        ("outside.xml", "an entity that is a file", (_, _) => "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"http://127.0.0.1:9/a.dtd\" [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><nitf><body><body.content><p>&a;</p></body.content></body></nitf>"u8.ToArray()),
        .. from root in (string[])["rss", "feed", "nitf", "newsMessage", "urlset", "html"]
           from words in (string[])["attributes", "names", "depth", "unclosed CDATA", "instructions", "namespaces", "siblings"]
           select ((root == "urlset" ? "sitemap-" : root is "rss" or "feed" ? "rss-" : "") + root + ".xml", $"{root} with very many: {words}", (Func<int, Random, byte[]>)((size, _) => Xml(root, words, size))),
        .. from tags in (string[])["<div>", "<b>", "<table>", "<a>", "<select><option>", "<svg><g>", "<math>", "<template>", "<p><b>", "<ruby><rt>", "<frameset>", "<noscript>", "<button>", "<h1><p>", "<ul><li>"]
           select ("deep.html", $"{tags} in itself", (Func<int, Random, byte[]>)((size, _) => Frames.Utf8("<html><body><article>" + Times(tags, size) + "words"))),
        ("misnested.html", "tags that close in the wrong order", (size, _) => Frames.Utf8("<html><body>" + Times("<b><i><a><p></b></i></a>words", size / 4))),
        ("attributes.html", "an element with very many attributes", (size, _) => Frames.Utf8("<html><body><p " + Numbered(size, "a{0}=b ") + ">words")),
        ("authors.html", "very many authors", (size, _) => Frames.Page(-1, $"<meta name=author content=\"{Numbered(size, "Ada Holm{0},")}\">")),
        ("json-ld.html", "JSON-LD of blanks", (size, _) => Frames.Page(-1, $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",{new string(' ', size * 10)}\"headline\":\"a\"")),
        ("json-ld.html", "JSON-LD in JSON-LD", (size, _) => Frames.Page(-1, $"<script type=\"application/ld+json\">{Times("{\"@graph\":[", size)}</script>")),
        ("json-ld.html", "JSON-LD that refers to itself", (_, _) => Frames.Page(-1, "<script type=\"application/ld+json\">{\"@id\":\"#a\",\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#a\",\"author\":{\"@id\":\"#a\"}},\"mainEntity\":{\"@id\":\"#a\"}}</script>")),
        ("comments.txt", "comments before a letter", (size, _) => Frames.Utf8(Times("<!---->", Math.Min(size, 20 + size / 10)) + "1")),
        ("parts.eml", "parts in parts", (size, _) => Frames.Utf8("From: a@b.example\nSubject: Light\n" + string.Concat(Enumerable.Range(0, size / 4).Select(i => string.Create(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"))) + "Content-Type: text/plain\n\nWords.\n")),
        ("letters.eml", "a letter in a letter", (size, _) => Frames.Utf8(Times("From: a@b.example\nSubject: Light\nContent-Type: message/rfc822\n\n", size / 4) + "Words.\n")),
        ("outside.eml", "a body that is elsewhere", (_, _) => "From: a@b.example\nSubject: Light\nContent-Type: message/external-body; access-type=local-file; name=\"/etc/hostname\"\n\nContent-Type: text/plain\n\n"u8.ToArray()),
        ("many.eml", "very many parts", (size, _) => Frames.Utf8("From: a@b.example\nSubject: Light\nContent-Type: multipart/alternative; boundary=b\n\n" + Times("--b\nContent-Type: text/plain\n\nWords.\n", size / 4) + "--b--\n")),
        ("fields.eml", "very many fields", (size, _) => Frames.Utf8("From: a@b.example\nSubject: Light\n" + Numbered(size, "X-{0}: a\n") + Times("To: Ada <a@b.example>,\n", size / 4) + "\n\nWords.\n")),
        ("coded.eml", "base64 that is broken", (size, random) => Frames.Utf8("From: a@b.example\nSubject: =?utf-8?B?" + new string('/', size / 10) + "?=\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(Noise(size, random))[3..] + "=!=\n")),
        ("empty.eml", "nothing but a head", (_, _) => "From: Ada Holm <a@b.example>\r\nSubject: Light\r\nMIME-Version: 1.0\r\n\r\n"u8.ToArray()),
        ("senders.mbox", "very many letters of nothing", (size, _) => Frames.Utf8(Times("From a@b.example Mon Mar  3 06:30:00 2025\n\n", size / 10))),
        ("circle.yaml", "an alias within itself", (_, _) => "&a [*a, *a]\n"u8.ToArray()),
        ("laughs.yaml", "aliases of aliases", (_, _) => Frames.Utf8("a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n"))))),
        .. from text in (string[])[": {\nt", ": [\nt", "? {\nt", "- {\n-", "{a: [}", "[: }", "%", "%YAML", "--- --- ---", "\t", "a:\tb:\tc", "'", "\"\\", "|\n", ">9\n", "!", "&", "*", "!<a", "a: |99\n b", "\"\\U00110000\"", "\"\\ud800\"", "\uFEFF\uFEFF---", "---\n...\n---\n...", "{\n}\n: x", "? - ? -", "- - - -\n -", "\0"]
           from name in (string[])["bits.yaml", "bits.whos-who.yaml"]
           select (name, $"the fragment “{text}”", (Func<int, Random, byte[]>)((_, _) => Frames.Utf8(text))),
        .. from name in (string[])["latin.whos-who.yaml", "latin.yaml"]
           from page in (string[])["iso-8859-1", "utf-16", "utf-32"]
           select (name, $"YAML in {page}", (Func<int, Random, byte[]>)((_, _) => [.. Encoding.GetEncoding(page).GetPreamble(), .. Encoding.GetEncoding(page).GetBytes("people:\n  - name: Zoë Åkerlund\n")])),
        ("documents.yaml", "very many documents", (size, _) => Frames.Utf8(Times("---\n", size))),
        ("told.txt", "who told whom who told whom", (size, _) => Frames.Utf8("Light\n\n" + Times("Ana told Bob told ", size) + "Cy.\n")),
        ("names.txt", "very many people", (size, _) => Frames.Utf8(string.Concat(Enumerable.Range(0, size / 4).Select(i => $"{Name(i)} {Name(i / 7 + 11)} said that {Name(i / 3)} would not come.\n\n")))),
        ("one-name.txt", "a name with very many words", (size, _) => Frames.Utf8("“No,” said " + string.Concat(Enumerable.Range(0, size).Select(i => Name(i) + " ")) + ".\n")),
        ("word.txt", "a word without end", (size, _) => Frames.Utf8(Times("harbourlight", size * 4))),
        ("sentence.txt", "a sentence without end", (size, _) => Frames.Utf8(Times("the harbour board said that Maud Ferrier told the pilot, who had asked, ", size / 2))),
        ("quotations.txt", "quotations that open and never close", (size, _) => Frames.Utf8(Times("“We missed it, said Maud Ferrier.\n\n", size))),
        ("interview.txt", "very many turns", (size, _) => Frames.Utf8(Times("Q: Why?\n\nADA HOLM: We missed it.\n\n", size))),
        ("noise.bin", "noise", Noise),
        ("noise.pdf", "noise that says it is a PDF", (size, random) => [.. "%PDF-1.7\n"u8, .. Noise(size, random)]),
        ("noise.warc.gz", "noise that says it is packed", (size, random) => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. Noise(size, random)]),
        ("noise.txt", "noise of letters", (size, random) => Frames.Utf8(new string([.. Enumerable.Range(0, size).Select(_ => (char)random.Next(0x20, 0x3000))]))),
        ("line.pdf", "a page of one line", (size, _) => GreedyPdfs.Packed("BT /F1 12 Tf 72 720 Td " + Times("(harbour light ) Tj ", size / 2) + "ET", 1)),
        ("robots.txt", "a rule of escapes", (size, _) => Frames.Utf8("User-agent: *\nDisallow: /" + Times("%41", size * 8))),
        ("robots.txt", "a rule of stars", (size, _) => Frames.Utf8("User-agent: *\n" + Times("Disallow: /" + Times("*a", 200) + "\n", Math.Max(1, size / 100)))),
        ("tdmrep.json", "rules in rules", (size, _) => Frames.Utf8(Times("[", size))),
        ("lines.json", "very many lines that are no objects", (size, _) => Frames.Utf8(Times("{\"headline\":\n", size))),
    ];

    /// <summary>How many there are.</summary>
    public static int Count => All.Length;

    /// <summary>An input of that kind.</summary>
    /// <param name="number">Which: they take turns.</param>
    /// <param name="size">How large it may be.</param>
    /// <param name="random">Decides the rest.</param>
    public static FuzzInput Make(int number, int size, Random random)
    {
        var (name, words, make) = All[number % All.Length];
        // Each comes in full size first.
        var own = number < All.Length ? size : Math.Max(40, (int)(size * random.NextDouble()));
        return new FuzzInput(FuzzInput.TargetOf(name), name, FormattableString.Invariant($"{name}: {words}, size {own}"), make(own, random))
        {
            Sentinels = name.StartsWith("lying", StringComparison.Ordinal) || name == "coded.warc" ? ["First", "Third"] : [],
        };
    }

    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, Math.Max(1, times)));

    private static string Numbered(int count, string format) => string.Concat(Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));

    private static string Name(int number) => $"{(char)('A' + number % 26)}{(char)('a' + number / 26 % 26)}{(char)('a' + number / 676 % 26)}rin";

    private static byte[] Nested(int times, Func<byte[], byte[]> around, byte[] inner) => Enumerable.Range(0, Math.Max(1, times)).Aggregate(inner, (bytes, _) => around(bytes));

    private static byte[] Noise(int size, Random random)
    {
        var bytes = new byte[size];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Xml(string root, string words, int size) => Frames.Utf8(words switch
    {
        "attributes" => $"<{root} {Numbered(size, "a{0}=\"v\" ")}><item/></{root}>",
        "names" => $"<{root}>{Numbered(size, "<a{0}/>")}</{root}>",
        "depth" => $"<{root}>{Times("<a>", size)}",
        "unclosed CDATA" => $"<{root}>&bogus;{Times("<![CDATA[", size * 4)}",
        "instructions" => $"<{root}>{Times("<?a b?><!-- c -->", size)}</{root}>",
        "namespaces" => $"<{root} {Numbered(size, "xmlns:a{0}=\"b{0}\" ")}/>",
        _ => $"<{root}>{Times("<item><title>a</title></item><url><loc>https://harbour.example/a</loc></url>", size / 8)}",
    });

    private static byte[] Coded(string coding, string way, int size, Random random)
    {
        var page = way == "a bomb" ? new byte[size * 2000] : Frames.Utf8(WarcBuilder.Html("Second"));
        foreach (var one in coding.Split(", "))
            page = way == "plain" ? page : Packed(one, page);
        if (way == "broken")
            for (var i = 0; i < 10; i++)
                page[random.Next(page.Length)] ^= (byte)random.Next(256);
        if (way == "cut off")
            page = page[..(page.Length / 2)];
        return [.. Frames.Record("First", false), .. new WarcBuilder(false).Response("https://harbour.example/Second", page, $"Content-Encoding: {coding}\r\n").ToArray(), .. Frames.Record("Third", false)];
    }

    private static byte[] Packed(string coding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
            stream.Write(bytes);
        return packed.ToArray();
    }
}
