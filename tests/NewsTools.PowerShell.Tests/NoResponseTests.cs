using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>Get-NoResponse, and what quotations tell about where and when.</summary>
public sealed class NoResponseTests : IClassFixture<Session>
{
    private const string Copy = "“We open,” Ines Roy said at a news conference on Monday. A lawyer for Ines Roy declined to comment. Nils Lind could not be reached. The ministry did not respond to an email.";

    private readonly Session _session;

    public NoResponseTests(Session session) => _session = session;

    private string[] Run(string script) => _session.Texts("param($copy) " + script, Copy);

    [Theory]
    [InlineData("$copy | Get-NoResponse", "declined to comment|could not be reached|did not respond to an email")]
    [InlineData("$copy | Get-NoResponse -Kind Unreachable, NoReply", "could not be reached|did not respond to an email")]
    [InlineData("$copy | Get-NoResponse -Speaker *lind", "could not be reached")]
    [InlineData("$copy | Get-NoResponse -Speaker 'Ines Roy'", "declined to comment")]
    [InlineData("$copy | Find-Person -Name *Roy | Get-NoResponse", "declined to comment")]
    [InlineData("$copy | Get-Quote | Get-NoResponse -Kind Declined", "declined to comment")]
    [InlineData("($copy | ConvertTo-NewsReport).NoResponse.Kind", "Declined|Unreachable|NoReply")]
    public void Those_who_gave_no_answer_come_out(string pipeline, string expected) => Assert.Equal(expected.Split('|'), Run(pipeline));

    [Fact]
    public void A_quotation_says_where_and_when_it_was_said() =>
        Assert.Equal(["at a news conference, 2026-02-16"], Run("Get-Article -InputObject $copy -PublishedAt 2026-02-18 | Get-Quote | ForEach-Object { \"$($_.Venue), $($_.Time.Value)\" }"));

    [Fact]
    public void The_table_shows_whom_how_and_the_words()
    {
        var shown = _session.Show("param($copy) $copy | Get-NoResponse", Copy);
        Assert.Contains("Nils Lind", shown, StringComparison.Ordinal);
        Assert.Contains("Unreachable", shown, StringComparison.Ordinal);
        Assert.Contains("did not respond to an email", shown, StringComparison.Ordinal);
    }
}
