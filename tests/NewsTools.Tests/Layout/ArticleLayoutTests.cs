using NewsTools.Layout;
using Xunit;

namespace NewsTools.Tests;

public sealed class ArticleLayoutTests
{
    private static Article Read(string text) => new TextArticleReader().Read(ArticleSource.FromText(text), ArticleReadOptions.Default, CancellationToken.None).First();

    private static StyledRun[][] Lay(string text, int width = 60, Func<Quote, bool>? wanted = null) =>
        [.. ArticleLayout.Lines(Read(text).Analyze(), new LayoutOptions(width) { Wanted = wanted }).Select(line => line.ToArray())];

    private static string[] Words(IEnumerable<StyledRun[]> lines) => [.. lines.Select(line => string.Concat(line.Select(run => run.Text)))];

    private static StyledRun Run(StyledRun[][] lines, string text) => lines.SelectMany(line => line).First(run => run.Text.Contains(text, StringComparison.Ordinal));

    [Theory]
    [InlineData(20)]
    [InlineData(33)]
    [InlineData(72)]
    public void No_line_is_wider_than_the_window(int width)
    {
        var text = "The pier stays shut, Ada Holm said. " + string.Join(' ', Enumerable.Repeat("東京タワーと波止場。", 9)) + " “Ouvrez‑le,” " + new string('x', 95)
            + " שלום עולם שלום עולם שלום עולם مرحبا بالعالم. e\u0301te\u0301 e\u0301te\u0301 e\u0301te\u0301 👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧.";
        Assert.All(Words(Lay(text, width)), line => Assert.InRange(CellWidth.Of(line), 0, width));
    }

    [Fact]
    public void Nothing_of_the_copy_is_lost_but_where_lines_break()
    {
        const string Text = "The pier, where 東京 and e\u0301te\u0301 and שלום stand, is closed to everybody for at least three more years and a day.";
        Assert.Equal(Text.Replace(" ", "", StringComparison.Ordinal), string.Concat(Words(Lay(Text, 23))).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Closing_marks_do_not_begin_a_line()
    {
        var lines = Words(Lay("東京東京東京東京東京。東京東京東京東京東。東京。", 20));
        Assert.DoesNotContain(lines, line => line.StartsWith('。'));
    }

    [Fact]
    public void Quotations_people_and_times_are_told_apart()
    {
        var lines = Lay("“We closed it,” Ada Holm said on Monday. Bo Rand said that nobody swims.", 200);
        var direct = Run(lines, "We closed it");
        Assert.Equal((RunStyle.Quotation | RunStyle.Quoted, 1), (direct.Style, direct.Speaker));
        Assert.Equal(RunStyle.Person, Run(lines, "Ada Holm").Style);
        Assert.Equal(RunStyle.Time, Run(lines, "Monday").Style);
        var indirect = Run(lines, "nobody swims");
        Assert.Equal((RunStyle.Quotation, 2), (indirect.Style, indirect.Speaker));
    }

    [Fact]
    public void A_number_behind_the_closing_mark_names_the_speaker_in_the_legend()
    {
        var lines = Words(Lay("“We closed it,” Ada Holm said. “It is folly,” said Bo Rand. “Yes,” Holm said."));
        Assert.Contains("“We closed it,”[1] Ada Holm said. “It is folly,”[2] said Bo", lines);
        Assert.Equal([" [1] Ada Holm – 2 quotations", " [2] Bo Rand – 1 quotation"], lines[^2..]);
    }

    [Fact]
    public void Others_are_faint_where_a_speaker_is_asked_for()
    {
        var lines = Lay("“We closed it,” Ada Holm said. “It is folly,” said Bo Rand.", 200, quote => quote.Speaker?.Name == "Bo Rand");
        Assert.True(Run(lines, "We closed it").Style.HasFlag(RunStyle.Faint));
        Assert.False(Run(lines, "folly").Style.HasFlag(RunStyle.Faint));
        Assert.False(Run(lines, "[2]").Style.HasFlag(RunStyle.Faint));
    }

    [Fact]
    public void Relations_are_listed_behind_the_speakers()
    {
        const string Copy = "The pier is unsafe, Ada Holm said. Bo Rand denied that the pier is unsafe.";
        Assert.NotEmpty(Read(Copy).Analyze().Relations);
        var lines = Words(Lay(Copy, 200));
        Assert.StartsWith("  Denies", lines[Array.IndexOf(lines, "Relations") + 1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_without_quotations_has_no_legend() => Assert.Equal(["The pier is long."], Words(Lay("The pier is long.")).Where(line => line.Length > 0));

    [Fact]
    public void An_empty_paragraph_takes_no_line()
    {
        const string Text = "One.\n\n\n\nTwo.";
        var article = new Article(Text, [new Block(BlockKind.Paragraph, new(0, 4)), new Block(BlockKind.Paragraph, new(5, 5)), new Block(BlockKind.Paragraph, new(8, 12))]);
        Assert.Equal(["One.", "", "Two.", ""], ArticleLayout.Lines(article.Analyze(), new LayoutOptions(40)).Select(line => string.Concat(line.Select(run => run.Text))));
    }

    [Fact]
    public void A_long_title_is_wrapped()
    {
        var lines = Words(Lay(string.Concat(Enumerable.Repeat("Harbour ", 1250)).Trim() + "\n\nThe pier is long."));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 60));
        Assert.Equal(1250, lines.Sum(line => line.Split("Harbour").Length - 1));
    }

    [Fact]
    public void Many_quotations_of_many_speakers_keep_their_numbers()
    {
        static string Name(int at) => $"{(char)('A' + at / 26)}{(char)('a' + at % 26)}ro Vel{(char)('a' + at / 26)}{(char)('a' + at % 26)}n";
        var text = string.Join("\n\n", Enumerable.Range(0, 500).Select(at => $"“We go to the pier,” {Name(at)} said. “It is long,” {Name(at)} said."));
        var article = Read(text).Analyze();
        var lines = ArticleLayout.Lines(article, new LayoutOptions(60));
        var legend = lines.Count(line => string.Concat(line.Select(run => run.Text)).TrimStart().StartsWith('[') && line[^1].Text.Contains("quotation", StringComparison.Ordinal));
        Assert.Equal(article.Quotes.Select(quote => quote.Speaker?.Entity?.Id ?? quote.Speaker?.Name).Where(id => !string.IsNullOrEmpty(id)).Distinct().Count(), legend);
    }

    [Theory]
    [InlineData("A \e[31mred\e[0m pier.", "A red pier.")]
    [InlineData("A \e]0;title\apier.", "A pier.")]
    [InlineData("A \u202Epier\u202C.", "A pier.")]
    [InlineData("A \u2066pier\u2069.", "A pier.")]
    [InlineData("A pier\b\b.", "A pier.")]
    [InlineData("A \u0091pier\u0092.", "A \uFFFDpier\uFFFD.")]
    [InlineData("A\tpier of\nstone.", "A pier of stone.")]
    public void What_steers_a_terminal_is_left_out(string copy, string shown)
    {
        var article = new Article(copy, [new Block(BlockKind.Paragraph, new(0, copy.Length))]);
        Assert.Equal(shown, string.Concat(ArticleLayout.Lines(article.Analyze(), new LayoutOptions(40))[0].Select(run => run.Text)));
    }

    [Fact]
    public void Headlines_lead_to_the_address_and_nothing_else_does()
    {
        const string Text = "Pier shut\n\nIt is long.";
        Block[] blocks = [new(BlockKind.Headline, new(0, 9)), new(BlockKind.Paragraph, new(11, 22))];
        var web = new Article(Text, blocks) { Uri = new("https://herald.example/pier") };
        Assert.Equal(web.Uri, ArticleLayout.Lines(web.Analyze(), new LayoutOptions(40))[0][0].Link);
        var script = new Article(Text, blocks) { Uri = new("javascript:alert(1)") };
        Assert.All(ArticleLayout.Lines(script.Analyze(), new LayoutOptions(40)).SelectMany(line => line), run => Assert.Null(run.Link));
    }
}
