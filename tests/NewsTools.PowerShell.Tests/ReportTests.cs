using Xunit;

namespace NewsTools.PowerShell.Tests;

public sealed class ReportTests : IClassFixture<Session>, IDisposable
{
    private readonly Session _session;
    private readonly Scratch _scratch = new();

    public ReportTests(Session session) => _session = session;

    public void Dispose() => _scratch.Dispose();

    private string[] Files => [.. Directory.GetFiles(_scratch.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_scratch.Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void What_was_exported_imports_as_the_same()
    {
        const string All = "Get-Article $folder/*.txt, $folder/*.md, $folder/*.html";
        var expected = _session.Run($"param($folder) {All} | ConvertTo-NewsReport", Repository.Samples);
        var back = _session.Run($"param($folder, $file) {All} | Export-NewsReport $file; Import-NewsReport $file", Repository.Samples, _scratch["all.yaml"]);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(r => r.BaseObject), back.Select(r => r.BaseObject));
        Assert.Equal(["all.yaml"], Files);
    }

    [Fact]
    public void A_directory_gets_one_file_an_article_each_named_once()
    {
        _scratch.Write("in/index.txt", "One.");
        _scratch.Write("in/more/index.txt", "Two.");
        var written = _session.Run("param($in, $out) Get-Article $in/index.txt, $in/more/index.txt | Export-NewsReport $out -PassThru",
            _scratch["in"], _scratch["reports"] + Path.DirectorySeparatorChar);
        Assert.Equal(["index.yaml", "index-2.yaml"], written.Select(f => ((FileInfo)f.BaseObject).Name));
        Assert.Contains("reports/index-2.yaml", Files);
        Assert.Equal(2, _session.Run("param($files) $files | Import-NewsReport", (object)written).Count);
    }

    [Theory]
    [InlineData("Quay: closes/reopens?", "Quay- closes-reopens-")]
    [InlineData("-Force of nature", "Force of nature")]
    [InlineData("..\\..\\etc", "etc")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.report", "_nul.report")]
    [InlineData("com¹", "_com¹")]
    [InlineData("LPT9 .x", "_LPT9 .x")]
    [InlineData("Console wars", "Console wars")]
    [InlineData("COM12", "COM12")]
    [InlineData("quay\u202Egnp.exe", "quaygnp.exe")]
    [InlineData("qu\u200Bay\uFEFF\u00AD", "quay")]
    [InlineData("\u001B[31mQuay\u001B[0m\nclosed", "Quay closed")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("Quay. . ", "Quay")]
    public void Files_in_a_directory_have_names_that_every_system_takes(string headline, string expected)
    {
        var written = _session.Run("param($headline, $out) Get-Article -InputObject 'The quay closed.' -Headline $headline | Export-NewsReport $out -PassThru",
            headline, _scratch["reports"] + Path.DirectorySeparatorChar);
        Assert.Equal(expected + ".yaml", Assert.IsType<FileInfo>(Assert.Single(written).BaseObject).Name);
    }

    [Theory]
    [InlineData("新聞", 2)]
    [InlineData("नमस्ते", 6)]
    [InlineData("😀", 2)]
    [InlineData("quay ", 5)]
    public void Long_headlines_are_cut_between_letters(string part, int step)
    {
        var headline = string.Concat(Enumerable.Repeat(part, 80));
        var written = _session.Run("param($headline, $out) 1..2 | ForEach-Object { Get-Article -InputObject 'The quay closed.' -Headline $headline } | Export-NewsReport $out -PassThru",
            headline, _scratch["reports"] + Path.DirectorySeparatorChar).Select(file => Path.GetFileNameWithoutExtension(((FileInfo)file.BaseObject).Name)).ToArray();
        Assert.Equal(2, written.Length);
        Assert.Equal(written[0] + "-2", written[1]);
        Assert.All(written, name => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 60, 210));
        Assert.Equal(new System.Globalization.StringInfo(headline[..written[0].Length]).LengthInTextElements, new System.Globalization.StringInfo(written[0]).LengthInTextElements);
        Assert.StartsWith(written[0], headline, StringComparison.Ordinal);
        Assert.InRange(step, 1, written[0].Length);
    }

    [Fact]
    public void Names_that_look_alike_are_numbered()
    {
        var written = _session.Run("param($out) \"Caf`u{e9}\", \"Cafe`u{301}\", \"CAF`u{c9}\" | ForEach-Object { Get-Article -InputObject 'The quay closed.' -Headline $_ } | Export-NewsReport $out -PassThru",
            _scratch["reports"] + Path.DirectorySeparatorChar).Select(file => ((FileInfo)file.BaseObject).Name);
        Assert.Equal(["Café.yaml", "Café-2.yaml", "CAFÉ-3.yaml"], written);
    }

    [Fact]
    public void A_device_or_a_link_is_not_replaced_by_force()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no files that are devices.");
        File.CreateSymbolicLink(_scratch["null.yaml"], "/dev/null");
        Assert.Equal("NotAFile,NewsTools.PowerShell.ExportNewsReportCommand",
            _session.Fail("param($link) 'One.' | Export-NewsReport $link -Force", _scratch["null.yaml"]).FullyQualifiedErrorId);
        var target = _scratch.Write("real.yaml", "old");
        File.CreateSymbolicLink(_scratch["link.yaml"], target);
        _session.Run("param($link) 'One.' | Export-NewsReport $link -Force", _scratch["link.yaml"]);
        Assert.Equal(target, new FileInfo(_scratch["link.yaml"]).LinkTarget);
        Assert.Single(_session.Run("param($file) Import-NewsReport $file", target));
    }

    [Fact]
    public void A_file_that_is_there_stays_unless_forced()
    {
        var file = _scratch.Write("r.yaml", "precious");
        var error = _session.Fail("param($file) 'One.' | Export-NewsReport $file", file);
        Assert.Equal("FileExists,NewsTools.PowerShell.ExportNewsReportCommand", error.FullyQualifiedErrorId);
        Assert.Equal("precious", File.ReadAllText(file));
        _session.Run("param($file) 'One.' | Export-NewsReport $file -Force", file);
        Assert.Single(_session.Run("param($file) Import-NewsReport $file", file));
        Assert.Equal(["r.yaml"], Files);
    }

    [Fact]
    public void In_a_directory_a_file_that_is_there_costs_only_itself()
    {
        _scratch.Write("a.txt", "One.");
        _scratch.Write("b.txt", "Two.");
        _scratch.Write("out/a.yaml", "precious");
        _session.Run(out var errors, "param($in, $out) Get-Article $in/a.txt, $in/b.txt | Export-NewsReport $out", _scratch.Folder, _scratch["out"]);
        Assert.Equal("FileExists,NewsTools.PowerShell.ExportNewsReportCommand", Assert.Single(errors).FullyQualifiedErrorId);
        Assert.Equal("precious", File.ReadAllText(_scratch["out/a.yaml"]));
        Assert.Contains("out/b.yaml", Files);
    }

    [Fact]
    public void WhatIf_writes_nothing_and_says_what_it_would()
    {
        using var session = new Session();
        var shown = session.Show("param($file, $folder) 'One.' | Export-NewsReport $file -WhatIf; 'One.' | Export-NewsReport $folder -WhatIf",
            _scratch["r.yaml"], _scratch["new"] + Path.DirectorySeparatorChar);
        Assert.Contains(_scratch["r.yaml"], shown, StringComparison.Ordinal);
        Assert.Equal(2, shown.Split("What if:").Length - 1);
        Assert.Empty(Directory.GetFileSystemEntries(_scratch.Folder));
    }

    [Fact]
    public void Nothing_is_half_written_when_the_pipeline_breaks()
    {
        Assert.Equal("Broken", _session.Fail("param($file) & { 'One.'; throw 'Broken' } | Export-NewsReport $file", _scratch["r.yaml"]).Exception.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_scratch.Folder));
    }

    [Fact]
    public void A_page_shows_the_text_of_articles_and_the_quotations_of_reports()
    {
        _session.Run("param($page) Get-Article -InputObject 'Ada Holm said that the quay was closed.' -Headline '<Quay>' | Export-NewsReport $page", _scratch["a.html"]);
        _session.Run("param($page, $other) 'Ada Holm said that the quay was closed.', 'Bo Lind said no.' | ConvertTo-NewsReport | Export-NewsReport $page; 'One.' | Export-NewsReport $other -Encoding windows-1252 -Format Html",
            _scratch["b.html"], _scratch["c.txt"]);
        string article = File.ReadAllText(_scratch["a.html"]), reports = File.ReadAllText(_scratch["b.html"]);
        Assert.Contains("<h1 dir=\"auto\">&lt;Quay&gt;</h1>", article, StringComparison.Ordinal);
        Assert.Contains("id=\"a1-text\"", article, StringComparison.Ordinal);
        Assert.Contains("2 articles: who said what", reports, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"a1-text\"", reports, StringComparison.Ordinal);
        Assert.Equal(3, reports.Split("<!DOCTYPE").Length + reports.Split("</html>").Length - 1);
        Assert.Contains("charset=\"windows-1252\"", File.ReadAllText(_scratch["c.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_directory_and_a_directory_for_a_file_are_refused()
    {
        Assert.Equal("PathNotFound,NewsTools.PowerShell.ExportNewsReportCommand", _session.Fail("param($file) 'One.' | Export-NewsReport $file", _scratch["no/such/r.yaml"]).FullyQualifiedErrorId);
        Assert.Empty(Directory.GetFileSystemEntries(_scratch.Folder));
    }

    [Fact]
    public void Brackets_in_the_name_of_a_report_are_no_pattern()
    {
        _session.Run("param($file) 'One.' | Export-NewsReport $file", _scratch["r[1].yaml"]);
        Assert.Single(_session.Run("param($file) Import-NewsReport -LiteralPath $file", _scratch["r[1].yaml"]));
        Assert.Single(_session.Run("param($file) $file | Import-NewsReport", _scratch["r[1].yaml"]));
    }

    [Theory]
    [InlineData("nothing at all")]
    [InlineData("a: [1, 2")]
    [InlineData("\u0000\u0001")]
    public void What_is_no_report_says_so_and_the_others_come_out(string text)
    {
        _session.Run("param($file) 'One.' | Export-NewsReport $file", _scratch["good.yaml"]);
        var output = _session.Run(out var errors, "param($bad, $good) $bad, $good | Import-NewsReport", _scratch.Write("bad.yaml", text), _scratch["good.yaml"]);
        Assert.Equal("Malformed,NewsTools.PowerShell.ImportNewsReportCommand", Assert.Single(errors).FullyQualifiedErrorId);
        Assert.Contains("bad.yaml", errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Single(output);
    }

    [Fact]
    public void A_broken_report_is_an_error_and_those_around_it_come_out_in_order()
    {
        _session.Run("param($file) 'One.', 'Two.', 'Three.' | ConvertTo-NewsReport | Export-NewsReport $file", _scratch["good.yaml"]);
        var parts = File.ReadAllText(_scratch["good.yaml"]).Split("---\n", StringSplitOptions.RemoveEmptyEntries);
        var file = _scratch.Write("mixed.yaml", $"---\n{parts[0]}---\npeople: [\n---\n{parts[1]}---\nkind: none\n---\n{parts[2]}");
        var output = _session.Run(out var errors, "param($file) Import-NewsReport $file | ForEach-Object { $_.Text.Length }", file);
        Assert.Equal([4, 4, 6], output.Select(length => (int)length.BaseObject));
        Assert.Equal(2, errors.Count);
        Assert.All(errors, error => Assert.Equal("Malformed,NewsTools.PowerShell.ImportNewsReportCommand", error.FullyQualifiedErrorId));
        Assert.Contains("mixed.yaml: document 2, line ", errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Contains("mixed.yaml: document 4, line ", errors[1].Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var file = _scratch.Write("bad.yaml", [0x61, 0x3a, 0x20, 0xff, 0xfe, 0xfa, 0x0a]);
        Assert.Equal("Malformed,NewsTools.PowerShell.ImportNewsReportCommand", _session.Fail("param($file) Import-NewsReport $file", file).FullyQualifiedErrorId);
    }

    private const string Samples = "Get-Article $folder/wire-*.txt, $folder/interview-*.txt, $folder/interview-*.md";

    [Theory]
    [InlineData("all.json", "")]
    [InlineData("all.ndjson", "")]
    [InlineData("all.JSONL", "")]
    [InlineData("all.yml", "")]
    [InlineData("all.json", "-Encoding utf-16")]
    [InlineData("all.ndjson", "-Encoding utf8BOM")]
    [InlineData("all", "-Format Json", "-Format Json")]
    [InlineData("all.txt", "-Format Ndjson", "-Format Ndjson")]
    public void Every_format_that_is_read_imports_as_the_same(string name, string export, string import = "")
    {
        var expected = _session.Run($"param($folder) {Samples} | ConvertTo-NewsReport", Repository.Samples);
        var back = _session.Run($"param($folder, $file) {Samples} | Export-NewsReport $file {export}; Import-NewsReport $file {import}", Repository.Samples, _scratch[name]);
        Assert.Equal(4, expected.Count);
        Assert.Equal(expected.Select(r => r.BaseObject), back.Select(r => r.BaseObject));
        Assert.Equal([name], Files);
    }

    [Fact]
    public void A_table_has_a_row_for_each_and_opens_in_a_spreadsheet()
    {
        _session.Run($"param($folder, $file) {Samples} | Export-NewsReport $file", Repository.Samples, _scratch["q.csv"]);
        var words = _session.Run($"param($folder) {Samples} | ConvertTo-NewsReport | ForEach-Object Attributions | ForEach-Object {{ \"$_\" }}", Repository.Samples);
        Assert.Equal(words.Count + 1, File.ReadAllText(_scratch["q.csv"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(words, one => Assert.Contains(one.ToString().Replace("\"", "\"\"", StringComparison.Ordinal), File.ReadAllText(_scratch["q.csv"]), StringComparison.Ordinal));
        var bytes = File.ReadAllBytes(_scratch["q.csv"]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("\r\n"u8.ToArray(), bytes[^2..]);
        _session.Run($"param($folder, $file) {Samples} | Export-NewsReport $file -Encoding utf8 -Force", Repository.Samples, _scratch["q.csv"]);
        Assert.Equal(bytes[3..], File.ReadAllBytes(_scratch["q.csv"]));
    }

    [Theory]
    [InlineData("-Table Person", "wire-dateline.csv")]
    [InlineData("-Format Json", "wire-dateline.json")]
    [InlineData("-Format Markdown", "wire-dateline.md")]
    public void The_files_of_a_directory_have_the_format_asked_for(string format, string name)
    {
        _session.Run($"param($file, $out) Get-Article $file | Export-NewsReport $out {format}", Repository.Sample("wire-dateline.txt"), _scratch["out"] + Path.DirectorySeparatorChar);
        Assert.Equal(["out/" + name], Files);
    }

    [Theory]
    [InlineData("a.ndjson", "")]
    [InlineData("a.csv", "-Table Article")]
    [InlineData("a.csv", "-Table Article -Encoding utf-16")]
    public void What_is_appended_stands_behind_what_was_there(string name, string options)
    {
        var export = $"param($a) 'One.' | Export-NewsReport $a {options} -Append";
        _session.Run(export, _scratch[name]);
        var once = File.ReadAllText(_scratch[name]);
        _session.Run(export, _scratch[name]);
        var head = name.EndsWith("csv", StringComparison.Ordinal) ? once[..(once.IndexOf('\n', StringComparison.Ordinal) + 1)] : "";
        Assert.Equal(once + once[head.Length..], File.ReadAllText(_scratch[name]));
        // A file that someone saved without its last line end.
        File.WriteAllText(_scratch[name], once.TrimEnd('\r', '\n'), options.Contains("utf-16", StringComparison.Ordinal) ? System.Text.Encoding.Unicode : new System.Text.UTF8Encoding(false));
        _session.Run(export, _scratch[name]);
        Assert.Equal(once.Count(unit => unit == '\n') + 1, File.ReadAllLines(_scratch[name]).Length);
        Assert.Equal([name], Files);
    }

    [Theory]
    [InlineData("a.csv", "name,age\r\nAda,4\r\n", "-Append", "HeadDiffers")]
    [InlineData("a.csv", "article,headline,outlet,firstCreated\r\n", "-Append", "HeadDiffers")]
    [InlineData("a.ndjson", "{\"a\": 1}\n", "-Append", "HeadDiffers")]
    [InlineData("a.ndjson", "words", "-Append", "HeadDiffers")]
    [InlineData("a.yaml", "a: 1", "-Append", "CannotAppend")]
    [InlineData("a.json", "{}", "-Append", "CannotAppend")]
    [InlineData("a.csv", "old", "", "FileExists")]
    [InlineData("a.yaml", "old", "-Table Person -Force", "NoTables")]
    [InlineData("a.csv", "old", "-Force -Encoding windows-1252", "NotEncodable")]
    public void What_cannot_be_written_leaves_the_file_as_it_was(string name, string before, string options, string id)
    {
        _scratch.Write(name, before);
        var error = _session.Fail($"param($a) '“The snow ☃ is deep,” Ada Holm said.' | Export-NewsReport $a {options}", _scratch[name]);
        Assert.Equal($"{id},NewsTools.PowerShell.ExportNewsReportCommand", error.FullyQualifiedErrorId);
        Assert.Equal(before, File.ReadAllText(_scratch[name]));
        Assert.Equal([name], Files);
    }

    [Fact]
    public void An_encoding_that_has_the_characters_is_used()
    {
        _session.Run("param($a) '“Über alles,” Ada Holm said.' | Export-NewsReport $a -Encoding windows-1252", _scratch["a.csv"]);
        Assert.Contains((byte)0xDC, File.ReadAllBytes(_scratch["a.csv"]));
    }

    [Fact]
    public void Formats_that_are_not_read_back_say_so()
    {
        _session.Run("param($a) 'One.' | Export-NewsReport $a", _scratch["a.csv"]);
        var error = _session.Fail("param($a) Import-NewsReport $a", _scratch["a.csv"]);
        Assert.Equal("UnknownFormat,NewsTools.PowerShell.ImportNewsReportCommand", error.FullyQualifiedErrorId);
        Assert.Contains(".ndjson", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_line_is_an_error_with_its_number_and_the_others_come_out()
    {
        _session.Run("param($file) 'One.', 'Two.' | ConvertTo-NewsReport | Export-NewsReport $file", _scratch["good.ndjson"]);
        var lines = File.ReadAllLines(_scratch["good.ndjson"]);
        var output = _session.Run(out var errors, "param($file) Import-NewsReport $file", _scratch.Write("mixed.ndjson", string.Join('\n', lines[0], "{", lines[1])));
        Assert.Equal(2, output.Count);
        Assert.Equal("Malformed,NewsTools.PowerShell.ImportNewsReportCommand", Assert.Single(errors).FullyQualifiedErrorId);
        Assert.Contains("mixed.ndjson: line 2: ", errors[0].Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_of_reports_in_several_formats_is_read()
    {
        foreach (var name in new[] { "a.yaml", "b.json", "c.ndjson", "d.csv", "e.md" })
            _session.Run("param($a) 'One.' | Export-NewsReport $a", _scratch[name]);
        Assert.Equal(3, _session.Run("param($a) Import-NewsReport $a", _scratch.Folder).Count);
    }
}
