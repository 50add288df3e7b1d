using NewsTools.Html;
using Xunit;

namespace NewsTools.Tests.Html;

/// <summary>The site's name in the title of a page, and what only looks like one.</summary>
public sealed class SiteNameTests
{
    private const string Copy = """
        <p>The library of Ostwick shut its doors on Thursday after a pipe burst above the reading room, the librarian said.</p>
        <p>“We saved the maps first,” said Pia Lund, who has kept the shelves in order there for more than thirty years.</p>
        <p>The town has promised to mend the roof before the winter, at a cost that nobody in the hall was willing to name.</p>
        """;

    private static Article Read(string title, string heading, string foot = "", string? address = null) => Assert.Single(new HtmlArticleReader().Read(
        ArticleSource.FromText($"<html lang=\"en\"><head><title>{title}</title></head><body><main><article>{heading}{Copy}</article></main><footer><p>{foot}</p></footer></body></html>"),
        new ArticleReadOptions { BaseUri = address is null ? null : new Uri(address) }, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("Library shut by a burst pipe – The Ostwick Courier", "The Ostwick Courier")]
    [InlineData("Library shut by a burst pipe | Ostwick Courier", "Ostwick Courier")]
    [InlineData("Library shut by a burst pipe|Ostwick Courier", "Ostwick Courier")]
    [InlineData("Library shut by a burst pipe :: Ostwick Courier", "Ostwick Courier")]
    [InlineData("Library shut by a burst pipe « Ostwick Courier", "Ostwick Courier")]
    [InlineData("Library shut by a burst pipe // Ostwick Courier", "Ostwick Courier")]
    [InlineData("Library shut by a burst pipe (Ostwick Courier)", "Ostwick Courier")]
    [InlineData("Ostwick Courier: Library shut by a burst pipe", "Ostwick Courier")]
    [InlineData("Ostwick Courier - Library shut by a burst pipe", "Ostwick Courier")]
    [InlineData("Library shut by a burst pipe - Ostwick Life", "Ostwick Life", "© 2026 Ostwick Life. All rights reserved.")]
    [InlineData("Library shut by a burst pipe - Ostwick Life", "Ostwick Life", "", "https://www.ostwicklife.example/a/1")]
    public void Site_is_no_part_of_the_headline(string title, string site, string foot = "", string? address = null)
    {
        foreach (var heading in (string[])["", "<h1>Library shut by a burst pipe</h1>"])
        {
            var article = Read(title, heading, foot, address);
            Assert.Equal(("Library shut by a burst pipe", site), (article.Headline, article.Outlet));
        }
    }

    [Theory]
    [InlineData("Burst pipe shuts library: Pia Lund", "<h1>Burst pipe shuts library</h1>")]
    [InlineData("Burst pipe shuts library - Pia Lund", "<h1>Burst pipe shuts library</h1>")]
    [InlineData("Burst pipe shuts library | Opinion", "<h1>Burst pipe shuts library</h1>")]
    [InlineData("Burst pipe shuts library – Maps Saved First", "<h1>Burst pipe shuts library</h1>")]
    [InlineData("Pia Lund and the maps", "<h1>Burst pipe shuts library</h1>")]
    [InlineData("Burst pipe shuts library: Pia Lund", "")]
    public void Part_of_a_title_is_no_outlet(string title, string heading) => Assert.Null(Read(title, heading, "© 2026 The Town").Outlet);

    [Fact]
    public void Headline_keeps_a_part_that_names_no_site() => Assert.Equal("Burst pipe shuts library – and the maps are safe", Read("Burst pipe shuts library – and the maps are safe", "").Headline);
}
