using System.Globalization;
using System.Text;
using CsCheck;
using NewsTools.Reporting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Xunit;

namespace NewsTools.Tests.Reporting.Formats;

public sealed class JsonReportTests
{
    private static readonly JsonReportWriter Json = new();
    private static readonly NdjsonReportWriter Ndjson = new();

    private static NewsReport[] Read(string text, Action<ReportReadException>? skipped = null) => Written.Read(new JsonReportReader(), text, skipped);

    private static NewsReport[] ReadLines(string text, Action<ReportReadException>? skipped = null) => Written.Read(new NdjsonReportReader(), text, skipped);

    private static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JToken.ReadFrom(reader);
    }

    [Fact]
    public void Reports_come_back_as_they_were()
    {
        foreach (var reports in new[] { Written.Hostile, [ReportSamples.Full("one")], [ReportSamples.Full("one"), ReportSamples.Full("two")], [Written.Long(10_000)] })
        {
            Assert.Equal(reports, Read(Written.As(Json, reports)));
            Assert.Equal(reports, ReadLines(Written.As(Ndjson, reports)));
        }
    }

    [Fact]
    public void Any_words_come_back_as_they_were_but_for_lone_surrogates() => YamlReportTests.AnyText.Array[1, 12].Sample(words =>
    {
        var report = ReportSamples.Full([.. words.Select(WellFormed.Text)]);
        Assert.Equal(report, Assert.Single(Read(Written.As(Json, ReportSamples.Full(words)))));
        Assert.Equal(report, Assert.Single(ReadLines(Written.As(Ndjson, ReportSamples.Full(words)))));
    }, iter: 200);

    [Fact]
    public async Task A_report_follows_the_schema_as_it_is_written()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", "report.schema.json"), TestContext.Current.CancellationToken);
        foreach (var text in new[] { Written.As(Json, ReportSamples.Full("no", "12", "true", "2026-03-04")), Written.As(Ndjson, ReportSamples.Full("words")) })
            Assert.Empty(schema.Validate(Parse(text)).Select(error => $"{error.Path}: {error.Kind}"));
        var several = Assert.IsType<JArray>(Parse(Written.As(Json, Written.Hostile)));
        Assert.Empty(several.SelectMany(report => schema.Validate(report)).Select(error => $"{error.Path}: {error.Kind}"));
    }

    [Fact]
    public void One_report_is_an_object_and_several_are_an_array()
    {
        Assert.Equal(JTokenType.Object, Parse(Written.As(Json, Written.Empty)).Type);
        Assert.All([0, 2, 3], count => Assert.Equal(count, Assert.IsType<JArray>(Parse(Written.As(Json, [.. Enumerable.Repeat(Written.Empty, count)]))).Count));
        Assert.Equal(3, Written.As(Ndjson, Written.Empty, Written.Empty, Written.Empty).TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void Letters_and_marks_stay_readable_and_the_culture_changes_nothing()
    {
        var expected = Written.As(Json, ReportSamples.Full("“Zoë’s <b> नमस्ते"));
        Assert.Contains("\"headline\": \"“Zoë’s <b> नमस्ते\"", expected, StringComparison.Ordinal);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, Written.As(Json, ReportSamples.Full("“Zoë’s <b> नमस्ते")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.DoesNotContain('\r', expected);
    }

    [Theory]
    [InlineData("", "no report")]
    [InlineData("  \n ", "no report")]
    [InlineData("[]", "no report")]
    [InlineData("[1, 2]", "line 1: A mapping")]
    [InlineData("{\n\"people\": [\n", "line 3: This is not JSON")]
    [InlineData("{\n\"schema\": words\n}", "line 2: This is not JSON")]
    [InlineData("{ \"schema\": \"https://elsewhere.example/9\" }", "schema")]
    [InlineData("{ \"schema\": \"x\", \"schema\": \"y\" }", "twice")]
    [InlineData("{ \"a\": 1, }", "line 1: This is not JSON")]
    [InlineData("/* remark */ {}", "line 1: This is not JSON")]
    [InlineData("{ \"a\": \"\\ud800\" }", "half a character")]
    [InlineData("--- \nschema: x\n", "line 1: This is not JSON")]
    public void What_is_no_report_is_refused_with_file_and_line(string json, string reason)
    {
        var error = Assert.Throws<ReportReadException>(() => Read(json));
        Assert.StartsWith("ferry.json: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("BytePosition", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"quoted\": 2", "\"quoted\": \"two\"", "whole number")]
    [InlineData("\"form\": \"mixed\"", "\"form\": \"sung\"", "direct, indirect, mixed")]
    [InlineData("\"form\": \"mixed\"", "\"forms\": \"mixed\"", "missing")]
    [InlineData("\"length\": 400", "\"length\": 400, \"extra\": 1", "no such key")]
    [InlineData("\"length\": 400", "\"length\": [400]", "single value")]
    public void A_wrong_value_is_named_with_its_line(string right, string wrong, string reason)
    {
        var json = Written.As(Json, ReportSamples.Full("words"));
        Assert.Contains(right, json, StringComparison.Ordinal);
        var error = Assert.Throws<ReportReadException>(() => Read(json.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        var line = int.Parse(error.Place!.Split(' ', ',')[1], CultureInfo.InvariantCulture);
        var begun = json[..json.IndexOf(right, StringComparison.Ordinal)].Count(unit => unit == '\n') + 1;
        Assert.InRange(line, 1, begun);
    }

    [Fact]
    public void A_key_set_to_null_counts_as_left_out_and_the_word_null_does_not()
    {
        var report = ReportSamples.Full("null");
        var json = Written.As(Json, report);
        Assert.Equal("null", Assert.Single(Read(json)).Article.Section);
        Assert.Null(Assert.Single(Read(json.Replace("\"section\": \"null\"", "\"section\": null", StringComparison.Ordinal))).Article.Section);
    }

    [Fact]
    public void Deep_nesting_is_refused_not_followed()
    {
        foreach (var (open, depth) in new[] { ("[", 40), ("[", 5000), ("{\"a\":", 40), ("{\"a\":", 5000) })
            Assert.Contains("ferry.json: line 1", Assert.Throws<ReportReadException>(() => Read("{\"a\": " + string.Concat(Enumerable.Repeat(open, depth)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_without_end_is_refused()
    {
        using var endless = new Endless("{\"schema\": \"", 'x');
        Assert.Contains("larger than", Assert.Throws<ReportReadException>(() => new JsonReportReader().Read(endless, "ferry.json").ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_end_is_refused()
    {
        using var endless = new Endless("", '[', 70_000_000);
        var skipped = new List<ReportReadException>();
        Assert.Empty(new NdjsonReportReader().Read(endless, "ferry.json", skipped.Add));
        Assert.Contains("line 1: The line is longer", Assert.Single(skipped).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_array_a_report_with_a_wrong_key_costs_only_itself()
    {
        var reports = Enumerable.Range(0, 3).Select(i => ReportSamples.Full($"words {i}")).ToArray();
        var json = Written.As(Json, reports);
        var at = json.LastIndexOf("\"content\":", json.IndexOf("words 2", StringComparison.Ordinal), StringComparison.Ordinal);
        var skipped = new List<ReportReadException>();
        Assert.Equal([reports[0], reports[2]], Read(json.Remove(at, 10).Insert(at, "\"contents\":"), skipped.Add));
        Assert.Contains("attributions[", Assert.Single(skipped).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_values_one_behind_the_other_are_several_reports() =>
        Assert.Equal([ReportSamples.Full("one"), ReportSamples.Full("two")], Read(Written.As(Json, ReportSamples.Full("one")) + Written.As(Ndjson, ReportSamples.Full("two"))));

    [Theory]
    [InlineData("{")]
    [InlineData("words")]
    [InlineData("{\"schema\": \"x\"}")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("\"half")]
    [InlineData("{\"a\": [1, 2}")]
    public void A_broken_line_costs_one_report(string broken)
    {
        var (first, last) = (ReportSamples.Full("first", "a\nb"), ReportSamples.Full("last"));
        var skipped = new List<ReportReadException>();
        var read = ReadLines($"{Written.As(Ndjson, first)}\n{broken}\r\n  \n{Written.As(Ndjson, last).TrimEnd('\n')}", skipped.Add);
        Assert.Equal([first, last], read);
        Assert.StartsWith("ferry.json: line 3", Assert.Single(skipped).Message, StringComparison.Ordinal);
        Assert.Throws<ReportReadException>(() => ReadLines(broken));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error_that_names_the_file()
    {
        foreach (var reader in new IReportReader[] { new JsonReportReader(), new NdjsonReportReader() })
        {
            using var input = new StreamReader(new MemoryStream([.. "{\"schema\": \"Zo"u8, 0xEB, (byte)'\n']), new UTF8Encoding(false, true));
            Assert.Equal("ferry.json: This is not text in UTF-8.", Assert.Throws<ReportReadException>(() => reader.Read(input, "ferry.json").ToList()).Message);
        }
    }

    [Fact]
    public void Writing_and_reading_stop_when_asked()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        foreach (var writer in new IReportWriter[] { Json, Ndjson, new CsvReportWriter(), new MarkdownReportWriter() })
            Assert.Throws<OperationCanceledException>(() => writer.Write(TextWriter.Null, [Written.Empty, Written.Empty], stop.Token));
        foreach (var (reader, writer) in new (IReportReader, IReportWriter)[] { (new JsonReportReader(), Json), (new NdjsonReportReader(), Ndjson) })
            Assert.Throws<OperationCanceledException>(() => reader.Read(new StringReader(Written.As(writer, Written.Empty)), "ferry.json", null, stop.Token).ToList());
    }

    /// <summary>A text that goes on with one character.</summary>
    private sealed class Endless(string begin, char more, long length = long.MaxValue) : TextReader
    {
        private long _at;

        public override int Read(char[] buffer, int index, int count)
        {
            count = (int)Math.Min(count, length - _at);
            for (var i = 0; i < count; i++, _at++)
                buffer[index + i] = _at < begin.Length ? begin[(int)_at] : more;
            return count;
        }
    }
}
