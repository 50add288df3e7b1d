using Xunit;

namespace NewsTools.Tests.Wire;

public sealed class FeedReaderTests
{
    [Fact]
    public void Rss_items_in_full_become_articles_and_teasers_are_reported()
    {
        var (articles, skipped) = WireSamples.ReadAll(ArticleSource.FromFile(WireSamples.PathOf("rss.xml")));
        var article = Assert.Single(articles);
        Assert.Equal(
        [
            "Headline: Ferry crews vote to ‘work to rule’",
            "Paragraph: DUNMERE (Estuary Press) — Crews on the estuary ferries have voted to work to rule from Friday, their union said on Monday.",
            "Subhead: “No more double shifts”",
            "Paragraph: “We will sail the timetable and not one crossing more,” said Maud Ferrier, who leads the union's harbour branch. She said that 412 of 460 members had voted for the action.",
            "BlockQuote: Nobody should steer a boat in the sixteenth hour of a shift.",
            "Caption: The Heron at the north pier.",
            "ListItem: First sailings from 7 a.m.",
            "ListItem: No night boats",
            "Caption: Maud Ferrier at the harbour office. Photo: Oda Lindqvist",
        ], WireSamples.Blocks(article));
        Assert.Equal("Ferry crews vote to ‘work to rule’", article.Headline);
        Assert.Equal(["Ines Calloway", "Tobias Renn"], article.Authors);
        Assert.Equal(new DateTimeOffset(2025, 3, 3, 6, 30, 0, TimeSpan.FromHours(-5)), article.PublishedAt);
        Assert.Equal(("Dunmere Herald", "en-gb", "DUNMERE", "Estuary Press", "herald-4711"), (article.Outlet, article.Language, article.Dateline, article.WireCredit, article.Id));
        Assert.Equal(["Transport", "Labour"], article.Subjects);
        Assert.Equal("https://herald.example/2025/03/ferry-vote", article.Uri?.ToString());
        Assert.Equal("https://herald.example/img/ferry.jpg", article.Blocks.First(block => block.Kind == BlockKind.Caption).Image?.ToString());
        Assert.Equal("rss", article.Source["PublishedAt"]);
        var teaser = Assert.Single(skipped);
        Assert.Equal(ArticleReadFault.NoArticle, teaser.Reason);
        Assert.Contains("Library roof", teaser.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EST", -5)]
    [InlineData("EDT", -4)]
    [InlineData("CST", -6)]
    [InlineData("CDT", -5)]
    [InlineData("MST", -7)]
    [InlineData("MDT", -6)]
    [InlineData("PST", -8)]
    [InlineData("PDT", -7)]
    public void American_zones_know_summer_from_winter(string zone, int hours)
    {
        var feed = File.ReadAllText(WireSamples.PathOf("rss.xml")).Replace("06:30:00 EST", $"06:30:00 {zone}", StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2025, 3, 3, 6, 30, 0, TimeSpan.FromHours(hours)), Assert.Single(WireSamples.Read(ArticleSource.FromText(feed))).PublishedAt);
    }

    [Fact]
    public void Atom_entries_keep_their_offsets_and_addresses()
    {
        var article = Assert.Single(WireSamples.Read("atom.xml"));
        Assert.Equal("Judge halts work on the Tarn dam", article.Headline);
        Assert.Equal(4, article.Blocks.Count);
        Assert.Equal(new DateTimeOffset(2025, 4, 8, 9, 15, 0, TimeSpan.FromHours(2)), article.PublishedAt);
        Assert.Equal(new DateTimeOffset(2025, 4, 8, 11, 40, 0, TimeSpan.FromHours(2)), article.ModifiedAt);
        Assert.Equal(TimeSpan.FromHours(2), article.PublishedAt!.Value.Offset);
        Assert.Equal("https://courier.example/news/dam-halt", article.Uri?.ToString());
        Assert.Equal(["Halvard Niemi"], article.Authors);
        Assert.Equal(["Courts"], article.Subjects);
        Assert.Equal((ArticleFormat.Atom, "Tarn Valley Courier", "en"), (article.Format, article.Outlet, article.Language));
        Assert.Contains("Weir & Sons, said", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_feed_items_become_articles()
    {
        var article = Assert.Single(WireSamples.Read("feed.json"));
        Assert.Equal(("Mayor withdraws plan for toll bridge", "Estuary Press", "en-US"), (article.Headline, article.Outlet, article.Language));
        Assert.Equal(["Noor Halloran"], article.Authors);
        Assert.Equal(3, article.Blocks.Count(block => block.IsBody));
        Assert.Equal(new DateTimeOffset(2025, 5, 13, 18, 0, 0, TimeSpan.FromHours(-5)), article.ModifiedAt);
    }

    [Theory]
    [InlineData("<rss><channel><title>A</title><item><title>Tea & biscuits &nbsp;&copy;</title><itunes:author>Ada Example</itunes:author>BODY</item></channel></rss>")]
    [InlineData("\n\n  <?xml version=\"1.0\"?><rss><channel><title>A</title><item><title>Tea &amp; biscuits \u00A0&#169;</title>BODY</item></channel></rss>")]
    [InlineData("<rss><channel><title>A</title><item><title>Tea & biscuits &#160;&#169;&#8;</title>BODY</item><item><title>cut o")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>A</title><item><title>Tea &amp; biscuits &copy;</title>BODY</item></channel></rss>")]
    public void Sloppy_feeds_are_mended(string feed)
    {
        var body = $"<description>&lt;p&gt;{string.Join(' ', Enumerable.Repeat("The mayor said no to tea.", 30))}&lt;/p&gt;</description>";
        var article = Assert.Single(WireSamples.Read(ArticleSource.FromText(feed.Replace("BODY", body, StringComparison.Ordinal))));
        Assert.Equal("Tea & biscuits ©", article.Headline);
    }

    [Fact]
    public void Entities_are_not_expanded()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><rss><channel><title>&c;</title><item><title>T &c;</title><description>"
            + string.Join(' ', Enumerable.Repeat("The mayor said no.", 40)) + "</description></item></channel></rss>";
        Assert.Equal("T &c;", Assert.Single(WireSamples.Read(ArticleSource.FromText(bomb))).Headline);
    }

    [Theory]
    [InlineData("<rss><channel><title>A</title></channel></rss>", ArticleReadFault.NoArticle)]
    [InlineData("<rss version=", ArticleReadFault.Malformed)]
    public void A_feed_without_articles_is_an_error(string feed, ArticleReadFault fault) =>
        Assert.Equal(fault, Assert.Throws<ArticleReadException>(() => WireSamples.Read(ArticleSource.FromText(feed, "a.xml"), new() { Format = ArticleFormat.Rss })).Reason);

    [Fact]
    public void Elements_nested_without_end_are_an_error()
    {
        var feed = "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.Equal(ArticleReadFault.Malformed, Assert.Throws<ArticleReadException>(() => WireSamples.Read(ArticleSource.FromText(feed, "a.xml"))).Reason);
    }

    [Fact]
    public void An_element_with_attributes_without_end_is_an_error()
    {
        var feed = $"<rss {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}='b'"))}><channel></channel></rss>";
        var error = Assert.Throws<ArticleReadException>(() => WireSamples.Read(ArticleSource.FromText(feed, "a.xml")));
        Assert.Equal(ArticleReadFault.Malformed, error.Reason);
        Assert.StartsWith("a.xml: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_that_are_never_closed_keep_what_stands_before_them()
    {
        var words = string.Join(' ', Enumerable.Repeat("The mayor said no to tea & cake.", 30));
        var feed = $"<rss><channel><title>A</title><item><title>Tea & biscuits</title><description>{words}</description></item>{string.Concat(Enumerable.Repeat("<![CDATA[", 100_000))}";
        Assert.Equal("Tea & biscuits", Assert.Single(WireSamples.Read(ArticleSource.FromText(feed, "a.xml"))).Headline);
    }

    [Fact]
    public void A_body_nested_without_end_keeps_its_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("The ferry opened on Monday.", 60));
        var feed = $"<rss><channel><item><title>T</title><description>{string.Concat(Enumerable.Repeat("&lt;div&gt;", 100_000))}{words}</description></item></channel></rss>";
        Assert.Equal(words, Assert.Single(WireSamples.Read(ArticleSource.FromText(feed, "a.xml"))).Text.Split("\n\n")[^1]);
    }
}
