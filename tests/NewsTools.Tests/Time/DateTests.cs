using System.Globalization;
using NewsTools.Tests.Wire;
using Xunit;

namespace NewsTools.Tests.Time;

/// <summary>A date means the same wherever it stands.</summary>
public sealed class DateTests
{
    private const string Copy = "The council of Dunmere voted on Tuesday night to close the old ferry harbour for two years, and the mayor said that nobody would miss it.";

    /// <summary>When the article is said to be published, where a date is written as the form has it.</summary>
    private static string? Published(string form, string date) => Article(form, date).PublishedAt?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private static Article Article(string form, string date) => Assert.Single(WireSamples.Read(form switch
    {
        "rss" => ArticleSource.FromText($"""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Dunmere Herald</title>
            <item><title>Harbour to close</title><pubDate>{date}</pubDate><description>A vote.</description><content:encoded>&lt;p&gt;{Copy}&lt;/p&gt;&lt;p&gt;{Copy}&lt;/p&gt;</content:encoded></item></channel></rss>
            """),
        "nitf" => ArticleSource.FromText($"""
            <nitf><head><docdata><date.issue norm="{date}"/></docdata></head><body><body.head><hedline><hl1>Harbour to close</hl1></hedline></body.head><body.content><p>{Copy}</p></body.content></body></nitf>
            """),
        "mail" => ArticleSource.FromText($"From: Ada Quill <ada@herald.example>\nDate: {date}\nSubject: Harbour to close\nMessage-ID: <1@herald.example>\n\n{Copy}\n\n{Copy}\n"),
        "page" => ArticleSource.FromText($"<html lang=\"en\"><head><meta name=\"pubdate\" content=\"{date}\"></head><body><h1>Harbour to close</h1><p>{Copy}</p><p>{Copy}</p></body></html>"),
        "front matter" => ArticleSource.FromText($"---\ntitle: Harbour to close\ndate: {date}\n---\n{Copy}\n", "harbour.md"),
        "text" => ArticleSource.FromText($"Harbour to close\nBy Ada Quill\n{date}\n\n{Copy}\n\n{Copy}\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    }));

    [Theory]
    [InlineData("rss", "Mon, 23 Nov 2026 15:44:21 IST")]
    [InlineData("nitf", "2026-11-23 15:44:21 IST")]
    [InlineData("page", "November 23, 2026 15:44:21 IST")]
    [InlineData("text", "November 23, 2026, 15:44:21 IST")]
    public void IST_is_the_time_of_India(string form, string date) => Assert.Equal("2026-11-23 15:44:21 +05:30", Published(form, date));
}
