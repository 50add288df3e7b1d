using System.Globalization;
using NewsTools.Tests.Wire;
using NewsTools.Time;
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

    public static TheoryData<string> Forms => ["rss", "nitf", "mail", "page", "front matter", "text"];

    [Theory, MemberData(nameof(Forms))]
    public void Asctime_is_read(string form)
    {
        Assert.Equal("2026-11-23 15:44:21 +00:00", Published(form, "Mon Nov 23 15:44:21 2026"));
        Assert.Equal("2026-11-03 05:44:21 +00:00", Published(form, "Tue Nov  3 05:44:21 2026"));
        Assert.Equal("2026-11-23 15:44:21 -05:00", Published(form, "Mon Nov 23 15:44:21 EST 2026"));
        Assert.Equal("2026-11-23 15:44:21 +01:00", Published(form, "Mon Nov 23 15:44:21 +0100 2026"));
        Assert.Null(Published(form, "Mon Nov 31 15:44:21 2026"));
    }

    [Theory, MemberData(nameof(Forms))]
    public void Years_of_two_digits_are_of_this_century_up_to_49(string form)
    {
        Assert.Equal("2026-11-23 15:44:21 +01:00", Published(form, "Mon, 23 Nov 26 15:44:21 +0100"));
        Assert.Equal("2049-11-23 15:44:21 +00:00", Published(form, "Tuesday, 23-Nov-49 15:44:21 GMT"));
        Assert.Equal("1999-11-23 15:44:21 -05:00", Published(form, "Tue, 23 Nov 99 15:44:21 EST"));
        Assert.NotEqual(2055, Article(form, "7/17/55").PublishedAt?.Year);
    }

    [Theory, MemberData(nameof(Forms))]
    public void Offsets_are_read_as_programs_and_people_write_them(string form)
    {
        Assert.Equal("2026-11-23 15:44:21 +01:00", Published(form, "Mon Nov 23 2026 15:44:21 GMT+0100"));
        Assert.Equal("2026-11-23 15:44:21 +02:00", Published(form, "2026-11-23 15:44:21+02"));
        Assert.Equal("2026-11-23 08:00:00 +05:30", Published(form, "November 23, 2026, 8:00 AM UTC+5:30"));
        Assert.Equal("2026-11-23 08:00:00 -03:00", Published(form, "November 23, 2026, 8:00 AM GMT-3"));
        Assert.Equal("2026-11-23 08:00:00 +00:00", Published(form, "November 23, 2026, 8:00-10 p.m."));
    }

    [Theory, MemberData(nameof(Forms))]
    public void ET_and_its_like_follow_the_season(string form)
    {
        Assert.Equal("2026-07-23 15:44:00 -04:00", Published(form, "July 23, 2026, 3:44 PM ET"));
        Assert.Equal("2026-12-23 15:44:00 -05:00", Published(form, "December 23, 2026, 3:44 PM ET"));
        Assert.Equal("2026-03-07 15:44:00 -08:00", Published(form, "March 7, 2026, 3:44 PM PT"));
        Assert.Equal("2026-03-08 15:44:00 -07:00", Published(form, "March 8, 2026, 3:44 PM PT"));
        Assert.Equal("2026-10-31 15:44:00 -05:00", Published(form, "October 31, 2026, 3:44 PM CT"));
        Assert.Equal("2026-11-01 15:44:00 -06:00", Published(form, "November 1, 2026, 3:44 PM CT"));
        Assert.Equal("2026-07-23 15:44:00 -05:00", Published(form, "July 23, 2026, 3:44 PM EST"));
    }

    [Theory]
    [InlineData("Mon, 03 Mar 2025 06:30:00 EST", "2025-03-03T06:30:00-05:00")]
    [InlineData("Sun, 2 Mar 25 18:05 +0100", "2025-03-02T18:05:00+01:00")]
    [InlineData("2 March 2025 18:05:09 GMT", "2025-03-02T18:05:09+00:00")]
    [InlineData("2025-03-02T18:05:09.25Z", "2025-03-02T18:05:09.25+00:00")]
    [InlineData("2025-03-02 18:05:09 +0530", "2025-03-02T18:05:09+05:30")]
    [InlineData("20250302T180509-0400", "2025-03-02T18:05:09-04:00")]
    [InlineData("20250302", "2025-03-02T00:00:00+00:00")]
    [InlineData("2025-03", "2025-03-01T00:00:00+00:00")]
    [InlineData("Sonntag, 02-Mar-2025 18:05:09 +01:00 (CET)", "2025-03-02T18:05:09+01:00")]
    [InlineData("Sun, 02 Mar 2025 18:05:09 SGT", "2025-03-02T18:05:09+08:00")]
    [InlineData("D:20250703120000+02'00'", "2025-07-03T12:00:00+02:00")]
    [InlineData("D:20250703120000Z00'00'", "2025-07-03T12:00:00+00:00")]
    [InlineData("D:20250703", "2025-07-03T00:00:00+00:00")]
    [InlineData("1752732000000", "2025-07-17T06:00:00+00:00")]
    [InlineData("17 July 2025 6:00 PM", "2025-07-17T18:00:00+00:00")]
    [InlineData("7/17/2025 6:00:00 AM EST", "2025-07-17T06:00:00-05:00")]
    [InlineData("3 mars 1985", "1985-03-03T00:00:00+00:00")]
    [InlineData("23 Nov 126 15:44:21 EST", "2026-11-23T15:44:21-05:00")]
    [InlineData("23 Nov 50 15:44:21 EST", "1950-11-23T15:44:21-05:00")]
    [InlineData("Mon Nov 23 2026 15:44:21 GMT+0100 (Central European Standard Time)", "2026-11-23T15:44:21+01:00")]
    [InlineData("July 2025", "2025-07-01T00:00:00+00:00")]
    public void A_field_holds_a_date(string field, string date) =>
        Assert.Equal(date, DateReader.Parse(field)?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFzzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("12:30")]
    [InlineData("July 17")]
    [InlineData("2025-13-40")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    [InlineData("31 June 2026")]
    [InlineData("Tue, 31 Jun 2026 10:00:00 GMT")]
    [InlineData("2026-06-31T10:00:00Z")]
    [InlineData("2025-02-29")]
    [InlineData("2026-11-00")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("99999-01-01")]
    [InlineData("1 Jan 99999 00:00:00 GMT")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T24:00:00Z")]
    [InlineData("2026-11-23T15:44:99Z")]
    [InlineData("2026-11-23T24:30:00Z")]
    [InlineData("2026-11-23T15:44:21+14:30")]
    [InlineData("٢٠٢٦-١١-٢٣")]
    [InlineData("20٢٦-11-23")]
    [InlineData("Mon, ٢٣ Nov 2026 15:44:21 GMT")]
    public void What_is_no_date_gives_none(string field) => Assert.Null(DateReader.Parse(field));

    [Theory]
    [InlineData("rss", "12:30")]
    [InlineData("nitf", "17 July")]
    [InlineData("mail", "this morning")]
    [InlineData("front matter", "July 17")]
    [InlineData("page", "12:30")]
    [InlineData("text", "July 17")]
    public void No_date_comes_off_the_clock(string form, string date) => Assert.Null(Published(form, date));

    [Theory]
    [InlineData("31 June 2026")]
    [InlineData("June 31, 2026")]
    [InlineData("2026-06-31T10:00:00Z")]
    [InlineData("31/06/2026")]
    [InlineData("0000-01-01")]
    [InlineData("1 January 99999")]
    [InlineData("Mon, ٢٣ Nov 2026 15:44:21 GMT")]
    [InlineData("20٢٦-11-23")]
    [InlineData("٢3 November 2026")]
    [InlineData("5551234567")]
    public void A_text_without_a_day_that_can_be_has_no_date(string text)
    {
        Assert.Null(DateReader.Find(text));
        Assert.Null(DateReader.Find(text, monthFirst: true));
    }

    [Theory]
    [InlineData("2026-11-23T23:59:60Z", "2026-11-23T23:59:59+00:00")]
    [InlineData("2026-11-23T24:00:00Z", "2026-11-24T00:00:00+00:00")]
    [InlineData("2026-11-23T15:44:21+14:30", "2026-11-23T15:44:21+00:00")]
    [InlineData("2026-11-23T25:00:00Z", "2026-11-23T00:00:00+00:00")]
    public void A_day_counts_where_its_time_or_offset_cannot_be(string text, string date) =>
        Assert.Equal(date, DateReader.Find(text)?.Moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}
