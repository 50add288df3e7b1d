using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace NewsTools.Tests.Articles;

public sealed class ArticleReadersTests
{
    private const string Words = "Die Bürgermeisterin von Dünmöre sagte: „Nein.“ Der Hafen bleibt für Schiffe offen.";

    private static Article Read(byte[] bytes, string? name = null, ArticleReadOptions? options = null, string? contentType = null) =>
        Assert.Single(new ArticleReaders(f => new FormatProbe(f)).Read(ArticleSource.FromBytes(bytes, name, contentType), options ?? ArticleReadOptions.Default, TestContext.Current.CancellationToken));

    private static Article Read(string text, string? name = null) =>
        Assert.Single(new ArticleReaders(f => new FormatProbe(f)).Read(ArticleSource.FromText(text, name), ArticleReadOptions.Default, TestContext.Current.CancellationToken));

    private static ArticleReadFault Fault(byte[] bytes, ArticleReadOptions? options = null)
    {
        var error = Assert.Throws<ArticleReadException>(() => Read(bytes, "story.txt", options));
        Assert.StartsWith("story.txt: ", error.Message, StringComparison.Ordinal);
        return error.Reason;
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16-bom", "utf-16be-bom", "utf-16", "utf-16be", "utf-32-bom", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Character_set_is_told_by_the_bytes(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" or "utf-8-bom" => Encoding.UTF8,
            "utf-16" or "utf-16-bom" => Encoding.Unicode,
            "utf-16be" or "utf-16be-bom" => Encoding.BigEndianUnicode,
            "utf-32-bom" => Encoding.UTF32,
            _ => Windows1252,
        };
        byte[] bytes = [.. name.EndsWith("bom", StringComparison.Ordinal) ? encoding.GetPreamble() : [], .. encoding.GetBytes(Words)];
        Assert.Equal(Words, Read(bytes).Text);
    }

    [Fact]
    public void Encoding_given_outranks_what_the_bytes_say() =>
        Assert.Equal("Ð¿Ð¾", Read(Encoding.UTF8.GetBytes("по"), options: new() { Encoding = Encoding.Latin1 }).Text[..4]);

    [Fact]
    public void Declared_character_set_is_believed_unless_the_bytes_belie_it()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        const string Text = "Мэр сказал, что порт закроют на два года.";
        Assert.Equal(Text, Read(cyrillic.GetBytes(Text), contentType: "text/plain; charset=windows-1251").Text);
        Assert.Equal(Text, Read(Encoding.UTF8.GetBytes(Text), contentType: "text/plain; charset=windows-1251").Text);
        Assert.Equal(Words, Read(Windows1252.GetBytes(Words), contentType: "text/plain; charset=utf-8").Text);
        Assert.Equal(Words, Read(Windows1252.GetBytes(Words), contentType: "text/plain; charset=no-such-set").Text);
    }

    [Fact]
    public void Many_comments_before_the_first_words_are_passed_over()
    {
        var comments = string.Concat(Enumerable.Repeat("<!---->", 2000));
        Assert.Equal(ArticleFormat.Text, Read(comments + "1").Format);
        Assert.Equal(ArticleFormat.Html, Read(comments + "<p>No.</p>").Format);
        Assert.Equal(ArticleFormat.Nitf, Read(comments + "<nitf/>").Format);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Front_matter_without_end_is_text(string lineEnd) =>
        Assert.Equal(ArticleFormat.Text, Read(string.Join(lineEnd, Enumerable.Repeat("Harbour: open", 90).Prepend("---"))).Format);

    [Fact]
    public void What_takes_too_long_is_an_error_that_names_the_file()
    {
        var readers = new ArticleReaders(_ => new TangledProbe());
        var source = ArticleSource.FromText("<p>No.</p>", "tangled.html");
        using var articles = readers.Read(source, ArticleReadOptions.Default, TestContext.Current.CancellationToken).GetEnumerator();
        Assert.True(articles.MoveNext());
        var error = Assert.Throws<ArticleReadException>(() => articles.MoveNext());
        Assert.Equal(ArticleReadFault.Malformed, error.Reason);
        Assert.StartsWith("tangled.html: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Meta_element_declares_the_character_set()
    {
        var page = "<!doctype html><meta charset=windows-1251><p>Мэр сказал нет.</p>";
        Assert.Contains("Мэр сказал нет.", Read(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Detector_is_asked_only_when_nothing_else_tells()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        var readers = new ArticleReaders { CharsetDetector = _ => cyrillic };
        Assert.Equal("Мэр", Assert.Single(readers.Read(ArticleSource.FromBytes(cyrillic.GetBytes("Мэр")), ArticleReadOptions.Default, TestContext.Current.CancellationToken)).Text);
        Assert.Equal("Мэр", Assert.Single(readers.Read(ArticleSource.FromBytes(Encoding.UTF8.GetBytes("Мэр")), ArticleReadOptions.Default, TestContext.Current.CancellationToken)).Text);
    }

    [Fact]
    public void A_few_broken_bytes_do_not_change_the_character_set()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Words + Words), 0xFF, .. Encoding.UTF8.GetBytes(Words)];
        Assert.Equal(Words + Words + "\uFFFD" + Words, Read(bytes).Text);
    }

    [Fact]
    public void Nothing_to_read_is_an_error_that_names_the_source()
    {
        Assert.Equal(ArticleReadFault.Empty, Fault([]));
        Assert.Equal(ArticleReadFault.Empty, Fault(Encoding.UTF8.GetBytes(" \r\n\t ")));
        Assert.Equal(ArticleReadFault.Empty, Fault([0xEF, 0xBB, 0xBF]));
        Assert.Equal(ArticleReadFault.Binary, Fault([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]));
        Assert.Equal(ArticleReadFault.Binary, Fault([.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7 % 256))]));
        Assert.Equal(ArticleReadFault.TooLarge, Fault(Encoding.UTF8.GetBytes(Words), new() { MaximumBytes = 20 }));
    }

    [Fact]
    public void Form_without_a_reader_is_an_error()
    {
        var error = Assert.Throws<ArticleReadException>(() => new ArticleReaders().Read(ArticleSource.FromText("<p>No.</p>"), ArticleReadOptions.Default, TestContext.Current.CancellationToken).ToList());
        Assert.Equal(ArticleReadFault.UnknownFormat, error.Reason);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>No.</body></html>", "a.txt", ArticleFormat.Html)]
    [InlineData("<p>The mayor said <b>no</b>.</p>", null, ArticleFormat.Html)]
    [InlineData("# Mayor says no\n\nThe mayor said no.", null, ArticleFormat.Markdown)]
    [InlineData("---\ntitle: Mayor says no\n---\nThe mayor said no.", "a.txt", ArticleFormat.Markdown)]
    [InlineData("The **mayor** said [no](http://dunmere.example/no).", null, ArticleFormat.Markdown)]
    [InlineData("The mayor said no.", "a.md", ArticleFormat.Markdown)]
    [InlineData("The mayor said no.", "a.html", ArticleFormat.Text)]
    [InlineData("The mayor said that 3 < 5 and that #ferry is a tag.", null, ArticleFormat.Text)]
    [InlineData("The mayor said no.", "a.txt", ArticleFormat.Text)]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- feed -->\n<rss version=\"2.0\"><channel/></rss>", "a.txt", ArticleFormat.Rss)]
    [InlineData("<rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\"/>", null, ArticleFormat.Rss)]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "a.html", ArticleFormat.Atom)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"nitf.dtd\" [ <!ENTITY a \"b\"> ]><nitf/>", null, ArticleFormat.Nitf)]
    [InlineData("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"/>", null, ArticleFormat.NewsML)]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>No.</p></body></html>", "a.xml", ArticleFormat.Html)]
    [InlineData("{ \"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [] }", null, ArticleFormat.JsonFeed)]
    [InlineData("{ \"uri\": \"urn:a\", \"headline\": \"No\", \"body_text\": \"No.\" }", "a.txt", ArticleFormat.Ninjs)]
    [InlineData("Date: Mon, 3 Mar 2025 09:00:00 +0000\nFrom: desk@dunmere.example\nSubject: No\n\nThe mayor said no.", null, ArticleFormat.Email)]
    [InlineData("Mayor: No\nFrom our correspondent\n\nThe mayor said no.", null, ArticleFormat.Text)]
    [InlineData("{ The mayor said no. }", null, ArticleFormat.Text)]
    public void Form_is_told_by_the_content(string text, string? name, ArticleFormat expected) => Assert.Equal(expected, Read(text, name).Format);

    [Theory]
    [InlineData("WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n", ArticleFormat.Warc)]
    [InlineData("%PDF-1.7\n", ArticleFormat.Pdf)]
    [InlineData("Received: from a by b\r\nFrom: desk@dunmere.example\r\n\r\nNo.", ArticleFormat.Email)]
    public void Forms_that_are_read_as_bytes_reach_their_reader_as_bytes(string content, ArticleFormat expected)
    {
        var readers = new ArticleReaders(f => new ByteProbe(f));
        var article = Assert.Single(readers.Read(ArticleSource.FromBytes(Encoding.Latin1.GetBytes(content)), ArticleReadOptions.Default, TestContext.Current.CancellationToken));
        Assert.Equal((expected, content), (article.Format, article.Text));
    }

    [Fact]
    public void Gzip_is_taken_off_whatever_the_name()
    {
        var article = Read(Packed(Encoding.UTF8.GetBytes("# Mayor says no\n\nThe mayor said no.")), "a.txt");
        Assert.Equal((ArticleFormat.Markdown, "Mayor says no"), (article.Format, article.Headline));
        Assert.Equal(ArticleFormat.Markdown, Read(Packed(Encoding.UTF8.GetBytes("The mayor said no.")), "a.md.gz").Format);
    }

    [Fact]
    public void Gzip_that_is_cut_off_or_swells_is_an_error()
    {
        Assert.Equal(ArticleReadFault.Malformed, Fault(Packed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000))))[..2000]));
        Assert.Equal(ArticleReadFault.TooLarge, Fault(Packed(new byte[64 << 20]), new() { Encoding = Encoding.UTF8 }));
        Assert.Equal(ArticleReadFault.TooLarge, Fault(Packed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000)))), new() { MaximumBytes = 2000 }));
    }

    [Fact]
    public void Character_set_is_guessed_where_nothing_declares_it()
    {
        const string Text = "Мэр города заявил, что порт закроют на два года, и рыбаки останутся без работы.";
        var readers = new ArticleReaders { CharsetDetector = NewsTools.Wire.CharsetGuess.Detect };
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Text);
        Assert.Equal(Text, Assert.Single(readers.Read(ArticleSource.FromBytes(bytes), ArticleReadOptions.Default, TestContext.Current.CancellationToken)).Text);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    [Fact]
    public void What_the_caller_knows_outranks_the_source()
    {
        var options = new ArticleReadOptions { Outlet = "Dunmere Herald", PublishedAt = new DateTimeOffset(2025, 5, 3, 8, 0, 0, TimeSpan.Zero) };
        var article = Read(Encoding.UTF8.GetBytes("---\noutlet: Other\ndate: 2024-01-01\n---\nThe mayor said no."), options: options);
        Assert.Equal("Dunmere Herald", article.Outlet);
        Assert.Equal(options.PublishedAt, article.PublishedAt);
        Assert.Equal("parameter", article.Source["Outlet"]);
    }

    /// <summary>Stands where the reader of another assembly would.</summary>
    private sealed class FormatProbe(ArticleFormat format) : IArticleReader
    {
        public ArticleFormat Format => format;

        public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation) =>
            [new Article(source.Text!, []) { Format = format }];
    }

    /// <summary>Stands where a reader would whose patterns give up.</summary>
    private sealed class TangledProbe : IArticleReader
    {
        public ArticleFormat Format => ArticleFormat.Html;

        public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
        {
            yield return new Article(source.Text!, []);
            throw new RegexMatchTimeoutException();
        }
    }

    /// <summary>Stands where the reader of a form of bytes would.</summary>
    private sealed class ByteProbe(ArticleFormat format) : IArticleReader
    {
        public ArticleFormat Format => format;

        public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
        {
            using var reader = new StreamReader(source.Open(), Encoding.Latin1);
            yield return new Article(reader.ReadToEnd(), []) { Format = format };
        }
    }

    [Fact]
    public void An_article_longer_than_allowed_is_an_error_that_names_it()
    {
        Assert.Equal(ArticleReadFault.TooLarge, Fault(Encoding.UTF8.GetBytes(Words), new() { MaximumLength = Words.Length - 1 }));
        Assert.Equal(Words, Read(Encoding.UTF8.GetBytes(Words), options: new() { MaximumLength = Words.Length }).Text);
    }
}
