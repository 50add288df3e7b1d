using System.Management.Automation;
using System.Text;
using Xunit;

namespace NewsTools.PowerShell.Tests;

public sealed class WebTests : IDisposable
{
    private readonly Site _site = new();
    private readonly Session _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _site.Dispose();
    }

    private static object? Value(PSObject article, string property) => article.Properties[property].Value;

    [Fact]
    public void Pages_are_fetched_in_the_order_of_their_addresses()
    {
        var articles = _session.Run("param($site) Get-Article -Uri $site/news/2.html, $site/news/1.html, $site/news/3.html -AllowPrivateNetwork -ThrottleLimit 3 | ForEach-Object Path", _site.Address);
        Assert.Equal([$"{_site.Address}/news/2.html", $"{_site.Address}/news/1.html", $"{_site.Address}/news/3.html"], articles.Select(path => path.ToString()));
    }

    [Fact]
    public void Feed_items_pipe_into_Get_Article()
    {
        var articles = _session.Run("param($site) Get-NewsFeed $site/feed.xml -AllowPrivateNetwork | Get-Article -AllowPrivateNetwork", _site.Address);
        Assert.Equal(["Mayor says no to the bridge", $"{_site.Address}/news/1.html"], [Value(articles[0], "Headline"), Value(articles[1], "Path")]);
        Assert.DoesNotContain("/full", _site.Asked);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero), Value(articles[1], "PublishedAt"));
    }

    [Fact]
    public void Feed_shows_what_is_there_in_full()
    {
        var shown = _session.Show("param($site) Get-NewsFeed $site/feed.xml -AllowPrivateNetwork", _site.Address);
        Assert.Matches("2026-03-02 08:00 yes +Mayor says no to the bridge", shown);
        Assert.Matches("2026-03-03 08:00 no +A link to follow", shown);
        Assert.Single(_session.Run("param($site) Get-NewsFeed $site/feed.xml -AllowPrivateNetwork -Since 2026-03-03", _site.Address));
    }

    [Fact]
    public void Sitemap_is_found_from_the_site_and_pipes_into_Get_Article()
    {
        var articles = _session.Run("param($site) Get-NewsSitemap $site -AllowPrivateNetwork | Where-Object Uri -like */1.html | Get-Article -AllowPrivateNetwork", _site.Address);
        Assert.Equal($"{_site.Address}/news/1.html", Value(Assert.Single(articles), "Path"));
        Assert.DoesNotContain("/news/2.html", _site.Asked);
    }

    [Theory]
    [InlineData("[uri]\"$site/news/1.html\" | Get-Article -AllowPrivateNetwork")]
    [InlineData("\"$site/news/1.html\" | Get-Article -AllowPrivateNetwork")]
    [InlineData("[pscustomobject]@{ Url = \"$site/news/1.html\" } | Get-Article -AllowPrivateNetwork")]
    [InlineData("@{ Uri = \"$site/news/1.html\"; Outlet = 'Herald' } | Get-Article -AllowPrivateNetwork")]
    public void Whatever_stands_for_an_address_is_fetched(string script) =>
        Assert.Equal($"{_site.Address}/news/1.html", Value(Assert.Single(_session.Run("param($site) " + script, _site.Address)), "Path"));

    [Theory]
    [InlineData("/news/1.html", "", "PrivateAddress", ErrorCategory.PermissionDenied)]
    [InlineData("/closed/1.html", "-AllowPrivateNetwork", "RobotsDisallowed", ErrorCategory.PermissionDenied)]
    [InlineData("/none", "-AllowPrivateNetwork", "NotFound", ErrorCategory.ObjectNotFound)]
    public void What_cannot_be_fetched_is_an_error_that_names_the_address(string path, string arguments, string id, ErrorCategory category)
    {
        var error = _session.Fail($"param($site) Get-Article -Uri $site{path} {arguments}", _site.Address);
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Contains(_site.Address + path, error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_address_among_good_ones_costs_only_itself()
    {
        var articles = _session.Run(out var errors, "param($site) Get-Article -Uri $site/news/1.html, $site/none, $site/news/2.html -AllowPrivateNetwork", _site.Address);
        Assert.Equal(2, articles.Count);
        Assert.Single(errors);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Many_files_come_out_in_order_and_so_do_their_errors(int limit)
    {
        using var scratch = new Scratch();
        for (var i = 0; i < 60; i++)
            File.WriteAllText(scratch[$"{i:D2}.txt"], i % 10 == 5 ? "" : string.Concat(Enumerable.Repeat($"The mayor said no for time {i}. ", i % 7 == 0 ? 2000 : 3)));
        var articles = _session.Run(out var errors, "param($files, $limit) Get-Article -LiteralPath $files -ThrottleLimit $limit", Enumerable.Range(0, 60).Select(i => scratch[$"{i:D2}.txt"]).ToArray(), limit);
        Assert.Equal(Enumerable.Range(0, 60).Where(i => i % 10 != 5).Select(i => $"{i:D2}.txt"), articles.Select(o => Path.GetFileName((string?)Value(o, "Path"))));
        Assert.Equal(["05.txt", "15.txt", "25.txt", "35.txt", "45.txt", "55.txt"], errors.Select(e => Path.GetFileName(e.TargetObject?.ToString())));
    }

    [Fact]
    public void Archive_of_many_pages_streams_and_names_what_it_passes_over()
    {
        using var scratch = new Scratch();
        var archive = new StringBuilder();
        for (var i = 0; i < 50; i++)
        {
            var page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + (i == 7 ? "<html><body></body></html>" : File.ReadAllText(Directory.GetFiles(Repository.Samples, "*.html").Order(StringComparer.Ordinal).First()));
            archive.Append(System.Globalization.CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/{i}\r\nContent-Type: application/http\r\nContent-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{page}\r\n\r\n");
        }
        File.WriteAllText(scratch["a.warc"], archive.ToString());
        using var shell = _session.Create("param($file) Get-Article $file -Verbose", scratch["a.warc"]);
        Assert.Equal(49, shell.Invoke().Count);
        Assert.Contains(shell.Streams.Verbose, record => record.Message.Contains("https://herald.example/7", StringComparison.Ordinal));
    }
}
