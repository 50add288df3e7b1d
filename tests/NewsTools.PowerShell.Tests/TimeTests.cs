using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>Find-Time.</summary>
public sealed class TimeTests : IClassFixture<Session>
{
    private const string Copy = "The ferry sank on Monday. Two days later, the council met for three hours. It had met every Friday since 2019, and it will meet next month.";

    private readonly Session _session;

    public TimeTests(Session session) => _session = session;

    private string[] Run(string script) => _session.Texts("param($copy) $article = Get-Article -InputObject $copy -PublishedAt 2026-02-18; " + script, Copy);

    [Theory]
    [InlineData("$article | Find-Time | ForEach-Object Value", "2026-02-16|2026-02-18|PT3H|XXXX-WXX-5|2019|2026-03")]
    [InlineData("$article | Find-Time -Type Duration, Set | ForEach-Object Text", "three hours|every Friday")]
    [InlineData("$article | Find-Time -Since 2026-02-18 | ForEach-Object Text", "Two days later|next month")]
    [InlineData("$article | Find-Time -Since 2026-02-01 -Until '16 February 2026' | ForEach-Object Text", "Monday")]
    [InlineData("$article | Get-Quote | Find-Time | ForEach-Object Text", "")]
    [InlineData("$article | Find-Time -Until 2026-02-18 -Since 2020-01-01 | ForEach-Object { \"$($_.Anchor)\" }", "PublicationDate|EarlierTime: Monday")]
    [InlineData("($copy | Find-Time)[0].Value", "XXXX-WXX-1")]
    [InlineData("$article | ConvertTo-NewsReport | Find-Time -Until 2020-12-31 | ForEach-Object Id", "t5")]
    [InlineData("$article | Find-Time -Type Set | ForEach-Object PublishedAt | ForEach-Object Year", "2026")]
    public void Times_come_out(string pipeline, string expected) => Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Run(pipeline));

    [Fact]
    public void A_date_that_cannot_be_read_is_an_error() =>
        Assert.StartsWith("InvalidDate", Assert.Single(Run("try { $article | Find-Time -Since nonsense } catch { $_.FullyQualifiedErrorId }")), StringComparison.Ordinal);

    [Fact]
    public void The_table_shows_words_value_and_anchor()
    {
        var shown = _session.Show("param($copy) Get-Article -InputObject $copy -PublishedAt 2026-02-18 | Find-Time", Copy);
        Assert.Contains("Two days later", shown, StringComparison.Ordinal);
        Assert.Contains("2026-02-18", shown, StringComparison.Ordinal);
        Assert.Contains("EarlierTime: Monday", shown, StringComparison.Ordinal);
    }
}
