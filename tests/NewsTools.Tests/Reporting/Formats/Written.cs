using System.Globalization;

namespace NewsTools.Tests.Reporting.Formats;

/// <summary>Reports as a format writes them, and as its reader reads them.</summary>
internal static class Written
{
    internal static string As(IReportWriter writer, params NewsReport[] reports)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        writer.Write(output, reports);
        return output.ToString();
    }

    internal static NewsReport[] Read(IReportReader reader, string text, Action<ReportReadException>? skipped = null) => [.. reader.Read(new StringReader(text), "ferry.json", skipped)];

    /// <summary>Reports with whatever words may do harm, and of articles that have next to nothing.</summary>
    internal static NewsReport[] Hostile =>
    [
        ReportSamples.Full(YamlReportTests.Hostile),
        ReportSamples.Full("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "a;=1", "a\n=1", "＝1", "\"=1", "a,b", "a\"b", "a\r\nb"),
        ReportSamples.Full("<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](https://a.example/b.png)", "a | b", "`c`", "**d**", "1. e", "- f", "> g", "# h", "&lt;", "www.a.example", "https://a.example", "$x$"),
        Empty,
    ];

    internal static NewsReport Empty => new()
    {
        Generator = new ReportGenerator("", ""),
        Article = new ReportArticle(),
        Text = new ReportText(new string('0', 64), 0),
        Counts = new ReportCounts(0, 0, 0, 0, 0, 0, 0),
    };

    /// <summary>A report of an article with many quotations.</summary>
    internal static NewsReport Long(int quotations) => ReportSamples.Full("words") with
    {
        Attributions = [.. Enumerable.Range(1, quotations).Select(number => new ReportAttribution { Id = $"q{number}", Form = QuoteForm.Direct, Content = [new ReportSpan(number, number + 5, $"words {number}")] })],
    };
}
