using System.Diagnostics;
using System.Management.Automation;
using Xunit;

namespace NewsTools.PowerShell.Tests;

public sealed class PipelineTests : IClassFixture<Session>, IDisposable
{
    private readonly Session _session;
    private readonly Scratch _scratch = new();

    public PipelineTests(Session session) => _session = session;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Articles_and_quotations_stream()
    {
        var good = _scratch.Write("a.txt", "“We open,” said Ada Brook.");
        // What comes after the first result is never looked at: the missing file gives no error.
        var output = _session.Run("""
            param($good, $bad)
            :first foreach ($once in 1) { Get-Article $good, $bad | Get-Quote | ForEach-Object { $script:seen = $_; break first } }
            $script:seen.Text
            """, good, _scratch["nope.txt"]);
        Assert.StartsWith("We open", Assert.Single(output).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_after_the_last_article_that_is_wanted_gives_no_error()
    {
        // So long that it is still being read when the next path could be looked at.
        var good = _scratch.Write("a.txt", string.Concat(Enumerable.Repeat("The ferry opened on Monday.\n\n", 30_000)));
        var output = _session.Run("""
            param($good, $bad)
            :first foreach ($once in 1) { Get-Article $good, $bad | ForEach-Object { $script:seen = $_; break first } }
            $script:seen.Path
            """, good, _scratch["nope.txt"]);
        Assert.Equal(good, Assert.Single(output).BaseObject);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Quotations_and_errors_come_in_the_order_of_the_articles(int limit)
    {
        // Long and short ones, so that some are ready long before their turn; every tenth is missing.
        var files = Enumerable.Range(0, 40).Select(i => i % 10 == 5 ? _scratch[$"{i:D2}.txt"]
            : _scratch.Write($"{i:D2}.txt", string.Concat(Enumerable.Repeat("The boats lay in the harbor. ", i % 7 == 0 ? 2000 : 2)) + $"“We open in {i} days,” said Ada Brook.")).ToArray();
        var output = _session.Run(out _, """
            param($files, $limit)
            Get-Quote -LiteralPath $files -ThrottleLimit $limit 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Article.Path } }
            """, files, limit);
        Assert.Equal(files, output.Select(o => (string)o.BaseObject));
    }

    [Fact]
    public void The_first_quotation_does_not_wait_for_the_second_article()
    {
        var output = _session.Run("""
            $log = [System.Collections.Generic.List[string]]::new()
            & { foreach ($day in 'Monday', 'Friday') { $log.Add($day); "Ada Brook said the bridge opens on $day." } } | Get-Quote | ForEach-Object { $log.Add($_.Text) }
            $log[0..1]
            """);
        Assert.Equal(["Monday", "the bridge opens on Monday"], output.Select(o => (string)o.BaseObject));
    }

    [Fact]
    public void People_of_quotations_and_articles_come_in_turn()
    {
        var output = _session.Run("""
            $one = '“We open,” said Ada Brook.' | Get-Article
            $quote = '“We close,” said Tom Marsh.' | Get-Quote
            $one, $one, $quote, $one | Find-Person | ForEach-Object Name
            """);
        Assert.Equal(["Ada Brook", "Ada Brook", "Tom Marsh", "Ada Brook"], output.Select(o => (string)o.BaseObject));
    }

    [Theory]
    [InlineData("Get-Quote")]
    [InlineData("Find-Person")]
    public void A_stopped_pipeline_ends_at_once_and_the_session_goes_on(string command)
    {
        var text = string.Concat(Enumerable.Repeat("“We open on Monday,” said Ada Brook, the mayor of Port Alder, who had come to look at the bridge.\n\n", 30_000));
        using (var shell = _session.Create("param($text, $command) while ($true) { $text | & $command | ForEach-Object QuoteCount }", text, command))
        {
            var run = shell.BeginInvoke();
            Thread.Sleep(TimeSpan.FromSeconds(1));
            var since = Stopwatch.StartNew();
            shell.Stop();
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(30), "The stop waited for the whole article.");
            Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(run));
        }
        Assert.Equal(1, Assert.Single(_session.Run("1")).BaseObject);
    }

    [Fact]
    public void A_stopped_analysis_can_be_asked_for_again()
    {
        using var session = new Session();
        var article = Assert.Single(session.Run("param($a) Get-Article $a", Repository.Sample("wire-dateline.txt")));
        var first = session.Run("param($article) $article | Get-Quote", article);
        Assert.Equal(first.Select(q => q.BaseObject), session.Run("param($article) $article | Get-Quote", article).Select(q => q.BaseObject));
    }

    [Fact]
    public void Culture_changes_nothing()
    {
        const string Script = """
            param($folder)
            $culture = [cultureinfo]::CurrentCulture
            try {
                [cultureinfo]::CurrentCulture = $name = [cultureinfo]::new($args[0])
                Get-Article "$folder/*.txt" | ConvertTo-NewsReport
            }
            finally { [cultureinfo]::CurrentCulture = $culture }
            """;
        object[] Reports(string culture) => [.. _session.Run(Script, Repository.Samples, culture).Select(r => r.BaseObject)];
        var expected = Reports("en-US");
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Reports("de-DE"));
        Assert.Equal(expected, Reports("tr-TR"));
    }
}
