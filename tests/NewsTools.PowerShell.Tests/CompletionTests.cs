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

    [Theory]
    [InlineData("$article | Get-Quote -Speaker Ald")]
    [InlineData("$article | Get-Quote -Speaker \"ald")]
    [InlineData("$article | Get-Quote -Speaker 'Kwabena Al")]
    [InlineData("Get-Quote FILE -Speaker Ald")]
    [InlineData("Get-Quote -Speaker Nobody, Ald FILE", 30)]
    [InlineData("Get-Article FILE | Get-Quote -Speaker ald")]
    [InlineData("Get-Article -Path FILE | Where-Object WordCount -gt 3 | Find-Person -Name Kwa")]
    [InlineData("Get-Quote nope.txt, FILE -Speaker Kwabena")]
    public void Names_complete_by_any_part_and_from_files_on_the_line(string line, int cursor = -1)
    {
        using var session = new Session();
        session.Run(Article);
        line = line.Replace("FILE", $"'{Repository.Sample("wire-dateline.txt")}'", StringComparison.Ordinal);
        using var shell = session.Create("param($line, $at) (TabExpansion2 $line $at).CompletionMatches", line, cursor < 0 ? line.Length : cursor);
        Assert.Equal("'Kwabena Aldous'", ((CompletionResult)shell.Invoke()[0].BaseObject).CompletionText);
    }

    [Fact]
    public void Names_of_organisations_and_places_and_their_kinds_complete()
    {
        const string copy = "$copy = 'Ada Brook told the Halford Courier that she would fly to Oslo.' | Get-Article";
        Assert.Equal(["'Halford Courier'"], Complete(copy, "$copy | Find-Organization -Name cour"));
        Assert.Equal(["Oslo"], Complete(copy, "$copy | Find-Place -Name o"));
        Assert.Equal(["Company", "Court"], Complete("1", "Find-Organization x.txt -Kind Co"));
        Assert.Equal(["Country", "City"], Complete("1", "Find-Place x.txt -Kind C").Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void A_part_of_a_word_is_no_part_of_a_name() => Assert.DoesNotContain("'Kwabena Aldous'", Complete(Article, "$article | Get-Quote -Speaker dous"));

    [Fact]
    public void Outlets_complete_by_any_word() => Assert.Contains("'Agence France-Presse'", Complete("1", "Get-Article x.txt -Outlet presse"));

    [Fact]
    public void Encodings_outlets_and_forms_complete()
    {
        Assert.Equal(["windows-1250", "windows-1251", "windows-1252"], Complete("1", "Get-Article x.txt -Encoding win"));
        Assert.Equal(["Direct"], Complete("1", "Get-Quote x.txt -Form D"));
        Assert.Equal(["'Agence France-Presse'"], Complete("1", "Get-Article x.txt -Outlet 'agence f"));
        Assert.Equal(["Html"], Complete("1", "Get-Article x.txt -Format H"));
        Assert.Equal(["Csv"], Complete("1", "Export-NewsReport x -Format C"));
        Assert.Equal(["Person", "Place"], Complete("1", "Export-NewsReport x.csv -Table P").Order(StringComparer.Ordinal));
        Assert.Equal(["windows-1252"], Complete("1", "Export-NewsReport x.csv -Encoding windows-1252"));
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
