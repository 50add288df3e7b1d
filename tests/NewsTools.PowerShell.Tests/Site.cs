using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsTools.PowerShell.Tests;

/// <summary>A small news site on this machine: <c>/feed.xml</c>, <c>/sitemap.xml</c> and the sample pages as <c>/news/1.html</c> and so on.</summary>
public sealed class Site : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly string[] _pages = [.. Directory.GetFiles(Repository.Samples, "*.html").Order(StringComparer.Ordinal)];

    public Site()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = AnswerAsync();
    }

    /// <summary>The address without a slash at its end.</summary>
    public string Address { get; }

    /// <summary>The paths that were asked for, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            var path = context.Request.Url!.AbsolutePath;
            _asked.Enqueue(path);
            var (type, body) = Answer(path);
            context.Response.StatusCode = body is null ? 404 : 200;
            context.Response.ContentType = type;
            await context.Response.OutputStream.WriteAsync(body ?? []);
            context.Response.Close();
        }
    }

    private (string Type, byte[]? Body) Answer(string path) => path switch
    {
        "/robots.txt" => ("text/plain", "User-agent: *\nDisallow: /closed\n"u8.ToArray()),
        "/feed.xml" => ("application/rss+xml", Encoding.UTF8.GetBytes($"""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Dunmere Herald</title>
            <item><title>Mayor says no to the bridge</title><link>{Address}/full</link><pubDate>Mon, 02 Mar 2026 08:00:00 +0000</pubDate><description>The mayor said no.</description>
            <content:encoded>{WebUtility.HtmlEncode("<p>" + string.Join("</p><p>", Enumerable.Repeat("“The plan is dead, and I will not pretend otherwise,” Mayor Lucan Brandt told reporters outside the town hall.", 4)) + "</p>")}</content:encoded></item>
            <item><title>A link to follow</title><link>{Address}/news/1.html</link><pubDate>Tue, 03 Mar 2026 08:00:00 +0000</pubDate><description>Read it there…</description></item>
            </channel></rss>
            """)),
        "/sitemap.xml" => ("application/xml", Encoding.UTF8.GetBytes($"<urlset>{string.Concat(_pages.Select((_, i) => $"<url><loc>{Address}/news/{i + 1}.html</loc><lastmod>2026-03-0{1 + i % 9}</lastmod></url>"))}</urlset>")),
        _ when path.StartsWith("/news/", StringComparison.Ordinal) && int.TryParse(Path.GetFileNameWithoutExtension(path), out var number) && number >= 1 && number <= _pages.Length => ("text/html", File.ReadAllBytes(_pages[number - 1])),
        _ => ("text/plain", null),
    };
}
