using NewsTools.Html;
using Xunit;

namespace NewsTools.Tests.Html;

/// <summary>What a browser does not show is no copy.</summary>
public sealed class UnseenPartsTests
{
    private const string First = "The library of Ostwick shut its doors on Thursday after a pipe burst above the reading room, the librarian said.";
    private const string Second = "“We saved the maps first,” said Pia Lund, who has kept the shelves in order there for more than thirty years.";
    private const string Third = "The town has promised to mend the roof before the winter, at a cost that nobody in the hall was willing to name.";

    private static string[] Paragraphs(string part)
    {
        var article = Assert.Single(new HtmlArticleReader().Read(
            ArticleSource.FromText($"<html lang=\"en\"><body><article><h1>Library shuts</h1><p>{First}</p>{part}<p>{Second}</p><p>{Third}</p></article></body></html>"), new ArticleReadOptions(), TestContext.Current.CancellationToken));
        return [.. article.Blocks.Where(block => block.Kind != BlockKind.Headline).Select(block => article[block.Span])];
    }

    [Theory]
    [InlineData("<p>The maps<span style=\"display:none\"> (no. 12)</span> were dry<span hidden> again</span>, says the <a href=\"/r\">list<span class=\"visually-hidden\"> (opens in a new tab)</span></a>.</p>", "The maps were dry, says the list.")]
    [InlineData("<p>The maps were dry, <span style=\"color:red; visibility : hidden\">not at all </span>she said to the town.</p>", "The maps were dry, she said to the town.")]
    [InlineData("<p>The maps <i aria-hidden=\"true\">note</i> were dry, she said to the town.</p>", "The maps were dry, she said to the town.")]
    [InlineData("<p>The maps <span class=\"badge sr-only\">Listen to the story</span> were dry, she said.</p>", "The maps were dry, she said.")]
    [InlineData("<p>The maps <span class=\"d-none d-md-inline\">of the town</span> were dry, she said.</p>", "The maps of the town were dry, she said.")]
    [InlineData("<p>The maps <span aria-hidden=\"false\">of the town</span> were dry, she said.</p>", "The maps of the town were dry, she said.")]
    [InlineData("<p><span class=\"sr-only\">The</span><span aria-hidden=\"true\" class=\"initial\">T</span>he maps were dry, she said to the town.</p>", "The maps were dry, she said to the town.")]
    [InlineData("<p><span aria-hidden=\"true\">T</span>he maps were dry, she said to the town.</p>", "The maps were dry, she said to the town.")]
    [InlineData("<p><span class=\"sr-only\">The maps</span><span aria-hidden=\"true\"><b>T</b>he maps</span> were dry, she said to the town.</p>", "The maps were dry, she said to the town.")]
    public void Unseen_words_are_left_out_of_their_paragraph(string part, string expected) => Assert.Equal([First, expected, Second, Third], Paragraphs(part));

    [Theory]
    [InlineData("<p style=\"display:none\">“Nobody told us,” said Hal Moor, who is not in the hall and never was there.</p>")]
    [InlineData("<p hidden>“Nobody told us,” said Hal Moor, who is not in the hall and never was there.</p>")]
    [InlineData("<div style=\"DISPLAY: none !important\"><p>“Nobody told us,” said Hal Moor, who is not in the hall and never was there.</p></div>")]
    [InlineData("<section aria-hidden=\"true\"><p>“Nobody told us,” said Hal Moor, who is not in the hall and never was there.</p></section>")]
    [InlineData("<p class=\"sr-only\">“Nobody told us,” said Hal Moor, who is not in the hall and never was there.</p>")]
    [InlineData("<dialog open><p>“We value what you read,” said our lawyers, who ask you to agree to all of it now.</p></dialog>")]
    [InlineData("<div role=\"dialog\"><p>“We value what you read,” said our lawyers, who ask you to agree to all of it now.</p></div>")]
    [InlineData("<div aria-modal=\"true\"><p>“We value what you read,” said our lawyers, who ask you to agree to all of it now.</p></div>")]
    [InlineData("<amp-consent layout=\"nodisplay\"><p>“We value what you read,” said our lawyers, who ask you to agree to all of it now.</p></amp-consent>")]
    [InlineData("<amp-user-notification><p>“We value what you read,” said our lawyers, who ask you to agree to all of it now.</p></amp-user-notification>")]
    [InlineData("<span hidden><p>“Nobody told us,” said Hal Moor, who is not in the hall and never was there, whatever you may have heard of it.</p><p>“Nobody told us,” said Hal Moor, who is not in the hall and never was there, again.</p></span>")]
    public void Unseen_parts_are_no_copy(string part) => Assert.Equal([First, Second, Third], Paragraphs(part));

    [Theory]
    [InlineData("<p hidden=\"until-found\">“Nobody told us,” said Hal Moor, who was in the hall for all of the evening.</p>")]
    [InlineData("<p style=\"display:block\">“Nobody told us,” said Hal Moor, who was in the hall for all of the evening.</p>")]
    [InlineData("<p class=\"paywall\" aria-hidden=\"true\">“Nobody told us,” said Hal Moor, who was in the hall for all of the evening.</p>")]
    public void Parts_that_are_folded_or_to_be_paid_for_are_copy(string part) => Assert.Contains("“Nobody told us,” said Hal Moor, who was in the hall for all of the evening.", Paragraphs(part));

    [Fact]
    public void Page_that_was_saved_before_its_script_showed_it_is_read()
    {
        var article = Assert.Single(new HtmlArticleReader().Read(
            ArticleSource.FromText($"<html lang=\"en\"><body><h1>Library shuts</h1><div style=\"display:none\"><article><p>{First}</p><p>{Second}</p><p>{Third}</p></article></div></body></html>"), new ArticleReadOptions(), TestContext.Current.CancellationToken));
        Assert.Equal(3, article.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
    }

    [Fact]
    public void Colon_for_screen_readers_parts_two_lines_of_a_heading()
    {
        var article = Assert.Single(new HtmlArticleReader().Read(ArticleSource.FromText(
            $"<html lang=\"en\"><body><article><h1><span>Burst pipe</span><span class=\"sr-only\">: </span><span>Library shuts its doors</span></h1><p>{First}</p><p>{Second}</p></article></body></html>"), new ArticleReadOptions(), TestContext.Current.CancellationToken));
        Assert.Equal("Burst pipe: Library shuts its doors", article.Headline);
    }
}
