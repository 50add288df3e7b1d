using System.Globalization;
using CsCheck;
using Xunit;

namespace NewsTools.Tests.Reporting.Formats;

public sealed class CsvReportTests
{
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    public static TheoryData<CsvTable> Tables => [.. Enum.GetValues<CsvTable>()];

    private static List<string[]> Rows(CsvTable table, params NewsReport[] reports) => Rfc4180.Read(Written.As(new CsvReportWriter(table), reports));

    /// <summary>The cells of a column.</summary>
    private static string[] Column(List<string[]> rows, string name) => [.. rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], name)])];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_a_head_and_a_row_for_each_thing(CsvTable table)
    {
        var rows = Rows(table, Written.Hostile);
        Assert.Equal(new CsvReportWriter(table).Head, rows[0]);
        Assert.Equal(rows[0].Length, rows[0].Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Written.Hostile.Sum(report => table switch
        {
            CsvTable.Quote => report.Attributions.Count,
            CsvTable.Person => report.People.Count,
            CsvTable.Organization => report.Organizations.Count,
            CsvTable.Place => report.Places.Count,
            CsvTable.Time => report.Times.Count,
            CsvTable.Relation => report.Relations.Count,
            CsvTable.NoResponse => report.NoResponse.Count,
            _ => 1,
        }), rows.Count - 1);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_cell_of_any_words_is_a_formula(CsvTable table)
    {
        Assert.All(Rows(table, Written.Hostile).SelectMany(row => row), NoFormula);
        YamlReportTests.AnyText.Array[1, 12].Sample(words => Assert.All(Rows(table, ReportSamples.Full(words)).SelectMany(row => row), NoFormula), iter: 100);

        static void NoFormula(string cell)
        {
            if (decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                return;
            // However a spreadsheet cuts it.
            foreach (var part in cell.Split(';', '\t', '\n', '\r', '|'))
                Assert.False(part.TrimStart(' ', '"') is { Length: > 0 } start && FormulaStarts.Contains(start[0], StringComparison.Ordinal), cell);
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-5 degrees", "'-5 degrees")]
    [InlineData("-5", "-5")]
    [InlineData("-5+1", "'-5+1")]
    [InlineData("@desk", "'@desk")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "\n'=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("one;=1", "one;'=1")]
    [InlineData("one\n=1", "one\n'=1")]
    [InlineData("\"=1\"", "'\"=1\"")]
    [InlineData("a-b", "a-b")]
    [InlineData("2 + 2 = 4", "2 + 2 = 4")]
    [InlineData("me@desk.example", "me@desk.example")]
    [InlineData("–5 degrees", "–5 degrees")]
    [InlineData("“Yes,” she said", "“Yes,” she said")]
    [InlineData("one; two", "one; two")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\u001b[31mb\0", "ab ")]
    public void Only_what_a_spreadsheet_takes_for_a_formula_is_marked(string words, string cell) =>
        Assert.Equal(cell, Column(Rows(CsvTable.Article, Written.Empty with { Article = new ReportArticle { Headline = words } }), "headline")[0]);

    [Fact]
    public void Rows_say_what_the_report_says_in_any_culture()
    {
        var report = ReportSamples.Full("words");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var rows = Rows(CsvTable.Quote, report);
            Assert.Equal(["0.97", "0.5"], Column(rows, "confidence"));
            Assert.Equal(["p-ruiz", ""], Column(rows, "speakerRef"));
            Assert.Equal(["words … words", "words"], Column(rows, "content"));
            Assert.Equal(["mixed", "direct"], Column(rows, "form"));
            Assert.Equal(["true", "false"], Column(rows, "negated"));
            Assert.Equal(["", "q1"], Column(rows, "nestedIn"));
            Assert.Equal(["2026-03-04T09:30:00-05:00", "2026-03-04T09:30:00-05:00"], Column(rows, "firstCreated"));
            Assert.Equal(["UTC-05:00", ""], Column(Rows(CsvTable.Time, report), "zone"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Tables_of_the_same_articles_can_be_joined()
    {
        NewsReport[] reports = [ReportSamples.Full("words"), Written.Empty with { Text = new ReportText(new string('1', 64), 3) }, Written.Empty with { Article = new ReportArticle { File = "ferry.txt" } }];
        Assert.Equal(["words", "sha256:" + new string('1', 64), "ferry.txt"], Column(Rows(CsvTable.Article, reports), "article"));
        Assert.All(Enum.GetValues<CsvTable>(), table => Assert.Equal(["article", "headline", "outlet", "firstCreated"], new CsvReportWriter(table).Head.Take(4)));
    }

    [Fact]
    public void A_relation_to_something_said_later_has_days_below_zero()
    {
        var report = ReportSamples.Full("words");
        report = report with { Relations = [report.Relations[0] with { DaysBetween = -2.5m }] };
        Assert.Equal(["-2.5"], Column(Rows(CsvTable.Relation, report), "daysBetween"));
        Assert.Equal([report], Written.Read(new JsonReportReader(), Written.As(new JsonReportWriter(), report)));
        Assert.Equal([report], YamlReportTests.Read(YamlReportTests.Write(report)));
    }

    [Fact]
    public void Without_a_head_there_are_rows_only() =>
        Assert.Single(Rfc4180.Read(Written.As(new CsvReportWriter(CsvTable.Article, hasHead: false), Written.Empty)));
}
