using System.Management.Automation;
using Xunit;

namespace NewsTools.PowerShell.Tests;

public sealed class CompletionTests
{
    private static string[] Complete(string setUp, string line)
    {
        using var session = new Session();
        session.Run(setUp);
        using var shell = session.Create("param($line) (TabExpansion2 $line $line.Length).CompletionMatches", line);
        return [.. shell.Invoke().Select(m => ((CompletionResult)m.BaseObject).CompletionText)];
    }

    private static string Article => $"$article = Get-Article '{Repository.Sample("wire-dateline.txt")}'";

    [Theory]
    [InlineData("$article | Get-Quote -Speaker K")]
    [InlineData("$article | Get-Quote -Speaker 'K")]
    [InlineData("Get-Quote -InputObject $article -Speaker K")]
    [InlineData("$article | Get-Quote -Form Direct | Find-Person -Name K")]
    public void Names_of_people_come_quoted(string line) => Assert.Equal(["'Kwabena Aldous'"], Complete(Article, line));

    [Fact]
    public void Encodings_outlets_and_forms_complete()
    {
        Assert.Equal(["windows-1250", "windows-1251", "windows-1252"], Complete("1", "Get-Article x.txt -Encoding win"));
        Assert.Equal(["Direct"], Complete("1", "Get-Quote x.txt -Form D"));
        Assert.Equal(["'Agence France-Presse'"], Complete("1", "Get-Article x.txt -Outlet 'agence f"));
        Assert.Equal(["Html"], Complete("1", "Get-Article x.txt -Format H"));
    }

    [Fact]
    public void A_name_with_an_apostrophe_stays_one_argument()
    {
        var set = "$article = '“We open,” said Siobhan O’’Malley. Siobhan O’’Malley left. “We close,” said Siobhan O’’Malley.' | Get-Article";
        var completion = Assert.Single(Complete(set, "$article | Find-Person -Name S"));
        using var session = new Session();
        Assert.Equal("Siobhan O’Malley", Assert.Single(session.Run(completion)).ToString());
    }
}
