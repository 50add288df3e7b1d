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
}
