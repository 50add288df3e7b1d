using System.Globalization;
using CsCheck;
using NewsTools.Yaml;
using Xunit;

namespace NewsTools.Tests.Reporting;

public sealed class YamlReportTests
{
    internal static readonly string[] Hostile =
    [
        "no", "yes", "null", "~", "012", "1e3", "12:30:00", "2024-05-01", "true", "-", "- a", "? b", ": c", "# d", "& e", "* f", "! g", "%YAML", "---", "...", "@", "`",
        "'", "\"", "\\", "\\u0041", "{a: b}", "[c]", "a: b", "a #b", " lead", "trail ", "line\nbreak", "cr\rlf\r\n", "tab\t", "\u0085\u2028\u2029\uFEFF", "\0\u0001\u001f\u007f",
        "“curly”", "Ærøskøbing", "नमस्ते", "\u202Ebidi", "\u200Bzero", "👩🏽‍🚒", "", " ", "\n", "<script>", "=", "<<", "!!str x", "&a [*a]", new string('x', 5000),
    ];

    internal static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]),
        Gen.String[0, 40],
        Gen.Char['\0', '\uFFFF'].Array[0, 20].Select(units => new string(units)));

    internal static string Write(params NewsReport[] reports)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new YamlReportWriter().Write(output, reports);
        return output.ToString();
    }

    internal static NewsReport[] Read(string yaml) => [.. new YamlReportReader().Read(new StringReader(yaml), "some.yaml")];

    [Fact]
    public void Hostile_words_come_back_as_they_were()
    {
        var report = ReportSamples.Full(Hostile);
        Assert.Equal(report, Assert.Single(Read(Write(report))));
    }

    [Fact]
    public void Any_words_come_back_as_they_were_but_for_lone_surrogates() => AnyText.Array[1, 12].Sample(words =>
    {
        var report = ReportSamples.Full([.. words.Select(w => NewsTools.Reporting.WellFormed.Text(w))]);
        Assert.Equal(report, Assert.Single(Read(Write(ReportSamples.Full(words)))));
    }, iter: 300);

    [Fact]
    public void Several_reports_make_one_file_and_come_back_in_order()
    {
        var reports = new[] { ReportSamples.Full("first"), ReportSamples.Full("second"), ReportSamples.Full("third") };
        Assert.Equal(reports, Read(Write(reports)));
    }

    [Fact]
    public void A_report_of_the_version_before_is_read_as_one_of_this()
    {
        var report = ReportSamples.Full("words") with { Times = [] };
        var former = Write(report).Replace("schema/report/2", "schema/report/1", StringComparison.Ordinal);
        Assert.Contains("schema/report/1", former, StringComparison.Ordinal);
        Assert.Equal(report, Assert.Single(Read(former)));
        Assert.ThrowsAny<ReportReadException>(() => Read(former.Replace("schema/report/1", "schema/report/3", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_in_any_culture()
    {
        var expected = Write(ReportSamples.Full("words"));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, Write(ReportSamples.Full("words")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.DoesNotContain('\r', expected);
    }

    [Fact]
    public void Free_text_is_quoted_and_numbers_are_not()
    {
        var yaml = Write(ReportSamples.Full("no"));
        Assert.Contains("headline: \"no\"\n", yaml, StringComparison.Ordinal);
        Assert.Contains("start: 3", yaml, StringComparison.Ordinal);
        Assert.Contains("firstCreated: 2026-03-04T09:30:00-05:00\n", yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people: &a [*a]", "Anchors")]
    [InlineData("schema: !!str x", "Anchors")]
    [InlineData("just words", "mapping")]
    [InlineData("a: [", "not YAML")]
    [InlineData("", "no report")]
    [InlineData("schema: \"https://elsewhere.example/9\"", "schema")]
    [InlineData("schema: x\nschema: y", "twice")]
    public void What_is_no_report_is_refused_by_name(string yaml, string reason)
    {
        var error = Assert.Throws<ReportReadException>(() => Read(yaml));
        Assert.StartsWith("some.yaml", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_not_followed()
    {
        var error = Assert.Throws<ReportReadException>(() => Read("a: " + new string('[', 5000)));
        Assert.Contains("some.yaml", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quoted: 2", "quoted: two", "whole number")]
    [InlineData("quoted: 2", "quoted: 2.0", "whole number")]
    [InlineData("form: mixed", "form: sung", "direct, indirect, mixed")]
    [InlineData("- id: p-ruiz", "- idd: p-ruiz", "missing")]
    [InlineData("content:", "contents:", "missing")]
    [InlineData("length: 400", "length: 400, extra: 1", "no such key")]
    public void A_wrong_value_is_named_with_its_place(string right, string wrong, string reason)
    {
        var yaml = Write(ReportSamples.Full("words"));
        Assert.Contains(right, yaml, StringComparison.Ordinal);
        var error = Assert.Throws<ReportReadException>(() => Read(yaml.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal("some.yaml", error.SourceName);
        Assert.StartsWith("line ", error.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_set_to_false_by_hand_counts_as_left_out()
    {
        var yaml = Write(ReportSamples.Full("words"));
        Assert.Contains("split: true", yaml, StringComparison.Ordinal);
        Assert.False(Assert.Single(Read(yaml.Replace("split: true", "split: false", StringComparison.Ordinal))).Attributions[0].Split);
    }

    [Fact]
    public void A_key_emptied_by_hand_counts_as_left_out()
    {
        var yaml = Write(ReportSamples.Full("words"));
        Assert.Contains("    reason: \"words\"\n", yaml, StringComparison.Ordinal);
        var report = Assert.Single(Read(yaml.Replace("    reason: \"words\"\n", "    reason:\n", StringComparison.Ordinal)));
        Assert.Null(report.Attributions[0].Reason);
    }

    [Theory]
    [InlineData(": {\nt")]
    [InlineData("? {\n:")]
    [InlineData("a: [\n- {")]
    [InlineData("{ : [ } ]")]
    [InlineData("- ? -\n :\t{")]
    public void Text_that_is_no_YAML_is_an_error_that_names_the_file(string text)
    {
        var error = Assert.Throws<ReportReadException>(() => new YamlReportReader().Read(new StringReader(text), "ferry.yaml").ToList());
        Assert.StartsWith("ferry.yaml: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error_that_names_the_file()
    {
        using var input = new StreamReader(new MemoryStream([.. "people:\n  - name: Zo"u8, 0xEB, (byte)'\n']), new System.Text.UTF8Encoding(false, true));
        Assert.Equal("ferry.yaml: This is not text in UTF-8.", Assert.Throws<ReportReadException>(() => new YamlReportReader().Read(input, "ferry.yaml").ToList()).Message);
    }

    [Theory]
    [InlineData("---\njust words\n")]
    [InlineData("---\nschema: \"never closed\n  a: b\n")]
    [InlineData("---\nschema: 'never closed\n")]
    [InlineData("---\nschema: [1, 2\n")]
    [InlineData("---\n{\n")]
    [InlineData("---\na: b\n c: d\n")]
    [InlineData("---\n\ta: b\n")]
    [InlineData("---\na: *nobody\n")]
    [InlineData("---\na: &x !!str y\n")]
    [InlineData("--- %\n")]
    [InlineData("--- |\n text\nand more\n")]
    [InlineData("%YAML 9.9\n%TAG ! x\n---\na: b\n")]
    [InlineData("---\na: b\nwords behind\n")]
    [InlineData("---\n? {\n:\n")]
    [InlineData("---\n- \"\\q\"\n")]
    [InlineData("---\nschema: x\nschema: y\n...\n# a remark\n")]
    public void A_broken_document_costs_only_its_report(string broken)
    {
        var (first, last) = (ReportSamples.Full("first"), ReportSamples.Full("---", "a\n---\nb", "...", "%YAML"));
        var before = Write(first);
        var skipped = new List<ReportReadException>();
        var ended = broken.StartsWith('%') ? "...\n" : ""; // directives stand behind an end only
        var read = new YamlReportReader().Read(new StringReader(before + ended + broken + Write(last)), "ferry.yaml", skipped.Add).ToList();
        Assert.Equal([first, last], read);
        var error = Assert.Single(skipped);
        Assert.StartsWith("ferry.yaml: document 2, line ", error.Message, StringComparison.Ordinal);
        var line = int.Parse(error.Place!.Split(' ', ',')[4], CultureInfo.InvariantCulture) - before.Count(unit => unit == '\n') - (ended.Length > 0 ? 1 : 0);
        Assert.InRange(line, 1, broken.Count(unit => unit == '\n') + 1);
    }

    [Fact]
    public void Reports_with_a_wrong_key_are_passed_over_wherever_they_stand()
    {
        var reports = Enumerable.Range(0, 5).Select(i => ReportSamples.Full($"words {i}")).ToArray();
        var yaml = string.Concat(reports.Select((report, i) => i is 0 or 2 or 4 ? Write(report).Replace("content:", "contents:", StringComparison.Ordinal) : Write(report)));
        var skipped = new List<ReportReadException>();
        Assert.Equal([reports[1], reports[3]], new YamlReportReader().Read(new StringReader(yaml), "ferry.yaml", skipped.Add));
        Assert.Equal(["line", "document 3", "document 5"], skipped.Select(error => error.Place!.Split(',')[0]).Select(place => place.StartsWith("line", StringComparison.Ordinal) ? "line" : place));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_end_the_reading_behind_them_only()
    {
        var report = ReportSamples.Full("words");
        using var input = new StreamReader(new MemoryStream([.. System.Text.Encoding.UTF8.GetBytes(Write(report) + "---\n# " + new string('-', 70_000) + "\na: "), 0xEB, (byte)'\n']), new System.Text.UTF8Encoding(false, true));
        using var reports = new YamlReportReader().Read(input, "ferry.yaml", _ => Assert.Fail("It cannot be passed over.")).GetEnumerator();
        Assert.True(reports.MoveNext());
        Assert.Equal(report, reports.Current);
        Assert.Contains("UTF-8", Assert.Throws<ReportReadException>(() => reports.MoveNext()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_stops_when_the_caller_stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => new YamlReportReader().Read(new StringReader("a: b"), cancellation: cancellation.Token).ToList());
    }
}
