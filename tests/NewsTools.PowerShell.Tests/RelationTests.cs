using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>Find-Contradiction and Get-Timeline.</summary>
public sealed class RelationTests : IClassFixture<Session>
{
    private const string Copy = "Mayor Ina Corve said on Monday that the lido would close. Councilor Abe Dunn contradicted Ms. Corve. On Tuesday, Ms. Corve backtracked, saying on Tuesday that the lido would stay open.";

    private readonly Session _session;

    public RelationTests(Session session) => _session = session;

    private string[] Run(string script) => _session.Texts("param($copy) $article = Get-Article -InputObject $copy -PublishedAt 2026-02-18; " + script, Copy);

    [Theory]
    [InlineData("$article | Find-Contradiction -Basis Explicit | ForEach-Object { \"$($_.Kind) $($_.From.Speaker) $($_.To.Speaker)\" }", "Contradicts Abe Dunn Ina Corve|WalksBack Ina Corve Ina Corve")]
    [InlineData("$article | Find-Contradiction -Kind WalksBack -Basis Explicit | ForEach-Object { $_.TimeBetween.TotalDays }", "1")]
    [InlineData("$article | Find-Contradiction -Basis Explicit -Speaker *dunn | ForEach-Object Kind", "Contradicts")]
    [InlineData("$article | Find-Contradiction -MinimumConfidence 1", "")]
    [InlineData("$article | Get-Quote | Find-Contradiction -Kind WalksBack -Basis Explicit | ForEach-Object { $_.To.Id }", "q1")]
    [InlineData("$article | ConvertTo-NewsReport | Find-Contradiction -Kind Contradicts -Basis Explicit | ForEach-Object { \"$($_.From.Speaker): $($_.Evidence)\" }", "Abe Dunn: contradicted")]
    [InlineData("$article | ConvertTo-NewsReport | Find-Contradiction -Speaker *nobody*", "")]
    [InlineData("'Mayor Ina Corve said that the lido would close.', 'Mayor Ina Corve said that the lido would not close.' | Get-Article | Find-Contradiction | ForEach-Object { \"$($_.Basis) $($_.To)\" }", "Inferred that the lido would close")]
    [InlineData("'Mayor Ina Corve said that the lido would close.', 'Mayor Ina Corve said that the lido would not close.' | Get-Article | Find-Contradiction -Basis Explicit", "")]
    public void Relations_come_out(string pipeline, string expected) => Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Run(pipeline));

    [Theory]
    [InlineData("$article | Get-Timeline | ForEach-Object Value", "2026-02-16|2026-02-17|2026-02-17")]
    [InlineData("$article | Get-Timeline -Kind Statement | ForEach-Object Who", "Ina Corve|Ina Corve")]
    [InlineData("'The mill burned in 2019.', 'The mill opened in 1902.' | Get-Article | Get-Timeline | ForEach-Object What", "The mill opened in 1902|The mill burned in 2019")]
    [InlineData("'Mayor Ina Corve said that the mill was safe.' | Get-Timeline | ForEach-Object Reason", "the text does not say when")]
    [InlineData("'Mayor Ina Corve said that the mill was safe.' | Get-Timeline -PlacedOnly", "")]
    [InlineData("$article | ConvertTo-NewsReport | Get-Timeline -Kind Statement | ForEach-Object Ref", "q1|q2")]
    public void A_timeline_comes_in_the_order_of_time(string pipeline, string expected) => Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Run(pipeline));

    [Fact]
    public void The_tables_show_who_and_what()
    {
        var relations = _session.Show("param($copy) $copy | Find-Contradiction", Copy);
        var timeline = _session.Show("param($copy) $copy | Get-Timeline", Copy);

        Assert.Contains("WalksBack", relations, StringComparison.Ordinal);
        Assert.Contains("Ina Corve: that the lido would", relations, StringComparison.Ordinal);
        Assert.Contains("(not placed)", timeline, StringComparison.Ordinal);
        Assert.Contains("that the lido would close", timeline, StringComparison.Ordinal);
    }
}
