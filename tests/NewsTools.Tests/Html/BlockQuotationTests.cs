using NewsTools.Html;
using Xunit;

namespace NewsTools.Tests.Html;

/// <summary>Quotations that a page sets as blocks.</summary>
public sealed class BlockQuotationTests
{
    private const string First = "The library of Ostwick shut its doors on Thursday after a pipe burst above the reading room, the librarian said.";
    private const string Second = "“We saved the maps first,” said Pia Lund, who has kept the shelves in order there for more than thirty years.";
    private const string Third = "The town has promised to mend the roof before the winter, at a cost that nobody in the hall was willing to name.";

    private static string[] Read(string part, string lead = "<p>In a statement, the town said:</p>")
    {
        var page = $"<html lang=\"en\"><head><title>Library shuts</title></head><body><main><article><h1>Library shuts</h1><p>{First}</p>{lead}{part}<p>{Second}</p><p>{Third}</p></article></main></body></html>";
        var article = Assert.Single(new HtmlArticleReader().Read(ArticleSource.FromText(page), new ArticleReadOptions(), TestContext.Current.CancellationToken));
        return [.. article.Blocks.Where(block => block.Kind is BlockKind.BlockQuote or BlockKind.Byline).Select(block => $"{block.Kind} {article[block.Span]} {block.Author}".TrimEnd())];
    }

    [Theory]
    [InlineData("<blockquote><p>We regret the pipe. We will buy no more pipes.</p></blockquote>", "BlockQuote We regret the pipe. We will buy no more pipes.")]
    [InlineData("<blockquote>We regret the pipe.</blockquote>", "BlockQuote We regret the pipe.")]
    [InlineData("<blockquote><p>We regret.</p></blockquote>", "BlockQuote We regret.")]
    [InlineData("<blockquote><div><p>We regret the pipe.</p></div></blockquote>", "BlockQuote We regret the pipe.")]
    [InlineData("<blockquote><p>We regret the pipe.</p><p>It was old.</p></blockquote>", "BlockQuote We regret the pipe.", "BlockQuote It was old.")]
    [InlineData("<blockquote><p>We regret the pipe.</p><cite>Hal Moor, mayor</cite></blockquote>", "BlockQuote We regret the pipe. Hal Moor", "Byline Hal Moor, mayor")]
    [InlineData("<blockquote><p>We regret the pipe. <cite>Hal Moor</cite></p></blockquote>", "BlockQuote We regret the pipe. Hal Moor", "Byline Hal Moor")]
    [InlineData("<blockquote><p>We regret the pipe.</p><footer>— <cite>Hal Moor</cite></footer></blockquote>", "BlockQuote We regret the pipe. Hal Moor", "Byline — Hal Moor")]
    [InlineData("<blockquote><p>We regret the pipe.</p><footer>Hal Moor, mayor</footer></blockquote>", "BlockQuote We regret the pipe. Hal Moor", "Byline Hal Moor, mayor")]
    [InlineData("<blockquote><p>We regret the pipe.</p><p>— Hal Moor</p></blockquote>", "BlockQuote We regret the pipe. Hal Moor", "Byline — Hal Moor")]
    [InlineData("<blockquote class=\"wp-block-quote\"><p>We regret the pipe that <cite>The Ostwick Mail</cite> wrote of.</p></blockquote>", "BlockQuote We regret the pipe that The Ostwick Mail wrote of.")]
    public void Short_quotation_is_kept(string part, params string[] expected) => Assert.Equal(expected, Read(part));

    [Theory]
    [InlineData("<blockquote class=\"pullquote\"><p>We saved the maps first</p></blockquote>")]
    [InlineData("<blockquote><p>“We saved the maps first”</p></blockquote>")]
    [InlineData("<div class=\"related\"><blockquote><p><a href=\"/2\">Read more of the pipe and the town</a></p></blockquote></div>")]
    public void Pulled_words_and_links_are_left_out(string part) => Assert.Empty(Read(part, ""));
}
