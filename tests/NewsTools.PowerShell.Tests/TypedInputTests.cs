using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>Files, folders, lines and reports as people type them.</summary>
public sealed class TypedInputTests : IClassFixture<Session>, IDisposable
{
    private readonly Session _session;
    private readonly Scratch _scratch = new();

    public TypedInputTests(Session session) => _session = session;

    public void Dispose() => _scratch.Dispose();

    private string[] Names(string script, params object?[] arguments) => [.. _session.Run(script, arguments).Select(o => o.ToString())];

    [Theory]
    [InlineData("Get-Article")]
    [InlineData("Get-Quote")]
    [InlineData("Import-NewsReport")]
    public void A_pattern_that_fits_nothing_is_an_error(string command)
    {
        var error = _session.Fail($"param($a) {command} $a", _scratch["*.nope"]);
        Assert.StartsWith("PathNotFound", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("*.nope", error.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a`[1`].txt")]
    [InlineData("a[1].txt")]
    public void A_path_that_completion_made_is_taken(string typed)
    {
        _scratch.Write("a[1].txt", "One.");
        Assert.Equal(["One."], Names("param($a) Get-Article $a | ForEach-Object { $_.Text.Trim() }", _scratch[typed]));
    }

    [Theory]
    [InlineData("-Recurse", "deep.txt|more.html|top.txt")]
    [InlineData("-Recurse -Include *.txt", "deep.txt|top.txt")]
    [InlineData("-Recurse -Include t*, *.html", "more.html|top.txt")]
    public void Folders_are_read_when_asked(string asked, string names)
    {
        _scratch.Write("in/top.txt", "One.");
        _scratch.Write("in/sub/deep.txt", "Two.");
        _scratch.Write("in/sub/more.html", Pages.Simple);
        Assert.Equal(names.Split('|'), Names($"param($a) Get-Article $a {asked} | ForEach-Object {{ [System.IO.Path]::GetFileName($_.Path) }}", _scratch["in"]).Order(StringComparer.Ordinal));
        Assert.StartsWith("IsDirectory", _session.Fail("param($a) Get-Article $a", _scratch["in"]).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Include_chooses_among_what_a_pattern_fits()
    {
        _scratch.Write("a.txt", "One.");
        _scratch.Write("b.txt", "Two.");
        Assert.Equal(["Two."], Names("param($a) Get-Article $a -Include b* | ForEach-Object { $_.Text.Trim() }", _scratch["*"]));
    }

    [Theory]
    [InlineData("Get-Quote")]
    [InlineData("Find-Person")]
    public void An_address_in_place_of_a_file_says_how(string command) =>
        Assert.Contains("Get-Article -Uri", _session.Fail($"{command} https://nowhere.invalid/1").Exception.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("r.docx")]
    [InlineData("r.csv.gz")]
    [InlineData("r.2026")]
    public void A_format_that_does_not_exist_is_refused(string name)
    {
        var error = _session.Fail("param($a) 'One.' | Export-NewsReport $a", _scratch[name]);
        Assert.StartsWith("UnknownFormat", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(".yaml", error.Exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_scratch.Folder));
    }

    [Theory]
    [InlineData("r.yaml")]
    [InlineData("r.YML")]
    [InlineData("r")]
    public void What_was_written_pipes_on(string name) =>
        Assert.Equal(["1", "FileInfo"], Names("""
            param($a)
            $file = 'One.' | Export-NewsReport $a -PassThru
            if ($file.PSPath) { @($file | Import-NewsReport).Count }
            $file.GetType().Name
            """, _scratch[name]));

    [Fact]
    public void A_folder_of_reports_is_imported()
    {
        _scratch.Write("a.txt", "One.");
        _scratch.Write("b.txt", "Two.");
        _scratch.Write("out/readme.txt", "Not a report.");
        Assert.Equal(["2", "2"], Names("""
            param($in, $out)
            Get-Article $in/*.txt | Export-NewsReport $out
            @(Import-NewsReport $out).Count
            @([System.IO.DirectoryInfo]::new($out) | Import-NewsReport).Count
            """, _scratch.Folder, _scratch["out"]));
        Assert.StartsWith("PathNotFound", _session.Fail("param($a) Import-NewsReport $a", _scratch.Folder).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private const string Lines = "'Ferry shut for a week', '', 'The ferry will stay shut until Friday,', 'Ada Brook, the mayor, said on Monday.'";

    [Theory]
    [InlineData($"function Get-Clipboard {{ {Lines} }} Get-Clipboard | Get-Article", 1)]
    [InlineData($"function Get-Clipboard {{ {Lines} }} Get-Clipboard | Where-Object {{ $_ }} | Get-Article", 1)]
    [InlineData("'One.', 'Two.', 'Three.', 'Four.' | Get-Article", 4)]
    public void Lines_are_one_text_where_that_is_certain(string script, int count) => Assert.Equal(count, _session.Run(script).Count);

    [Fact]
    public void What_a_program_sends_is_one_text()
    {
        if (OperatingSystem.IsWindows())
            return;
        _scratch.Write("story.txt", "Ferry shut for a week\n\nThe ferry will stay shut until Friday,\nAda Brook, the mayor, said on Monday.\n“It leaks,” said Olaf Ritter.\n");
        Assert.Equal(["Ada Brook", "Olaf Ritter"], Names("param($a) /bin/cat $a | Get-Quote | ForEach-Object { $_.Speaker.Name }", _scratch["story.txt"]));
    }

    [Theory]
    [InlineData($"{Lines} | ForEach-Object {{ if ($_) {{ $_ }} }} | Get-Article", 1)]
    [InlineData("'One.', 'Two.', 'Three.' | Get-Article", 0)]
    [InlineData("'One', 'Two' | Get-Article", 0)]
    [InlineData("\"One`nand`nmore\", 'Two', 'Three' | Get-Article", 0)]
    public void Strings_that_may_be_lines_are_one_warning(string script, int warnings)
    {
        using var shell = _session.Create(script);
        shell.Invoke();
        Assert.Equal(warnings, shell.Streams.Warning.Count);
        Assert.All(shell.Streams.Warning, warning => Assert.Contains("Out-String", warning.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_pipe_into_what_finds_things() =>
        Assert.Equal(["q1", "q2", "Ada Brook", "Ada Brook", "Olaf Ritter", "n1", "NewsReport"], Names("""
            $report = '“We open,” said Ada Brook, the mayor. “It floats,” Brook said. Olaf Ritter declined to comment.' | ConvertTo-NewsReport
            $report | Get-Quote -Speaker Brook | ForEach-Object { $_.Id }
            $report | Find-Person -Name Brook | ForEach-Object { $_.Name }
            $report | Find-Person | ForEach-Object { $_.Name }
            $report | Get-NoResponse -Speaker *Ritter | ForEach-Object { $_.Id }
            $report | ConvertTo-NewsReport | ForEach-Object { $_.GetType().Name }
            """));

    [Fact]
    public void Verbose_and_debug_tell_what_was_read_how_and_how_long()
    {
        _scratch.Write("page.html", Pages.Simple);
        using var shell = _session.Create("param($a) $DebugPreference = 'Continue'; Get-Article $a -Verbose | Get-Quote -Verbose; Get-Article $a -Debug", _scratch["page.html"]);
        shell.Invoke();
        var told = shell.Streams.Verbose.Select(record => record.Message).ToArray();
        Assert.Contains(told, line => line.Contains("page.html", StringComparison.Ordinal) && line.Contains("as Html", StringComparison.Ordinal) && line.EndsWith(" ms.", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("Looked into", StringComparison.Ordinal) && line.EndsWith(" ms.", StringComparison.Ordinal));
        Assert.Contains(shell.Streams.Debug, record => record.Message.Contains("Headline from", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-Quote")]
    [InlineData("Get-Article")]
    [InlineData("Find-Person")]
    [InlineData("Find-Organization")]
    [InlineData("Find-Place")]
    [InlineData("ConvertTo-NewsReport")]
    public void No_cell_of_a_table_holds_the_name_of_a_type(string command)
    {
        var cells = _session.Run($"param($a) {command} $a | ForEach-Object {{ foreach ($property in $_.PSObject.Properties) {{ \"$($property.Name)=\" + $(if ($null -ne $property.Value) {{ $property.Value.ToString() }}) }} }}",
            Repository.Sample("wire-dateline.txt"));
        Assert.DoesNotContain(cells, cell => cell.ToString().Contains("System.", StringComparison.Ordinal) || cell.ToString().Contains("NewsTools.", StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_are_dictionaries_with_their_own_keys_when_asked()
    {
        var report = (System.Collections.Specialized.OrderedDictionary)_session.Run("param($a) ConvertTo-NewsReport $a -AsHashtable", Repository.Sample("wire-dateline.txt"))[0].BaseObject;
        Assert.Equal(["schema", "generator", "article", "text"], report.Keys.Cast<string>().Take(4));
        var first = (System.Collections.Specialized.OrderedDictionary)((object[])report["attributions"]!)[0];
        Assert.Equal("q1", first["id"]);
        Assert.IsType<decimal>(first["confidence"]);
        Assert.IsType<long>(first["paragraph"]);
    }

    [Theory]
    [InlineData("ConvertTo-NewsReport $a -AsHashtable")]
    [InlineData("ConvertTo-NewsReport $a -AsHashtable | ForEach-Object { [pscustomobject]$_ }")]
    public void A_report_in_plain_objects_is_a_report_again(string report)
    {
        var path = Repository.Sample("wire-dateline.txt");
        Assert.Equal(_session.Run("param($a) ConvertTo-NewsReport $a", path)[0].BaseObject, _session.Run($"param($a) {report} | ConvertTo-NewsReport", path)[0].BaseObject);
        Assert.Equal(_session.Run("param($a) (Get-Quote $a).Count", path)[0].BaseObject, _session.Run($"param($a) ({report} | Get-Quote).Count", path)[0].BaseObject);
    }

    [Fact]
    public void A_report_in_plain_objects_with_a_wrong_value_is_an_error_that_names_the_key()
    {
        var fault = _session.Fail("param($a) $r = ConvertTo-NewsReport $a -AsHashtable; $r.counts.words = 'many'; $r | Get-Quote", Repository.Sample("wire-dateline.txt"));
        Assert.Contains("counts.words", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-Quote $a")]
    [InlineData("Find-Person $a")]
    [InlineData("Get-NoResponse $a")]
    public void What_was_found_does_not_list_its_article_but_it_is_at_hand(string command)
    {
        var path = Repository.Sample("spokespeople-denials.txt");
        var first = _session.Run($"param($a) {command}", path)[0];
        Assert.DoesNotContain(first.Properties, property => property.Name is "Article" or "NestedIn" or "ContinuedFrom");
        // ConvertTo-Json looks at the class itself.
        Assert.DoesNotContain(first.BaseObject.GetType().GetProperties(), property => property.Name is "Article" or "NestedIn" or "ContinuedFrom");
        Assert.Equal(_session.Run("param($a) (Get-Article $a).Text", path)[0].ToString(), _session.Run($"param($a) ({command})[0].Article.Text", path)[0].ToString());
    }
}
