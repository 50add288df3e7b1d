using System.IO.Compression;
using System.Text;
using Xunit;

namespace NewsTools.Tests.Wire;

public sealed class WarcReaderTests
{
    private static (List<string?> Headlines, List<ArticleReadException> Skipped) Read(byte[] archive)
    {
        var (articles, skipped) = WireSamples.ReadAll(ArticleSource.FromBytes(archive, "crawl.warc.gz"));
        return ([.. articles.Select(article => article.Headline)], skipped);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pages_come_out_in_order_with_their_addresses(bool packed)
    {
        var builder = new WarcBuilder(packed).Record("warcinfo", "", "application/warc-fields", "software: test\r\n"u8.ToArray());
        for (var i = 0; i < 40; i++)
            builder.Record("request", $"https://herald.example/{i}", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()).Page($"https://herald.example/{i}", $"New light number {i} for the pier");
        var articles = WireSamples.Read(ArticleSource.FromBytes(builder.ToArray(), "crawl.warc.gz"));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"New light number {i} for the pier"), articles.Select(article => article.Headline));
        Assert.Equal("https://herald.example/7", articles[7].Uri?.ToString());
        Assert.Equal(new DateTimeOffset(2025, 3, 3, 6, 30, 0, TimeSpan.Zero), articles[7].RetrievedAt);
        Assert.Equal(3, articles[7].Blocks.Count(block => block.IsBody));
    }

    [Fact]
    public void One_member_for_the_whole_file_is_read_too()
    {
        var archive = new WarcBuilder(packed: false).Page("https://herald.example/1", "The first of them").Page("https://herald.example/2", "The second of them").ToArray();
        Assert.Equal(["The first of them", "The second of them"], Read(WarcBuilder.Pack(archive)).Headlines);
    }

    [Fact]
    public void Bodies_are_unpacked_whatever_their_coding_and_whatever_the_header_says()
    {
        var html = Encoding.UTF8.GetBytes(WarcBuilder.Html("A light"));
        byte[] Packed(Func<Stream, Stream> open)
        {
            using var packed = new MemoryStream();
            using (var coder = open(packed))
                coder.Write(html);
            return packed.ToArray();
        }
        var gzip = Packed(stream => new GZipStream(stream, CompressionLevel.Optimal));
        byte[] Chunked(byte[] body) => [.. Encoding.ASCII.GetBytes($"{body.Length / 2:x}; a=b\r\n"), .. body[..(body.Length / 2)], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - body.Length / 2:X}\r\n"), .. body[(body.Length / 2)..], .. "\r\n0\r\n\r\n"u8];
        var builder = new WarcBuilder()
            .Response("https://a.example/1", gzip, "Content-Encoding: gzip\r\n")
            .Response("https://a.example/2", Packed(stream => new ZLibStream(stream, CompressionLevel.Optimal)), "Content-Encoding: deflate\r\n")
            .Response("https://a.example/3", Packed(stream => new DeflateStream(stream, CompressionLevel.Optimal)), "content-encoding: deflate\r\n")
            .Response("https://a.example/4", Packed(stream => new BrotliStream(stream, CompressionLevel.Optimal)), "Content-Encoding: br\r\n")
            .Response("https://a.example/5", Chunked(html), "Transfer-Encoding: chunked\r\n")
            .Response("https://a.example/6", Chunked(gzip), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")
            .Response("https://a.example/7", html, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")
            .Response("https://a.example/8", html, "Content-Encoding: br\r\n");
        var (headlines, skipped) = Read(builder.ToArray());
        Assert.Empty(skipped);
        Assert.Equal(Enumerable.Repeat("A light", 8), headlines);
    }

    [Fact]
    public void Only_what_may_hold_an_article_is_read()
    {
        var (headlines, skipped) = Read(new WarcBuilder()
            .Response("https://a.example/a.jpg", [0xFF, 0xD8, 0xFF, 0], type: "image/jpeg")
            .Response("https://a.example/robots.txt", "User-agent: *\nDisallow:\n"u8.ToArray(), type: "text/plain")
            .Page("https://a.example/gone", "Gone", status: 404)
            .Page("https://a.example/moved", "Moved", "Location: /\r\n", status: 301)
            .Record("metadata", "https://a.example/m", "application/warc-fields", "fetchTimeMs: 3\r\n"u8.ToArray())
            .Page("https://a.example/story", "The story of the pier")
            .Record("resource", "https://a.example/feed", "application/rss+xml", File.ReadAllBytes(WireSamples.PathOf("rss.xml")))
            .Record("conversion", "https://a.example/text", "text/plain", "Mayor says no\n\nThe mayor said no to the toll bridge on Tuesday, and would not say why.\n"u8.ToArray())
            .Record("revisit", "https://a.example/story", "application/http; msgtype=response", "HTTP/1.1 304 Not Modified\r\n\r\n"u8.ToArray())
            .ToArray());
        Assert.Equal(["The story of the pier", "Ferry crews vote to ‘work to rule’", "Mayor says no"], headlines);
        Assert.Contains(skipped, error => error.Message.Contains("revisit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tail_that_is_cut_off_costs_only_the_last_record()
    {
        var builder = new WarcBuilder().Page("https://a.example/1", "The first of them").Page("https://a.example/2", "The second of them").Page("https://a.example/3", "The third of them");
        var whole = builder.ToArray();
        var (headlines, _) = Read(whole[..^(builder.Records[2].Length / 2)]);
        Assert.Equal(["The first of them", "The second of them"], headlines);

        var plain = new WarcBuilder(packed: false).Page("https://a.example/1", "The first of them").Page("https://a.example/2", "The second of them").ToArray();
        (headlines, var skipped) = Read(plain[..^300]);
        Assert.Equal(["The first of them"], headlines);
        Assert.Contains("cut off", Assert.Single(skipped).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_member_costs_only_itself()
    {
        var builder = new WarcBuilder();
        for (var i = 0; i < 20; i++)
            builder.Page($"https://a.example/{i}", $"Story number {i} of the pier");
        var archive = builder.ToArray();
        var at = builder.Records.Take(7).Sum(record => record.Length);
        archive.AsSpan(at + 60, 200).Fill(0xAA);
        var (headlines, _) = Read(archive);
        Assert.Equal(Enumerable.Range(0, 20).Where(i => i != 7).Select(i => $"Story number {i} of the pier"), headlines);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(900, true)]
    [InlineData(900, false)]
    [InlineData(1500, true)]
    [InlineData(1500, false)]
    [InlineData(1 << 20, true)]
    [InlineData(1 << 20, false)]
    [InlineData(1L << 40, true)]
    [InlineData(1L << 40, false)]
    public void Lengths_that_lie_cost_only_their_record_which_the_error_names(long length, bool packed)
    {
        var body = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\n\r\n" + WarcBuilder.Html("A lie"));
        var (headlines, skipped) = Read(new WarcBuilder(packed)
            .Page("https://a.example/1", "The first of them")
            .Record("response", "https://a.example/2", "application/http", body, length)
            .Page("https://a.example/3", "The third of them")
            .Record("request", "https://a.example/4", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), length)
            .Page("https://a.example/5", "The fifth of them").ToArray());
        Assert.Equal(["The first of them", "The third of them", "The fifth of them"], headlines);
        var error = Assert.Single(skipped);
        Assert.Equal(ArticleReadFault.Malformed, error.Reason);
        Assert.StartsWith("crawl.warc.gz#https://a.example/2: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_about_web_archives_is_read()
    {
        var body = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + WarcBuilder.Html("A record begins").Replace("</article>", "<pre>\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\n\r\n</pre></article>", StringComparison.Ordinal));
        var (headlines, skipped) = Read(new WarcBuilder().Record("response", "https://a.example/1", "application/http", body).Page("https://a.example/2", "The second of them").ToArray());
        Assert.Empty(skipped);
        Assert.Equal(["A record begins", "The second of them"], headlines);
    }

    [Theory]
    [InlineData("gzip", new byte[] { 0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData("deflate", new byte[] { 0x78, 0x9C, 0xFF, 0xFF, 0xFF })]
    [InlineData("br", new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    public void A_broken_body_costs_only_its_record(string coding, byte[] body)
    {
        var (headlines, skipped) = Read(new WarcBuilder()
            .Page("https://a.example/1", "The first of them")
            .Response("https://a.example/2", body, $"Content-Encoding: {coding}\r\n")
            .Page("https://a.example/3", "The third of them").ToArray());
        Assert.Equal(["The first of them", "The third of them"], headlines);
        Assert.StartsWith("crawl.warc.gz#https://a.example/2: ", Assert.Single(skipped).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_archive_of_the_form_before_is_refused_by_name(bool packed)
    {
        var archive = "filedesc://crawl.arc 0.0.0.0 20260302100000 text/plain 9\n1 0 Pier\n\nhttps://a.example/1 10.0.0.1 20260302100000 text/html 9\n<p>No.</p>"u8.ToArray();
        var error = Assert.Throws<ArticleReadException>(() => WireSamples.Read(ArticleSource.FromBytes(packed ? WarcBuilder.Pack(archive) : archive, "crawl.arc")));
        Assert.Equal(ArticleReadFault.UnknownFormat, error.Reason);
        Assert.StartsWith("crawl.arc: It is an ARC archive", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://a.example/1</loc></url></urlset>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE urlset PUBLIC \"-//a\" ><urlset><url><loc>https://a.example/1</loc></url></urlset>")]
    [InlineData("<!-- made on Monday --><sitemapindex><sitemap><loc>https://a.example/map.xml</loc></sitemap></sitemapindex>")]
    [InlineData("<s:urlset xmlns:s=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>")]
    public void A_sitemap_is_no_article(string map)
    {
        var error = Assert.Throws<ArticleReadException>(() => WireSamples.Read(ArticleSource.FromBytes(System.Text.Encoding.UTF8.GetBytes(map), "map.xml")));
        Assert.Equal(ArticleReadFault.UnknownFormat, error.Reason);
        Assert.StartsWith("map.xml: It is a sitemap", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_record_is_passed_over()
    {
        var (headlines, skipped) = Read(new WarcBuilder().Response("https://a.example/1", new byte[40 << 20]).Page("https://a.example/2", "The second of them").ToArray());
        Assert.Equal(["The second of them"], headlines);
        Assert.Equal(ArticleReadFault.TooLarge, Assert.Single(skipped).Reason);
    }

    [Fact]
    public void A_body_that_swells_is_passed_over()
    {
        var bomb = WarcBuilder.Pack(new byte[64 << 20]);
        var (headlines, skipped) = Read(new WarcBuilder().Response("https://a.example/1", bomb, "Content-Encoding: gzip\r\n").Page("https://a.example/2", "The second of them").ToArray());
        Assert.Equal(["The second of them"], headlines);
        Assert.Single(skipped);
    }

    [Fact]
    public void Nothing_to_read_is_an_error() =>
        Assert.Equal(ArticleReadFault.NoArticle, Assert.Throws<ArticleReadException>(() => Read("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"u8.ToArray())).Reason);

    [Fact]
    public void The_first_article_needs_only_the_first_records()
    {
        var archive = ArticleSource.FromStream(() => new EndlessArchive(), "endless.warc");
        Assert.Equal("A light", WireSamples.Readers.Read(archive, ArticleReadOptions.Default, TestContext.Current.CancellationToken).First().Headline);
    }

    /// <summary>An archive that has no end.</summary>
    private sealed class EndlessArchive : ForwardStream
    {
        private readonly byte[] _record = new WarcBuilder(packed: false).Page("https://a.example/1", "A light").ToArray();
        private long _at;

        public override int Read(Span<byte> buffer)
        {
            foreach (ref var unit in buffer)
                unit = _record[_at++ % _record.Length];
            return buffer.Length;
        }
    }

    [Theory]
    [InlineData("WARC/\n")]
    [InlineData("WARC/1.0\r\n")]
    [InlineData("WARC/1.1\nWARC-Type: response\n")]
    public void Very_many_first_lines_without_a_header_are_passed_over(string line)
    {
        var file = new WarcBuilder(packed: false).Page("https://a.example/1", "Before them all").ToArray();
        byte[] junk = [.. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(line, 2_000_000 / line.Length))), .. "\r\n\r\n"u8];
        Assert.Equal(["Before them all", "Before them all"], Read([.. file, .. junk, .. file]).Headlines);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_long_record_that_holds_an_archive_is_passed_over_whole(bool packed)
    {
        var inside = new WarcBuilder(packed: false).Page("https://a.example/inside", "Within another archive").ToArray();
        byte[] block = [.. "x\r\n\r\n"u8, .. inside, .. new byte[33 << 20]];
        var builder = new WarcBuilder(packed).Page("https://a.example/1", "The one before").Record("resource", "https://a.example/long", "text/plain", block).Page("https://a.example/2", "The one behind");
        var (headlines, skipped) = Read(builder.ToArray());
        Assert.Equal(["The one before", "The one behind"], headlines);
        Assert.Equal(ArticleReadFault.TooLarge, Assert.Single(skipped).Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_that_lies_to_be_very_long_costs_itself_alone(bool packed)
    {
        var builder = new WarcBuilder(packed).Page("https://a.example/1", "The one before").Record("resource", "https://a.example/lie", "text/plain", "short"u8.ToArray(), length: 40 << 20).Page("https://a.example/2", "The one behind");
        Assert.Equal(["The one before", "The one behind"], Read(builder.ToArray()).Headlines);
    }

    [Fact]
    public void A_packed_body_that_is_cut_off_before_its_first_byte_is_an_error()
    {
        var packed = WarcBuilder.Pack(Encoding.UTF8.GetBytes(WarcBuilder.Html("Cut off")));
        var builder = new WarcBuilder().Response("https://a.example/cut", packed[..10], "Content-Encoding: gzip\r\n").Response("https://a.example/empty", WarcBuilder.Pack([]), "Content-Encoding: gzip\r\n").Page("https://a.example/2", "The one behind");
        var (headlines, skipped) = Read(builder.ToArray());
        Assert.Equal(["The one behind"], headlines);
        Assert.Contains("https://a.example/cut", Assert.Single(skipped).Message, StringComparison.Ordinal);
    }
}
