using Xunit;

namespace NewsTools.Tests.Reporting.Formats;

public sealed class MarkdownReportTests
{
    private static string Write(params NewsReport[] reports) => Written.As(new MarkdownReportWriter(), reports);

    private static string Headline(string words) => Write(Written.Empty with { Article = new ReportArticle { Headline = words } }).Split('\n')[0];

    [Fact]
    public void A_report_reads_as_a_page()
    {
        var lines = Write(ReportSamples.Full("words")).Split('\n');
        Assert.Equal("# words", lines[0]);
        Assert.Equal(["## Quotations", "## No response", "## People", "## Organisations", "## Places", "## Times"], lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Contains("> words … words", lines);
        Assert.Contains("> — **words** · words · to words · words · (q1, mixed, paragraph 4, confidence 0.97)", lines);
        Assert.Contains("> — **unknown speaker** · inside q1 · (q2, direct, paragraph 0, confidence 0.50)", lines);
        Assert.Contains("| words | words | words; words | 2 | 2 |", lines);
    }

    [Fact]
    public void An_article_with_nothing_in_it_has_no_empty_sections()
    {
        var text = Write(Written.Empty);
        Assert.DoesNotContain("##", text, StringComparison.Ordinal);
        Assert.StartsWith("# 000", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "# &lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[x](javascript:alert(1))", "# \\[x\\](javascript:alert(1))")]
    [InlineData("![x](y)", "# \\!\\[x\\](y)")]
    [InlineData("a *b* _c_ `d` ~e~", "# a \\*b\\* \\_c\\_ \\`d\\` \\~e\\~")]
    [InlineData("a | b", "# a \\| b")]
    [InlineData("a\\", "# a\\\\")]
    [InlineData("AT&amp;T", "# AT&amp;amp;T")]
    [InlineData("see https://a.example/b and www.a.example", "# see https\\://a.example/b and www\\.a.example")]
    [InlineData("me@a.example", "# me\\@a.example")]
    [InlineData("costs $5 or $6", "# costs \\$5 or \\$6")]
    [InlineData("one\r\n# two\ttabs", "# one \\# two tabs")]
    [InlineData("a\u202Egnp.exe", "# a⟦U+202E⟧gnp.exe")]
    [InlineData("a\u001b]0;title\u0007b", "# ab")]
    [InlineData("Mr. Lind’s 3.5 % – “yes!” said: no", "# Mr. Lind’s 3.5 % – “yes!” said: no")]
    [InlineData("שלום", "# שלום")]
    public void Words_are_shown_as_words(string words, string line) => Assert.Equal(line, Headline(words));

    [Theory]
    [InlineData("- f", "> \\- f")]
    [InlineData("+ f", "> \\+ f")]
    [InlineData("1. f", "> 1\\. f")]
    [InlineData("12) f", "> 12\\) f")]
    [InlineData("# f", "> \\# f")]
    [InlineData("> f", "> &gt; f")]
    [InlineData("===", "> \\===")]
    [InlineData("1.5 percent", "> 1\\.5 percent")]
    [InlineData("words", "> words")]
    public void A_quotation_begins_no_list_and_no_heading(string words, string line)
    {
        var report = Written.Empty with { Attributions = [new ReportAttribution { Id = "q1", Form = QuoteForm.Direct, Content = [new ReportSpan(0, 1, words)] }] };
        Assert.Contains(line, Write(report).Split('\n'));
    }

    [Fact]
    public void A_row_has_as_many_cells_as_its_head_whatever_the_words()
    {
        var lines = Write(Written.Hostile).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].StartsWith("| ", StringComparison.Ordinal) && i > 0 && lines[i - 1].StartsWith("| ", StringComparison.Ordinal))
                Assert.Equal(Cells(lines[i - 1]), Cells(lines[i]));

        static int Cells(string line) => line.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal).Count(unit => unit == '|');
    }
}
