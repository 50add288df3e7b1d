using System.Globalization;
using NewsTools.Html;
using Xunit;

namespace NewsTools.Tests.Html;

/// <summary>A page that states no date of its own has none.</summary>
public sealed class OwnDateTests
{
    private const string First = "<p>The library of Ostwick shut its doors on Thursday after a pipe burst above the reading room, the librarian said.</p>";
    private const string Second = "<p>“We saved the maps first,” said Pia Lund, who has kept the shelves in order there for more than thirty years.</p>";
    private const string Third = "<p>The town has promised to mend the roof before the winter, at a cost that nobody in the hall was willing to name.</p>";

    private static string? Date(string above, string inside, string below, string head = "")
    {
        var page = $"<html lang=\"en\"><head><title>Library shuts after a pipe bursts</title>{head}</head><body><main><article><h1>Library shuts after a pipe bursts</h1>{above}{First}{inside}{Second}{Third}</article>{below}</main></body></html>";
        var article = Assert.Single(new HtmlArticleReader().Read(ArticleSource.FromText(page), new ArticleReadOptions(), TestContext.Current.CancellationToken));
        return article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("<p>The house was built on 3 May 1998.</p>")]
    [InlineData("<p>It opened to readers on May 3, 1998, and shut once in the war.</p>")]
    [InlineData("<p>Tickets: 12.11.10 or 020 7946 0123.</p>")]
    [InlineData("<p>Tel: 12.11.10</p>")]
    [InlineData("<p>Call 01.02.03.04.05</p>")]
    [InlineData("<p>The library opens again on <time datetime=\"2026-05-12\">12 May</time>, if the roof holds, the librarian told the hall.</p>")]
    [InlineData("<p>When: 12 May 2026, 7 pm</p>")]
    [InlineData("<p>Born: 3 May 1998</p>")]
    [InlineData("<ul><li>Doors open 12 May 2026 at the town hall</li><li>Tickets until 10 May 2026</li></ul>")]
    [InlineData("<p><a href=\"/2\">Roof of the hall falls in, 3 May 2019</a></p>")]
    public void Date_in_the_copy_is_not_the_pages(string inside) => Assert.Null(Date("", inside, ""));

    [Theory]
    [InlineData("<details class=\"CommentBox\"><summary>Posted Apr 1, 2026 by <b>reader1</b></summary><p>Good maps, and I agree with every word that was said about them.</p></details>")]
    [InlineData("<div id=\"comments\"><p class=\"meta\">reader1, April 1, 2026</p><p>Good maps, and I agree with every word that was said about them.</p></div>")]
    [InlineData("<section class=\"comments\"><time datetime=\"2026-04-01\">April 1</time><p>Good maps, and I agree.</p></section>")]
    [InlineData("<section><h2>Events</h2><div class=\"event\">Concert, 12 May 2026, doors 7 pm</div></section>")]
    [InlineData("<footer><p>Registered in Ostwick since 3 May 1998</p></footer>")]
    public void Date_behind_the_copy_is_not_the_pages(string below) => Assert.Null(Date("", "", below));

    [Theory]
    [InlineData("<p>March 2, 2026</p>")]
    [InlineData("<p class=\"date\">Published March 2, 2026 at 4 p.m.</p>")]
    [InlineData("<p>Ostwick, 2 March 2026</p>")]
    [InlineData("<p>By Pia Lund, March 2, 2026</p>")]
    [InlineData("<div class=\"meta\">Pia Lund | 02 Mar 2026 | 5 min read</div>")]
    [InlineData("<time datetime=\"2026-03-02\">Monday</time>")]
    [InlineData("<p>Monday, 2 March 2026, 7:15 am</p>")]
    public void Date_under_the_headline_is_the_pages(string above) => Assert.Equal("2026-03-02", Date(above, "<p>The house was built on 3 May 1998.</p>", ""));

    [Fact]
    public void Date_in_the_address_of_a_picture_is_not_the_pages() =>
        Assert.Null(Date("", "", "", "<meta property=\"og:image\" content=\"https://pictures.example/2019/05/03/library.jpg\">"));
}
