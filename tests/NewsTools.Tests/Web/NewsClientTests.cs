using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsTools.Tests.Wire;
using NewsTools.Web;
using Xunit;

namespace NewsTools.Tests.Web;

public sealed class NewsClientTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<string> Text(string path, Func<FetchOptions, FetchOptions>? change = null)
    {
        using var client = TestServer.Client(change);
        return Encoding.UTF8.GetString((await client.GetAsync(_server[path])).Body.Span);
    }

    private async Task<FetchException> Fault(string path, Func<FetchOptions, FetchOptions>? change = null)
    {
        using var client = TestServer.Client(change);
        return await Assert.ThrowsAsync<FetchException>(() => client.GetAsync(new Uri(_server.Address, path)));
    }

    private int Asked(string path) => _server.Requests.Count(request => request.Path == path);

    [Fact]
    public async Task A_page_becomes_an_article_with_its_address()
    {
        _server.On("/story", WarcBuilder.Html("A new light for the pier"));
        using var client = TestServer.Client();
        var resource = await client.GetAsync(_server["/story#top"]);
        var article = Assert.Single(WireSamples.Read(resource.ToSource()));
        Assert.Equal("A new light for the pier", article.Headline);
        Assert.Equal(_server["/story"], article.Uri);
        Assert.Equal(resource.RetrievedAt, article.RetrievedAt);
        Assert.Null(article.TdmReservation);
        Assert.StartsWith("NewsTools/", _server.Requests[^1].UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_and_the_last_address_counts()
    {
        _server.Redirect("/a", "/b", 301).Redirect("/b", _server["/c?x=1"].ToString(), 307).On("/c?x=1", "<p>No.</p>");
        using var client = TestServer.Client();
        Assert.Equal(_server["/c?x=1"], (await client.GetAsync(_server["/a"])).Uri);
    }

    [Fact]
    public async Task Redirects_without_end_are_an_error()
    {
        _server.Redirect("/a", "/b").Redirect("/b", "/a");
        Assert.Equal(FetchFault.TooManyRedirects, (await Fault("/a")).Reason);
        for (var i = 0; i < 20; i++)
            _server.Redirect($"/{i}", $"/{i + 1}");
        Assert.Equal(FetchFault.TooManyRedirects, (await Fault("/0")).Reason);
        Assert.Equal(0, Asked("/12"));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://herald.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Only_the_web_is_fetched(string address)
    {
        Assert.Equal(FetchFault.InvalidAddress, (await Fault(address)).Reason);
        _server.Redirect("/a", address);
        Assert.Equal(FetchFault.InvalidAddress, (await Fault("/a")).Reason);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://[::ffff:127.0.0.1]:1/")]
    [InlineData("http://2130706433:1/")]
    [InlineData("http://0x7f.1:1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public async Task Private_addresses_are_refused(string address)
    {
        using var client = TestServer.Client(options => options with { AllowPrivateNetwork = false });
        Assert.Equal(FetchFault.PrivateAddress, (await Assert.ThrowsAsync<FetchException>(() => client.GetAsync(new Uri(address)))).Reason);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.1.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:0:4136:e378:8000:63bf:f5ff:fffe", false)]
    [InlineData("::ffff:0:10.0.0.1", false)]
    [InlineData("::ffff:0:169.254.169.254", false)]
    [InlineData("::ffff:0:8.8.8.8", true)]
    [InlineData("2001:2::1", false)]
    [InlineData("2001:2:1::1", true)]
    [InlineData("2001:10::1", false)]
    [InlineData("2001:1f:ffff::1", false)]
    [InlineData("2001:30::1", true)]
    [InlineData("100::1", false)]
    public void Addresses_are_told_apart(string address, bool isPublic) => Assert.Equal(isPublic, AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        _server.On("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: newstools\nDisallow: /private\nAllow: /private/open\n", "text/plain")
            .On("/private/a", "<p>No.</p>").On("/private/open", "<p>Yes.</p>").Redirect("/way", "/private/a");
        Assert.Equal("<p>Yes.</p>", await Text("/private/open"));
        Assert.Equal(FetchFault.RobotsDisallowed, (await Fault("/private/a")).Reason);
        Assert.Equal(FetchFault.RobotsDisallowed, (await Fault("/way")).Reason);
        Assert.Equal(0, Asked("/private/a"));
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Robots_txt_that_cannot_be_reached_forbids_everything(int status, bool isAllowed)
    {
        _server.On("/robots.txt", "no", "text/plain", status).On("/a", "<p>No.</p>");
        if (isAllowed)
            Assert.Equal("<p>No.</p>", await Text("/a"));
        else
            Assert.Equal(FetchFault.RobotsDisallowed, (await Fault("/a")).Reason);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Robots_txt_of_a_busy_server_is_waited_for(int status)
    {
        var asked = 0;
        _server.On("/a", "<p>No.</p>").On("/robots.txt", async context =>
        {
            context.Response.StatusCode = ++asked < 3 ? status : 200;
            context.Response.Headers.RetryAfter = "0";
            await context.Response.WriteAsync("User-agent: *\nDisallow: /a\n");
        });
        var fault = await Fault("/a");
        Assert.Equal((FetchFault.RobotsDisallowed, 3, 0), (fault.Reason, asked, Asked("/a")));
        Assert.DoesNotContain("cannot be read", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_txt_that_could_not_be_read_is_asked_for_again_after_the_wait()
    {
        var asked = 0;
        _server.On("/a", "<p>Yes.</p>").On("/robots.txt", async context =>
        {
            context.Response.StatusCode = ++asked == 1 ? 429 : 200;
            context.Response.Headers.RetryAfter = "1";
            await context.Response.WriteAsync("User-agent: *\nAllow: /\n");
        });
        using var client = TestServer.Client(options => options with { MaximumRetryDelay = TimeSpan.Zero });
        var fault = await Assert.ThrowsAsync<FetchException>(() => client.GetAsync(_server["/a"]));
        Assert.Contains("HTTP 429", fault.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (asked, Asked("/a")));
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        Assert.Equal("<p>Yes.</p>", System.Text.Encoding.UTF8.GetString((await client.GetAsync(_server["/a"])).Body.Span));
    }

    [Fact]
    public async Task Robots_txt_is_asked_for_once()
    {
        _server.On("/a", "<p>1</p>").On("/b", "<p>2</p>");
        using var client = TestServer.Client();
        await Task.WhenAll(client.GetAsync(_server["/a"]), client.GetAsync(_server["/b"]), client.GetAsync(_server["/a"]));
        Assert.Equal(1, Asked("/robots.txt"));
    }

    [Fact]
    public async Task Mining_that_is_reserved_is_respected_and_recorded()
    {
        _server.On("/header", "<p>No.</p>", headers: [("tdm-reservation", "1"), ("tdm-policy", "/terms.json")])
            .On("/page", "<!DOCTYPE html><html><head><meta content='1' name=\"tdm-reservation\"></head><body><p>No.</p></body></html>")
            .On("/open", "<!DOCTYPE html><html><head><meta name=\"tdm-reservation\" content=\"0\"></head><body><p>No.</p></body></html>", headers: [("tdm-reservation", "1")])
            .On("/.well-known/tdmrep.json", "[{\"location\":\"/site/*.html$\",\"tdm-reservation\":1,\"tdm-policy\":\"https://herald.example/terms\"}]", "application/json")
            .On("/site/a.html", "<p>No.</p>").On("/site/a", "<p>Yes.</p>");
        Assert.Equal(FetchFault.TdmReserved, (await Fault("/header")).Reason);
        Assert.Equal(FetchFault.TdmReserved, (await Fault("/page")).Reason);
        Assert.Contains("https://herald.example/terms", (await Fault("/site/a.html")).Message, StringComparison.Ordinal);
        Assert.Equal("<p>Yes.</p>", await Text("/site/a"));
        using var client = TestServer.Client(options => options with { IgnoreTdmReservation = true });
        Assert.Equal(new TdmReservation(true, _server["/terms.json"], "header"), (await client.GetAsync(_server["/header"])).TdmReservation);
        var article = Assert.Single(WireSamples.Read((await client.GetAsync(_server["/site/a.html"])).ToSource(), new() { Format = ArticleFormat.Text }));
        Assert.Equal(new TdmReservation(true, new Uri("https://herald.example/terms"), "well-known"), article.TdmReservation);
        Assert.Equal(new TdmReservation(false, null, "page"), (await client.GetAsync(_server["/open"])).TdmReservation);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_with_a_pause()
    {
        var (open, most) = (0, 0);
        for (var i = 0; i < 4; i++)
            _server.On($"/{i}", async context =>
            {
                most = Math.Max(most, Interlocked.Increment(ref open));
                await Task.Delay(20);
                Interlocked.Decrement(ref open);
                await context.Response.WriteAsync("<p>No.</p>");
            });
        using var client = TestServer.Client(options => options with { Delay = TimeSpan.FromMilliseconds(60) });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => client.GetAsync(_server[$"/{i}"])));
        Assert.Equal(1, most);
        var times = _server.Requests.Where(request => request.Path.Length == 2).Select(request => request.At).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 40, long.MaxValue));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(500)]
    public async Task Faults_that_pass_are_asked_again(int status)
    {
        var asked = 0;
        _server.On("/a", async context =>
        {
            if (++asked < 3)
            {
                context.Response.StatusCode = status;
                context.Response.Headers.RetryAfter = "0";
            }
            await context.Response.WriteAsync("<p>No.</p>");
        });
        Assert.Equal("<p>No.</p>", await Text("/a"));
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_long_wait_is_left_alone()
    {
        _server.On("/a", "busy", status: 503, headers: [("Retry-After", "86400")]);
        var fault = await Fault("/a");
        Assert.Equal((FetchFault.ServerError, 503, 1), (fault.Reason, fault.Status, Asked("/a")));
    }

    [Theory]
    [InlineData(404, FetchFault.NotFound)]
    [InlineData(410, FetchFault.NotFound)]
    [InlineData(403, FetchFault.AccessDenied)]
    [InlineData(418, FetchFault.ServerError)]
    public async Task Faults_that_stay_are_not_asked_again(int status, FetchFault expected)
    {
        _server.On("/a", "no", status: status);
        var fault = await Fault("/a");
        Assert.Equal((expected, status, 1), (fault.Reason, fault.Status, Asked("/a")));
        Assert.StartsWith(_server["/a"].ToString(), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_servers_are_given_up()
    {
        _server.On("/slow", async context =>
        {
            await context.Response.WriteAsync("<p>");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        _server.On("/robots.txt", "", "text/plain").On("/.well-known/tdmrep.json", "[]", "application/json");
        Assert.Equal(FetchFault.TimedOut, (await Fault("/slow", options => options with { Timeout = TimeSpan.FromMilliseconds(700) })).Reason);
    }

    [Fact]
    public async Task Stopping_stops_at_once()
    {
        _server.On("/slow", context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        using var client = TestServer.Client();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(_server["/slow"], stop.Token));
    }

    [Fact]
    public async Task Huge_bodies_are_an_error_whatever_length_they_declare()
    {
        _server.On("/declared", new byte[300_000], "text/html").On("/endless", async context =>
        {
            var chunk = new byte[1 << 16];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        }).On("/bomb", WarcBuilder.Pack(new byte[50 << 20]), "text/html", 200, ("Content-Encoding", "gzip"));
        foreach (var path in new[] { "/declared", "/endless", "/bomb" })
            Assert.Equal(FetchFault.ResponseTooLarge, (await Fault(path, options => options with { MaximumBytes = 200_000 })).Reason);
    }

    [Fact]
    public async Task Bodies_that_break_off_are_asked_for_again_and_then_an_error()
    {
        _server.On("/short", async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("<p>");
            await context.Response.Body.FlushAsync();
            context.Abort();
        }).On("/reset", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        Assert.Equal(FetchFault.ConnectionFailed, (await Fault("/short", options => options with { MaximumRetries = 1 })).Reason);
        Assert.Equal(2, Asked("/short"));
        Assert.Equal(FetchFault.ConnectionFailed, (await Fault("/reset", options => options with { MaximumRetries = 1 })).Reason);
    }

    [Fact]
    public async Task Packed_bodies_are_unpacked_and_broken_ones_an_error()
    {
        var packed = WarcBuilder.Pack(Encoding.UTF8.GetBytes(WarcBuilder.Html("A light")));
        using var brotli = new MemoryStream();
        using (var coder = new BrotliStream(brotli, CompressionLevel.Optimal, leaveOpen: true))
            coder.Write("<p>No.</p>"u8);
        var broken = packed.ToArray();
        broken.AsSpan(20, 60).Fill(0xAA);
        _server.On("/gzip", packed, "text/html", 200, ("Content-Encoding", "gzip")).On("/br", brotli.ToArray(), "text/html", 200, ("Content-Encoding", "br"))
            .On("/broken", broken, "text/html", 200, ("Content-Encoding", "gzip"));
        Assert.Contains("A light", await Text("/gzip"), StringComparison.Ordinal);
        Assert.Equal("<p>No.</p>", await Text("/br"));
        Assert.Equal(FetchFault.BrokenResponse, (await Fault("/broken")).Reason);
    }

    [Fact]
    public async Task Types_and_character_sets_that_lie_are_survived()
    {
        var page = WarcBuilder.Html("Über den Hafen");
        _server.On("/type", page, "image/png").On("/charset", page, "text/html; charset=iso-8859-5").On("/feed", File.ReadAllBytes(WireSamples.PathOf("rss.xml")), "text/html");
        using var client = TestServer.Client();
        Assert.Equal("Über den Hafen", Assert.Single(WireSamples.Read((await client.GetAsync(_server["/type"])).ToSource())).Headline);
        Assert.Equal("Über den Hafen", Assert.Single(WireSamples.Read((await client.GetAsync(_server["/charset"])).ToSource())).Headline);
        Assert.Equal(ArticleFormat.Rss, Assert.Single(WireSamples.Read((await client.GetAsync(_server["/feed"])).ToSource())).Format);
    }

    [Fact]
    public async Task Nothing_listens()
    {
        await _server.DisposeAsync();
        Assert.Equal(FetchFault.ConnectionFailed, (await Fault("/a", options => options with { MaximumRetries = 0 })).Reason);
        _server = await TestServer.StartAsync();
    }

    [Fact]
    public async Task What_has_not_changed_comes_from_the_cache()
    {
        var folder = Directory.CreateTempSubdirectory("newstools-").FullName;
        try
        {
            var version = 1;
            _server.On("/a", async context =>
            {
                context.Response.Headers.ETag = $"\"v{version}\"";
                context.Response.ContentType = "text/html";
                if (context.Request.Headers.IfNoneMatch == $"\"v{version}\"")
                    context.Response.StatusCode = 304;
                else
                    await context.Response.WriteAsync($"<p>Version {version}.</p>");
            });
            FetchOptions Cached(FetchOptions options) => options with { CacheFolder = folder };
            Assert.Equal("<p>Version 1.</p>", await Text("/a", Cached));
            using (var client = TestServer.Client(Cached))
            {
                var again = await client.GetAsync(_server["/a"]);
                Assert.Equal((true, "<p>Version 1.</p>", "text/html"), (again.IsFromCache, Encoding.UTF8.GetString(again.Body.Span), again.ContentType));
            }
            version = 2;
            Assert.Equal("<p>Version 2.</p>", await Text("/a", Cached));
            var file = Assert.Single(Directory.GetFiles(folder));
            Assert.Matches("^[0-9a-f]{64}\\.response$", Path.GetFileName(file));
            // A broken entry counts as none.
            foreach (var broken in new[] { File.ReadAllBytes(file)[..^3], [1, 2, 3], [] })
            {
                File.WriteAllBytes(file, broken);
                Assert.Equal("<p>Version 2.</p>", await Text("/a", Cached));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_cache_does_not_outgrow_its_limit()
    {
        var folder = Directory.CreateTempSubdirectory("newstools-").FullName;
        try
        {
            for (var i = 0; i < 12; i++)
                _server.On($"/{i}", new byte[10_000], "text/html", 200, ("ETag", "\"a\""));
            using var client = TestServer.Client(options => options with { CacheFolder = folder, MaximumCacheBytes = 50_000 });
            for (var i = 0; i < 12; i++)
                await client.GetAsync(_server[$"/{i}"]);
            var size = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
            Assert.InRange(size, 10_000, 50_000);
            Assert.True((await client.GetAsync(_server["/11"])).Body.Length == 10_000);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Feed_items_bring_articles_or_links()
    {
        _server.On("/feed", File.ReadAllBytes(WireSamples.PathOf("rss.xml")), "application/rss+xml")
            .On("/", "<!DOCTYPE html><html><head><title>Herald</title><link rel=alternate type='application/rss+xml' href='/feed'></head><body><p>Home</p></body></html>");
        using var client = TestServer.Client();
        foreach (var path in new[] { "/feed", "/" })
        {
            var items = await client.GetFeedAsync(_server[path]).ToListAsync();
            Assert.Equal(["Ferry crews vote to ‘work to rule’", "Library roof to be mended by June"], items.Select(item => item.Title));
            Assert.Equal("Ferry crews vote to ‘work to rule’", items[0].Article?.Headline);
            Assert.Null(items[1].Article);
            Assert.Equal(["Petra Oduya"], items[1].Authors);
            Assert.Equal("https://herald.example/2025/03/library-roof", items[1].Uri?.ToString());
            Assert.Equal(("The town council has found the money for the library's roof. Read more", "Dunmere Herald", _server["/feed"]), (items[1].Summary, items[1].FeedTitle, items[1].FeedUri));
        }
    }

    [Fact]
    public async Task A_page_that_names_no_feed_is_an_error()
    {
        _server.On("/", WarcBuilder.Html("A light"));
        using var client = TestServer.Client();
        await Assert.ThrowsAsync<ArticleReadException>(async () => await client.GetFeedAsync(_server["/"]).ToListAsync());
    }

    [Theory]
    [InlineData("<url><loc>/b</loc><lastmod>2025</url>")]
    [InlineData("<url><loc>/b<url>")]
    [InlineData("<url><!-- <loc>/b</loc></url>")]
    [InlineData("<url><loc><![CDATA[/b</loc></url>")]
    [InlineData("<url a=\"><loc>/b</loc></url>")]
    [InlineData("</urlset>")]
    public async Task A_broken_entry_of_a_sitemap_costs_itself_and_is_told_of(string bad)
    {
        _server.On("/map.xml", $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>/a</loc></url>{bad}<url><loc>/c</loc></url></urlset>", "application/xml");
        using var client = TestServer.Client();
        var skipped = new List<Exception>();
        var entries = await client.GetSitemapAsync(_server["/map.xml"], skipped: skipped.Add).ToListAsync();
        Assert.Equal(["/a", "/c"], entries.Select(entry => entry.Uri.AbsolutePath).Where(path => path != "/b"));
        Assert.StartsWith(_server["/map.xml"].ToString(), Assert.Single(skipped).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemaps_are_found_and_followed()
    {
        _server.On("/robots.txt", $"Sitemap: {_server["/index.xml"]}\nUser-agent: *\nDisallow: /closed\n", "text/plain")
            .On("/index.xml", $"<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>{_server["/news.xml.gz"]}</loc></sitemap><sitemap><loc>{_server["/old.txt"]}</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>{_server["/gone.xml"]}</loc></sitemap><sitemap><loc>{_server["/index.xml"]}</loc></sitemap></sitemapindex>", "application/xml")
            .On("/news.xml.gz", WarcBuilder.Pack("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://herald.example/a</loc><lastmod>2025-03-03</lastmod><news:news><news:publication><news:name>Dunmere Herald</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2025-03-03T06:30:00-05:00</news:publication_date><news:title>Ferry crews &amp; pilots</news:title></news:news></url>
                <url><loc>https://herald.example/b</loc><lastmod>2019-03-03</lastmod></url></urlset>
                """u8.ToArray()), "application/gzip")
            .On("/old.txt", "https://herald.example/c\r\nnot an address\nhttps://herald.example/d\n", "text/plain");
        using var client = TestServer.Client();
        var skipped = new List<Exception>();
        var entries = await client.GetSitemapAsync(_server.Address, skipped: skipped.Add).ToListAsync();
        Assert.Equal(["https://herald.example/a", "https://herald.example/b", "https://herald.example/c", "https://herald.example/d"], entries.Select(entry => entry.Uri.ToString()));
        Assert.Equal(("Ferry crews & pilots", "Dunmere Herald", "en"), (entries[0].Title, entries[0].Outlet, entries[0].Language));
        Assert.Equal(new DateTimeOffset(2025, 3, 3, 6, 30, 0, TimeSpan.FromHours(-5)), entries[0].PublishedAt);
        Assert.Equal(FetchFault.NotFound, Assert.IsType<FetchException>(Assert.Single(skipped)).Reason);
        var recent = await client.GetSitemapAsync(_server["/index.xml"], since: new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToListAsync();
        Assert.Equal("https://herald.example/a", Assert.Single(recent).Uri.ToString());
    }

    [Fact]
    public async Task What_is_no_sitemap_is_an_error()
    {
        _server.On("/sitemap.xml", WarcBuilder.Html("A light"));
        using var client = TestServer.Client();
        await Assert.ThrowsAsync<ArticleReadException>(async () => await client.GetSitemapAsync(_server["/"]).ToListAsync());
    }

    [Fact]
    public async Task A_server_that_cannot_speak_securely_is_an_error_that_says_so()
    {
        var error = await Fault(new UriBuilder(_server["/a"]) { Scheme = "https" }.Uri.ToString());
        Assert.Equal(FetchFault.ConnectionFailed, error.Reason);
        Assert.Contains("secure connection", error.Message, StringComparison.Ordinal);
        Assert.Contains("https://", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("inner exception", error.Message, StringComparison.Ordinal);
    }
}
