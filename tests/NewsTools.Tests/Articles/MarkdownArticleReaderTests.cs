using Xunit;

namespace NewsTools.Tests.Articles;

public sealed class MarkdownArticleReaderTests
{
    private static Article Read(string text) => Assert.Single(new MarkdownArticleReader().Read(ArticleSource.FromText(text), ArticleReadOptions.Default, TestContext.Current.CancellationToken));

    private static IEnumerable<(BlockKind Kind, string Words)> Blocks(Article article) => article.Blocks.Select(b => (b.Kind, article[b.Span]));

    [Fact]
    public void Blocks_come_out_typed_and_without_marks()
    {
        var article = Read("""
            # Harbour *closes*

            By Ada Quill

            The **mayor** said [“no”](http://dunmere.example/a_(b) "t") &amp; left\.
            Nobody `asked` her _why_, said <b>her</b> snake_case aide.

            Second thoughts
            ---------------

            > The harbour
            > was ours.

            * the ferry
            * the [market][m]
              and its stalls

            | Vote | Count |
            |------|-------|
            | No   | 7     |

            ![The harbour at night](harbour.jpg)

            [m]: http://dunmere.example/market
            """);
        Assert.Equal(
        [
            (BlockKind.Headline, "Harbour closes"),
            (BlockKind.Byline, "By Ada Quill"),
            (BlockKind.Paragraph, "The mayor said “no” & left. Nobody asked her why, said her snake_case aide."),
            (BlockKind.Subhead, "Second thoughts"),
            (BlockKind.BlockQuote, "The harbour was ours."),
            (BlockKind.ListItem, "the ferry"),
            (BlockKind.ListItem, "the market and its stalls"),
            (BlockKind.Table, "Vote\tCount\nNo\t7"),
            (BlockKind.Caption, "The harbour at night"),
        ], Blocks(article));
        Assert.Equal("Harbour closes", article.Headline);
        Assert.Equal(["Ada Quill"], article.Authors);
    }

    [Fact]
    public void Front_matter_gives_what_is_known()
    {
        var article = Read("""
            ---
            title: "Harbour closes: a vote"
            author:
              - Ada Quill
              - Tom Brey
            date: 2025-05-03T08:00:00+02:00
            language: en-GB
            ---
            The mayor said no.
            """);
        Assert.Equal("Harbour closes: a vote", article.Headline);
        Assert.Equal(["Ada Quill", "Tom Brey"], article.Authors);
        Assert.Equal(new DateTimeOffset(2025, 5, 3, 8, 0, 0, TimeSpan.FromHours(2)), article.PublishedAt);
        Assert.Equal("en-GB", article.Language);
        Assert.Equal("front-matter", article.Source["PublishedAt"]);
        Assert.Equal([(BlockKind.Headline, "Harbour closes: a vote"), (BlockKind.Paragraph, "The mayor said no.")], Blocks(article));
    }

    [Theory]
    [InlineData("2 * 3 * 4 is 24.", "2 * 3 * 4 is 24.")]
    [InlineData("An *unclosed mark stays.", "An *unclosed mark stays.")]
    [InlineData("***Both*** and **a *nested* one**.", "Both and a nested one.")]
    [InlineData("[Brackets] stay, ![pictures](a.png) go.", "[Brackets] stay, go.")]
    [InlineData("See <http://dunmere.example/> or 3 < 5.", "See http://dunmere.example/ or 3 < 5.")]
    [InlineData("**bold [x** y](z) end", "bold x y end")]
    public void Marks_are_taken_and_words_kept(string marked, string words) => Assert.Equal(words, Read(marked).Text);

    [Theory]
    [InlineData("# Harbour closes ##", "Harbour closes")]
    [InlineData("# Harbour closes #2#", "Harbour closes #2#")]
    [InlineData("#\tHarbour closes \t#  ", "Harbour closes")]
    [InlineData("# Harbour#", "Harbour#")]
    public void Marks_that_close_a_heading_are_taken(string marked, string words) => Assert.Equal(words, Read(marked).Headline);

    [Fact]
    public void Long_runs_of_blanks_are_read()
    {
        var blanks = new string(' ', 200_000);
        Assert.Equal("a b", Read($"# a{blanks}b").Headline);
        Assert.Equal("Harbour closes", Read($"---\ntitle: Harbour closes\na{blanks}b\n---\n\nNo.").Headline);
        Assert.Equal("[a]( b", Read($"![a]({blanks}b").Text);
        Assert.Equal("a | b --- x", Read($"a | b\n---{blanks}x").Text);
    }

    [Fact]
    public void Deep_nesting_and_long_runs_of_marks_are_read()
    {
        Assert.NotEmpty(Read(new string('>', 20_000) + " no").Text);
        Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat("[", 20_000)) + "no").Text);
        Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat("*a ", 20_000))).Text);
        Assert.Equal(string.Join(' ', Enumerable.Repeat("**a *b c", 60_000)), Read(string.Concat(Enumerable.Repeat("**a *b [c](d) ", 60_000))).Text);
        Assert.EndsWith(" <a end", Read(string.Concat(Enumerable.Repeat("<a ", 300_000)) + "end").Text, StringComparison.Ordinal);
    }
}
