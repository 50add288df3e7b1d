using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>Find-Organization and Find-Place.</summary>
public sealed class OrganizationAndPlaceTests : IClassFixture<Session>
{
    private const string Copy = "OSLO (Example Wire) — Moscow denied that the ship was armed. The Association of Lamp Makers (ALM) told the Halford Courier that it would sue. “No,” the ALM said. "
        + "Ada Brook flew from Bergen to Pellbridge, Vermont. “That is absurd,” the Kremlin said.";

    private readonly Session _session;

    public OrganizationAndPlaceTests(Session session) => _session = session;

    private string[] Run(string script) => _session.Texts("param($copy) " + script, Copy);

    [Theory]
    [InlineData("$copy | Find-Organization -Kind Outlet", "Halford Courier")]
    [InlineData("$copy | Find-Organization -Kind Association, Outlet", "Association of Lamp Makers|Halford Courier")]
    [InlineData("$copy | Find-Organization -Name alm", "Association of Lamp Makers")]
    [InlineData("$copy | Find-Organization -Name *Lamp*", "Association of Lamp Makers")]
    [InlineData("($copy | Find-Organization -Name Moscow).StandsFor", "government of Russia")]
    [InlineData("($copy | Find-Organization -Name 'government of Russia').QuoteCount", "2")]
    [InlineData("($copy | Find-Organization -Name *lamp*).Acronym", "ALM")]
    [InlineData("($copy | Find-Organization).Metonyms", "Moscow|Kremlin")]
    [InlineData("$copy | Get-Quote | Find-Organization -Kind Government", "Kremlin")]
    [InlineData("$copy | Find-Organization -Kind Government | Get-Quote | ForEach-Object { $_.Speaker.Name }", "Moscow|Kremlin")]
    [InlineData("$copy | Get-Quote -Speaker Moscow | ForEach-Object { $_.Speaker.StandsFor }", "government of Russia|government of Russia")]
    [InlineData("$copy | Find-Person | Find-Organization -Kind Outlet", "Halford Courier")]
    [InlineData("$copy | Find-Organization -Kind Outlet | Find-Person", "Ada Brook")]
    [InlineData("$copy | ConvertTo-NewsReport | Find-Organization -Kind Outlet", "Halford Courier")]
    [InlineData("$copy | ConvertTo-NewsReport | Find-Organization -Name *Russia", "Kremlin")]
    public void Organisations_come_out_by_name_and_kind(string pipeline, string expected) => Assert.Equal(expected.Split('|'), Run(pipeline));

    [Theory]
    [InlineData("$copy | Find-Place", "Oslo|Bergen|Pellbridge|Vermont")]
    [InlineData("$copy | Find-Place -Kind Region", "Vermont")]
    [InlineData("$copy | Find-Place -Name b*", "Bergen")]
    [InlineData("$copy | Find-Place -Country *States", "Pellbridge|Vermont")]
    [InlineData("$copy | Find-Place | Where-Object IsDateline", "Oslo")]
    [InlineData("$copy | ConvertTo-NewsReport | Find-Place -Country Norway", "Oslo|Bergen")]
    [InlineData("$copy | Find-Place -Name Oslo | Find-Person", "Ada Brook")]
    public void Places_come_out_by_name_kind_and_country(string pipeline, string expected) => Assert.Equal(expected.Split('|'), Run(pipeline));

    [Theory]
    [InlineData("$copy | Find-Organization", "Stands for and aliases", "government of Russia (Moscow", "Association of Lamp Makers")]
    [InlineData("($copy | Find-Organization).Metonyms", "Reason", "subject of “denied”")]
    [InlineData("$copy | Find-Place", "Country", "United States", "Bergen")]
    [InlineData("($copy | ConvertTo-NewsReport).Organizations", "Quoted", "o-kremlin")]
    [InlineData("($copy | ConvertTo-NewsReport).Places", "l-bergen", "Norway")]
    [InlineData("($copy | ConvertTo-NewsReport).Metonyms", "Moscow", "subject of “denied”")]
    public void Tables_show_what_matters(string pipeline, params string[] parts)
    {
        using var session = new Session(width: 120);
        var shown = session.Show("param($copy) $PSStyle.OutputRendering = 'PlainText'; " + pipeline, Copy);
        Assert.All(parts, part => Assert.Contains(part, shown, StringComparison.Ordinal));
    }
}
