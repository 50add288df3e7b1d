using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>Tests of what is printed with colours. <c>$PSStyle</c> is one for the process, and other commands set and restore it: they run by themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Colours
{
    internal const string Name = nameof(Colours);
}

/// <summary>Show-Article and Measure-Article.</summary>
[Collection(Colours.Name)]
public sealed class ShowAndMeasureTests : IClassFixture<Session>
{
    private const string Copy = "“We close the pier on Monday,” Ada Holm, the mayor, said. She added that repairs take years. Bo Rand called it “folly”. “I swim,” a visitor said.";

    private readonly Session _session;

    public ShowAndMeasureTests(Session session) => _session = session;

    private string[] Run(string script, params object?[] more) => _session.Texts("param($copy, $more) $PSStyle.OutputRendering = 'Host'; " + script, [Copy, .. more]);

    [Fact]
    public void An_article_is_printed_in_lines_with_its_speakers()
    {
        var lines = Run("$copy | Show-Article -Width 30");
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 30));
        Assert.Equal("“We close the pier on", lines[0]);
        Assert.Contains(" [1] Ada Holm – 2 quotations", lines);
        Assert.Contains("repairs take years.[1] Bo Rand", lines);
        Assert.DoesNotContain(lines, line => line.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public void The_window_gives_the_width() => Assert.InRange(Run("$copy | Show-Article").Max(line => line.Length), 100, 120);

    [Fact]
    public void Colours_come_where_they_are_asked_for_and_each_line_ends_them()
    {
        var lines = Run("$before = $PSStyle.OutputRendering; try { $PSStyle.OutputRendering = 'Ansi'; $copy | Show-Article -Width 40 } finally { $PSStyle.OutputRendering = $before }");
        Assert.Contains(lines, line => line.Contains("\e[36m", StringComparison.Ordinal));
        Assert.All(lines.Where(line => line.Contains('\e', StringComparison.Ordinal)), line => Assert.Equal("\e[0m", line[line.LastIndexOf('\e')..][..4]));
    }

    [Theory]
    [InlineData("Ansi", null, "\e[")]
    [InlineData("PlainText", null, "")]
    [InlineData("Host", null, "")]
    [InlineData("Ansi", "1", "\e[")]
    public void Output_rendering_decides(string rendering, string? noColor, string expected)
    {
        var shown = string.Join('\n', Run("""
            $before = $PSStyle.OutputRendering
            try { $PSStyle.OutputRendering = $more[0]; $env:NO_COLOR = $more[1]; $copy | Show-Article }
            finally { $PSStyle.OutputRendering = $before; $env:NO_COLOR = $null }
            """, [new object?[] { rendering, noColor }]));
        Assert.Equal(expected.Length > 0, shown.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public void One_speaker_stands_out()
    {
        var lines = Run("$before = $PSStyle.OutputRendering; try { $PSStyle.OutputRendering = 'Ansi'; $copy | Show-Article -Width 400 -Speaker *rand } finally { $PSStyle.OutputRendering = $before }");
        Assert.StartsWith("\e[2m“We close the pier on Monday,”[1]", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\e[2mfolly", lines[0], StringComparison.Ordinal);
        Assert.Contains("folly", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Sequences_of_the_copy_do_not_reach_the_terminal()
    {
        var copy = "Pier \e[31mclosed\e[0m \e]0;title\a again\n\n“Come\e[2J to \u202Eus,” Ada \u009B5mHolm said. \e]8;;http://x.example\e\\Click\e]8;;\e\\ here.\0";
        var lines = Run("$more | Show-Article", copy);
        Assert.DoesNotContain(lines, line => line.Any(unit => char.IsControl(unit) || unit == '\u202E'));
        Assert.Contains("Pier closed again", lines);
        Assert.DoesNotContain(lines, line => line.Contains("title", StringComparison.Ordinal) || line.Contains("x.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("($copy | Measure-Article).Words", "27")]
    [InlineData("($copy | Measure-Article).Quotations", "4")]
    [InlineData("($copy | Measure-Article).QuotedWords", "9")]
    [InlineData("$m = $copy | Measure-Article; \"$($m.NamedSources) $($m.UnnamedSources) $($m.Documents)\"", "2 1 0")]
    [InlineData("($copy | Measure-Article).Roles.Name", "mayor|")]
    [InlineData("($copy | Measure-Article).Genders | ForEach-Object { \"$($_.Name) $($_.Sources)\" }", "Female 1| 1")]
    [InlineData("$g = ($copy | Measure-Article).GenderGap; \"$($g.Sources) $($g.SourcesFemale) $($g.SourcesUnknown) $($g.Quotes) $($g.QuotesFemale) $($g.QuotesOfNoPerson)\"", "2 1 1 4 2 1")]
    [InlineData("$copy, $copy | Measure-Article | ForEach-Object Articles", "1|1")]
    [InlineData("$copy, $copy | Measure-Article -Group Speaker | Where-Object Kind -eq Person | ForEach-Object { \"$_ $($_.Articles) $($_.Quotations)\" }", "Ada Holm 2 4|Bo Rand 2 2")]
    [InlineData("(Get-Article -InputObject $copy -PublishedAt 2026-02-03), (Get-Article -InputObject $copy -PublishedAt 2026-01-09) | Measure-Article -Group Month | ForEach-Object Group", "2026-01|2026-02")]
    [InlineData("(Get-Article -InputObject $copy -Outlet Beta), (Get-Article -InputObject $copy -Outlet Alfa), (Get-Article -InputObject $copy -Outlet Beta) | Measure-Article -Group Outlet | ForEach-Object { \"$($_.Group) $($_.Articles)\" }", "Alfa 1|Beta 2")]
    [InlineData("$copy | Get-Quote | Measure-Article | ForEach-Object Articles", "1")]
    public void An_article_is_measured(string script, string expected) => Assert.Equal(expected.Split('|'), Run(script));

    [Theory]
    [InlineData("Show-Article")]
    [InlineData("Measure-Article")]
    public void A_report_has_no_text(string command) =>
        Assert.StartsWith("NoText", _session.Fail("param($copy, $command) $copy | ConvertTo-NewsReport | & $command", Copy, command).FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void The_tables_show_the_figures()
    {
        var shown = _session.Show("param($copy) $copy | Measure-Article", Copy);
        Assert.Contains("1/0/1", shown, StringComparison.Ordinal);
        Assert.Contains("Ada Holm", shown, StringComparison.Ordinal);
        Assert.Contains("mayor", _session.Show("param($copy) $copy | Measure-Article -Group Speaker", Copy), StringComparison.Ordinal);
        Assert.Contains("(not stated)", _session.Show("param($copy) ($copy | Measure-Article).Genders", Copy), StringComparison.Ordinal);
    }

    [Fact]
    public void Speakers_are_completed()
    {
        var line = "$copy | Show-Article -Speaker bo";
        _session.Run("param($copy) $global:copy = Get-Article -InputObject $copy", Copy);
        using var shell = _session.Create("param($line) (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText", line);
        Assert.Contains("'Bo Rand'", shell.Invoke().Select(o => o.ToString()));
    }
}
