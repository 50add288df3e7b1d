using NewsTools.Wire;
using Xunit;

namespace NewsTools.Tests.Wire;

/// <summary>The outlet in the title of a feed.</summary>
public sealed class OutletOfFeedTests
{
    [Theory]
    [InlineData("Ostwick Courier", null, "Ostwick Courier")]
    [InlineData("Ostwick Courier - News", null, "Ostwick Courier")]
    [InlineData("News - Ostwick Courier", null, "Ostwick Courier")]
    [InlineData("World | Ostwick Courier", null, "Ostwick Courier")]
    [InlineData("Ostwick Courier » Top Stories", null, "Ostwick Courier")]
    [InlineData("Ostwick Courier: Business", null, "Ostwick Courier")]
    [InlineData("Ostwick Life – Latest News", null, "Ostwick Life")]
    [InlineData("Politics & Economy — Ostwick Life", null, "Ostwick Life")]
    [InlineData("Harbour and Hills - Ostwick Life", "https://www.ostwicklife.example/", "Ostwick Life")]
    [InlineData("Harbour and Hills - Ostwick Life", null, null)]
    [InlineData("News - Sport", null, null)]
    public void Title_names_the_outlet_where_something_tells_it(string title, string? link, string? expected)
    {
        var words = string.Join(' ', Enumerable.Repeat("The library of Ostwick shut its doors on Thursday.", 30));
        var feed = $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>{System.Net.WebUtility.HtmlEncode(title)}</title><link>{link}</link><item><title>Library shuts</title><content:encoded><![CDATA[<p>{words}</p>]]></content:encoded></item></channel></rss>";
        Assert.Equal(expected, Assert.Single(new RssArticleReader().Read(ArticleSource.FromText(feed), new ArticleReadOptions(), TestContext.Current.CancellationToken)).Outlet);
    }
}
