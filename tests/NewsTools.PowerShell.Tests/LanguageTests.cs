using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>What the cmdlets say of articles in a language that is not supported.</summary>
public sealed class LanguageTests : IClassFixture<Session>
{
    private const string German = "Sperrung der alten Brücke\n\nDer Stadtrat hat am Montag mitgeteilt, dass die alte Brücke für einen Monat gesperrt wird und dass der Verkehr über die neue Straße "
        + "geführt werden soll. „Wir haben keine andere Wahl“, sagte Bürgermeisterin Ilse Brandt, die von vielen Leuten danach gefragt worden war.";

    private readonly Session _session;

    public LanguageTests(Session session) => _session = session;

    // Of the second article, which is English.
    [Theory]
    [InlineData("Get-Quote", 1)]
    [InlineData("Get-Quote -ThrottleLimit 1", 1)]
    [InlineData("Get-Quote | Find-Person", 1)]
    [InlineData("Find-Person", 1)]
    [InlineData("Get-NoResponse", 0)]
    [InlineData("ConvertTo-NewsReport | ForEach-Object Attributions", 1)]
    public void One_warning_names_the_article_and_its_language_and_the_others_come_out(string pipeline, int expected)
    {
        using var shell = _session.Create("param($copy) $copy, 'The pier is safe, Ines Roy said.' | " + pipeline, German);
        Assert.Equal(expected, shell.Invoke().Count);
        var warning = Assert.Single(shell.Streams.Warning).Message;
        Assert.Contains("Sperrung der alten Brücke", warning, StringComparison.Ordinal);
        Assert.Contains("German (de)", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_is_exported_at_once_warns_too()
    {
        using var folder = new Scratch();
        using var shell = _session.Create("param($copy, $file) $copy | Get-Article | Export-NewsReport $file", German, folder["german.yaml"]);
        shell.Invoke();
        Assert.Contains("German (de)", Assert.Single(shell.Streams.Warning).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["german.yaml"]));
    }
}
