using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsTools.Benchmarks.Speed;

/// <summary>Web archives of invented pages, each with the menus, scripts, teasers and footers that pages of the press have around an article; the same for the same numbers.</summary>
internal static class InventedArchive
{
    /// <summary>Writes an archive, one gzip member a record as crawlers do.</summary>
    internal static byte[] Write(int pages)
    {
        using var archive = new MemoryStream();
        for (var i = 0; i < pages; i++)
        {
            var page = Encoding.UTF8.GetBytes(Page(i));
            byte[] block = [.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"), .. page];
            using var member = new GZipStream(archive, CompressionLevel.Optimal, leaveOpen: true);
            member.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{i:D12}>\r\nWARC-Date: 2026-03-02T08:00:00Z\r\nWARC-Target-URI: https://herald.example/news/{i}.html\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n")));
            member.Write(block);
            member.Write("\r\n\r\n"u8);
        }
        return archive.ToArray();
    }

    /// <summary>A page. What differs from page to page, and would not compress, is drawn by a generator with the page's number for its seed.</summary>
    internal static string Page(int number)
    {
        var draw = new Random(number);
        var paragraphs = InventedCopy.Article(number).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Headline(draw)} | The Herald</title>");
        html.Append(CultureInfo.InvariantCulture, $"<meta property=\"og:title\" content=\"{Headline(new Random(number))}\"><meta property=\"article:published_time\" content=\"2026-03-02T08:{number % 60:D2}:00Z\">");
        for (var i = 0; i < 2; i++)
            html.Append(CultureInfo.InvariantCulture, $"<script>window.d{i}={{id:\"{Token(draw, 400)}\",k:[{string.Join(',', Enumerable.Range(0, 60).Select(_ => draw.Next(100_000)))}]}};</script>");
        html.Append(CultureInfo.InvariantCulture, $"<style>.c{number}{{color:#333;background:url(data:image/png;base64,{Token(draw, 600)})}}</style></head><body><header><nav><ul>");
        for (var i = 0; i < 30; i++)
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"menu__item menu__item--level-1 menu-item-{i}\" role=\"none\"><a class=\"menu__link link link--nav\" role=\"menuitem\" href=\"/section/{i}?ref={Token(draw, 8)}\">{Headline(draw, 2)}</a></li>");
        html.Append("</ul></nav></header><main><article class=\"story\"><h1>").Append(Headline(new Random(number))).Append("</h1><div class=\"byline\">By <a href=\"/a/1\">Ines Calloway</a></div><div class=\"story-body\">");
        for (var i = 0; i < paragraphs.Length; i++)
        {
            html.Append("<p>").Append(paragraphs[i]).Append("</p>");
            if (i % 4 == 2)
                html.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"/img/{Token(draw, 20)}.jpg\" srcset=\"/img/{Token(draw, 20)}-2.jpg 2x\" alt=\"\"><figcaption>{Headline(draw)}</figcaption></figure><div class=\"ad-slot\" data-id=\"{Token(draw, 16)}\"></div>");
        }
        html.Append("</div></article><aside class=\"related\"><h2>More stories</h2>");
        for (var i = 0; i < 40; i++)
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"card card--horizontal card--teaser grid__item grid__item--third\" id=\"c-{Token(draw, 10)}\" data-component=\"teaser\" data-track-module=\"related-list\"><a class=\"card__link link link--plain\" href=\"/news/{Token(draw, 12)}.html\"><span class=\"card__media media media--ratio-16x9\"><img class=\"media__image lazyload\" loading=\"lazy\" data-src=\"/t/{Token(draw, 20)}.jpg\" width=\"640\" height=\"360\" alt=\"\"></span><svg class=\"icon icon--arrow\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M8.59 16.59L13.17 12 8.59 7.41 10 6l6 6-6 6z\"></path></svg><h3 class=\"card__title heading heading--small\">{Headline(draw)}</h3><p class=\"teaser\">{Headline(draw, 14)}</p></a></div>");
        html.Append("</aside></main><footer><p>© The Herald. All rights reserved.</p></footer></body></html>");
        return html.ToString();
    }

    private static string Token(Random draw, int length) => string.Create(length, draw, static (units, draw) =>
    {
        const string Units = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        foreach (ref var unit in units)
            unit = Units[draw.Next(Units.Length)];
    });

    private static string Headline(Random draw, int words = 8)
    {
        var copy = InventedCopy.Article(draw.Next(1000)).Split(' ', '\n');
        var start = draw.Next(copy.Length - words);
        return string.Join(' ', copy.Skip(start).Take(words)).Replace("<", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
    }
}
