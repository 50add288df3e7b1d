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
    public void A_stopped_pipeline_ends_at_once_and_the_session_goes_on()
    {
        var text = string.Concat(Enumerable.Repeat("“We open on Monday,” said Ada Brook, the mayor of Port Alder, who had come to look at the bridge.\n\n", 30_000));
        using (var shell = _session.Create("param($text) while ($true) { $text | Get-Quote | ForEach-Object { } }", text))
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
