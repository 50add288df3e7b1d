using NewsTools.Wire;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace NewsTools.Tests.Wire;

public sealed class PdfReaderTests
{
    private const string Lead = "The harbour board will build a new light on the north pier, it said on Monday, after three boats ran aground there in one winter. The old one went out in a storm in November and was never mended, although the board had the money for it.";
    private const string Second = "The pilot Henrik Solberg said that nobody had asked those who sail past it every night. A well-known ship-owner called the plan a waste, and the board's own treas-urer has not signed it.";

    /// <summary>A page of a paper: running head, headline over two columns, page number.</summary>
    private static byte[] Paper(int pages)
    {
        var builder = new PdfDocumentBuilder();
        var regular = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var bold = builder.AddStandard14Font(Standard14Font.TimesBold);
        for (var number = 1; number <= pages; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText($"The Dunmere Herald, 3 March 2025, page {number}", 8, new PdfPoint(50, 815), regular);
            page.AddText(number.ToString(System.Globalization.CultureInfo.InvariantCulture), 8, new PdfPoint(300, 20), regular);
            var top = 740.0;
            if (number == 1)
            {
                page.AddText("New light for the north pier after a winter aground", 22, new PdfPoint(50, 770), bold);
                top = 735;
            }
            var left = Lines((number == 1 ? Lead : Lead.Replace("Monday", "Friday", StringComparison.Ordinal)) + "\n" + Second, 44);
            for (var i = 0; i < left.Count; i++)
                page.AddText(left[i], 10, new PdfPoint(50, top - 12 * i), regular);
            var right = Lines($"In the right column of page {number} the story goes on. " + Lead, 44);
            for (var i = 0; i < right.Count; i++)
                page.AddText(right[i], 10, new PdfPoint(310, top - 12 * i), regular);
        }
        return builder.Build();
    }

    /// <summary>Breaks copy into lines, words at hyphens too; a new paragraph is indented.</summary>
    private static List<string> Lines(string copy, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in copy.Split('\n'))
        {
            var line = lines.Count == 0 ? "" : "   ";
            foreach (var word in paragraph.Split(' '))
            {
                var hyphen = word.IndexOf('-', StringComparison.Ordinal);
                if (line.Length + word.Length <= width)
                    line += (line.Trim().Length == 0 ? "" : " ") + word.Replace("treas-urer", "treasurer", StringComparison.Ordinal);
                else if (hyphen > 0 && line.Length + hyphen + 1 <= width)
                {
                    lines.Add($"{line} {word[..(hyphen + 1)]}");
                    line = word[(hyphen + 1)..];
                }
                else
                {
                    lines.Add(line);
                    line = word;
                }
            }
            lines.Add(line);
        }
        return lines;
    }

    private static Article Read(byte[] pdf) => Assert.Single(WireSamples.Read(ArticleSource.FromBytes(pdf, "paper.pdf")));

    [Fact]
    public void Columns_are_read_one_after_the_other_and_running_heads_go()
    {
        var article = Read(Paper(3));
        Assert.Equal("New light for the north pier after a winter aground", article.Headline);
        Assert.DoesNotContain("Dunmere Herald", article.Text, StringComparison.Ordinal);
        Assert.Contains(Lead, article.Text, StringComparison.Ordinal);
        Assert.Contains("has not signed it.", article.Text, StringComparison.Ordinal);
        Assert.True(article.Text.IndexOf("has not signed it", StringComparison.Ordinal) < article.Text.IndexOf("right column of page 1", StringComparison.Ordinal));
        Assert.True(article.Text.IndexOf("right column of page 1", StringComparison.Ordinal) < article.Text.IndexOf("it said on Friday", StringComparison.Ordinal));
        Assert.Equal(ArticleFormat.Pdf, article.Format);
    }

    [Fact]
    public void Paragraphs_are_told_by_their_indent()
    {
        var article = Read(Paper(1));
        Assert.Equal(["Headline", "Paragraph", "Paragraph", "Paragraph"], article.Blocks.Select(block => block.Kind.ToString()));
        Assert.Equal(Lead, article[article.Blocks[1].Span]);
    }

    [Fact]
    public void A_broken_or_locked_file_is_an_error_that_names_it()
    {
        var pdf = Paper(1);
        foreach (var broken in new[] { pdf[..200], System.Text.Encoding.ASCII.GetBytes("%PDF-1.7\nnothing more"), [.. pdf.AsSpan(0, 9), .. new byte[500]] })
            Assert.StartsWith("paper.pdf: ", Assert.Throws<ArticleReadException>(() => Read(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_text_is_an_error()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        Assert.Equal(ArticleReadFault.NoArticle, Assert.Throws<ArticleReadException>(() => Read(builder.Build())).Reason);
    }

    [Fact]
    public void A_word_broken_at_a_line_end_is_whole_again_in_a_paragraph_of_very_many_lines()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (var number = 0; number < 60; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var i = 0; i < 50; i++)
                page.AddText("the ferry crossed the sound and the passengers saw the light-", 10, new PdfPoint(50, 735 - 12 * i), font);
        }
        var article = Read(builder.Build());
        Assert.StartsWith("the ferry crossed the sound and the passengers saw the lightthe ferry crossed", article.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string> Greedy => [.. GreedyPdfs.All.Keys];

    [Theory, MemberData(nameof(Greedy))]
    public void A_file_that_asks_for_more_than_its_length_allows_is_an_error_that_names_it(string name)
    {
        var error = Assert.Throws<ArticleReadException>(() => Read(GreedyPdfs.All[name]()));
        Assert.StartsWith("paper.pdf: ", error.Message, StringComparison.Ordinal);
        Assert.Equal(ArticleReadFault.TooLarge, error.Reason);
    }

    [Fact]
    public void Forms_in_forms_and_lists_of_pages_that_ask_for_little_are_read()
    {
        Assert.Contains("All quiet on the lagoon", Read(GreedyPdfs.FormsInForms(depth: 4, uses: 1)).Text, StringComparison.Ordinal);
        Assert.Contains("All quiet on the lagoon", Read(GreedyPdfs.ListsInLists(300, circle: false)).Text, StringComparison.Ordinal);
        Assert.Contains("All quiet on the lagoon", Read(GreedyPdfs.Packed(GreedyPdfs.Quiet, times: 2)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_page_lists_is_an_error() =>
        Assert.Equal(ArticleReadFault.NoArticle, Assert.Throws<ArticleReadException>(() => Read(GreedyPdfs.ListsInLists(3, circle: true))).Reason);

    [Fact]
    public void Reading_stops_when_the_caller_stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => new PdfArticleReader().Read(ArticleSource.FromBytes(Paper(1)), ArticleReadOptions.Default, cancellation.Token).ToList());
    }
}
