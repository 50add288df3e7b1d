using Xunit;

namespace NewsTools.Tests.Articles;

public sealed class TextArticleReaderTests
{
    private const string Long = "The council of Dunmere voted on Tuesday night to close the old ferry harbour for two years.";

    private static Article Read(string text) => Assert.Single(new TextArticleReader().Read(ArticleSource.FromText(text), ArticleReadOptions.Default, TestContext.Current.CancellationToken));

    private static IEnumerable<string> Blocks(Article article, BlockKind kind) => article.Blocks.Where(b => b.Kind == kind).Select(b => article[b.Span]);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void One_line_is_one_paragraph_and_the_text_stays_as_it_came(string end)
    {
        var text = string.Join(end, Long, Long, Long) + end;
        var article = Read(text);
        Assert.Equal(text, article.Text);
        Assert.Equal([Long, Long, Long], Blocks(article, BlockKind.Paragraph));
    }

    [Fact]
    public void Lines_broken_to_a_width_are_one_paragraph()
    {
        var article = Read("""
            The council of Dunmere voted on Tuesday night to close the old
            ferry harbour for two years, and the mayor said that nobody would
            miss it.

            Residents who had come to the meeting said they would, and that the
            vote was taken before they were let into the hall.
            """);
        Assert.Equal(2, article.Blocks.Count);
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
        Assert.EndsWith("miss it.", article[article.Blocks[0].Span], StringComparison.Ordinal);
    }

    [Fact]
    public void Indents_begin_paragraphs_of_wrapped_copy()
    {
        var article = Read("""
              The council of Dunmere voted on Tuesday night to close the old
            ferry harbour for two years, and the mayor said that nobody would
            miss it at all, whatever the residents of the harbour quarter say.
              Residents who had come to the meeting said they would, and that
            the vote was taken before they were let into the hall.
            """);
        Assert.Equal(2, article.Blocks.Count);
    }

    [Fact]
    public void Headline_and_byline_stand_apart_from_the_body()
    {
        var article = Read($"Dunmere closes its harbour\nBy Ada Quill and Tom van Brey, Staff Writers\n\n{Long}\n\n{Long}");
        Assert.Equal("Dunmere closes its harbour", article.Headline);
        Assert.Equal(["Ada Quill", "Tom van Brey"], article.Authors);
        Assert.Equal([BlockKind.Headline, BlockKind.Byline, BlockKind.Paragraph, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
        Assert.Equal("text", article.Source["Headline"]);
    }

    [Fact]
    public void First_paragraph_is_no_headline()
    {
        Assert.Null(Read($"{Long}\n\n{Long}").Headline);
        Assert.Null(Read($"The mayor resigned.\n\n{Long}").Headline);
    }

    [Fact]
    public void Short_line_between_paragraphs_is_a_subhead()
    {
        var article = Read($"{Long}\nHarbour workers astonished by the vote\n{Long}\n{Long}");
        Assert.Equal(["Harbour workers astonished by the vote"], Blocks(article, BlockKind.Subhead));
    }

    [Fact]
    public void Questions_answers_and_speaker_labels_stay_paragraphs()
    {
        var article = Read($"Q: Who decides about the harbour\nA: {Long}\nQUILL: Not us\nA: {Long}");
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
    }

    [Theory]
    [InlineData("DUNMERE (Wire) — ", "DUNMERE", "Wire")]
    [InlineData("PORT ELLA, Calder (NPA) - ", "PORT ELLA, Calder", "NPA")]
    [InlineData("DUNMERE, May 3 (NPA) -- ", "DUNMERE", "NPA")]
    [InlineData("DUNMERE – ", "DUNMERE", null)]
    public void Dateline_gives_place_and_agency(string dateline, string place, string? agency)
    {
        var article = Read(dateline + Long);
        Assert.Equal(place, article.Dateline);
        Assert.Equal(agency, article.WireCredit);
    }

    [Theory]
    [InlineData("BREAKING — ")]
    [InlineData("UPDATE – ")]
    [InlineData("Dunmere — ")]
    public void Label_is_no_dateline(string label) => Assert.Null(Read(label + Long).Dateline);

    [Fact]
    public void List_items_lose_their_bullets()
    {
        var article = Read($"{Long}\n- the ferry\n• the market\n{Long}");
        Assert.Equal(["the ferry", "the market"], Blocks(article, BlockKind.ListItem));
    }

    [Fact]
    public void Lone_surrogates_survive()
    {
        var text = Long + " \uD83D and \uDE00 " + Long;
        Assert.Equal(text, Read(text).Text);
    }
}
