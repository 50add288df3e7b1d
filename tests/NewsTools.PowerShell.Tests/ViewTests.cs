using System.Text.RegularExpressions;
using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>What users see without asking for a format. Lists and wide views are tested in Pester: Format-List is not part of the engine.</summary>
public sealed class ViewTests
{
    [Theory]
    [InlineData(70)]
    [InlineData(80)]
    [InlineData(120)]
    public void Quotations_are_a_table_that_fits_the_screen(int width)
    {
        using var session = new Session(width: width);
        var lines = session.Show("param($a) Get-Quote $a", Repository.Sample("wire-dateline.txt")).TrimEnd().Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Contains(lines, line => line.Contains("Ferry operator grounds fl", StringComparison.Ordinal));
        Assert.Contains(lines, line => Regex.IsMatch(line, @"^Par Speaker +Form +Cue +Text\s*$"));
        // Numbers stand at the right of their column, direct words between marks.
        Assert.Contains(lines, line => Regex.IsMatch(line, @"^  3 .{20} Direct .*“We will not sail a"));
    }

    [Fact]
    public void Nothing_that_is_shown_steers_the_terminal()
    {
        using var session = new Session(width: 120);
        using var scratch = new Scratch();
        var path = scratch.Write("quay\u009B31m.txt", "\u001B]0;x\aQuay closes\n\nThe mayor, Dana \u001B[31mPell, said the quay would close. “It is \u009B2Jnot safe,” Ms. Pell said.");
        foreach (var command in new[] { "Get-Article", "Get-Quote", "Find-Person", "Find-Organization", "Find-Place", "ConvertTo-NewsReport" })
        {
            var shown = session.Show($"param($a) $PSStyle.OutputRendering = 'PlainText'; {command} $a -Verbose -Debug", path);
            Assert.Contains("quay", shown, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(shown, unit => char.IsControl(unit) && unit is not ('\n' or '\r'));
        }
        var error = session.Fail("param($a) Get-Article $a", scratch["gone\u001B[31m.txt"]);
        Assert.DoesNotContain(error.ErrorDetails.Message + error.CategoryInfo, char.IsControl);
        Assert.Contains("gone.txt", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_break_between_words()
    {
        using var session = new Session(width: 80);
        var shown = session.Show("param($a) Get-Quote $a", Repository.Sample("wire-dateline.txt"));
        var words = Words(File.ReadAllText(Repository.Sample("wire-dateline.txt"))).ToHashSet(StringComparer.Ordinal);
        var column = shown.Split('\n').SkipWhile(line => !line.StartsWith("---", StringComparison.Ordinal)).Skip(1).Where(line => line.Length > 45).Select(line => line[45..]).ToArray();
        Assert.NotEmpty(column);
        Assert.All(column.SelectMany(Words), word => Assert.Contains(word, words));
    }

    [Theory]
    [InlineData("Get-Article", "Words Headline")]
    [InlineData("Find-Person", "Quotes Mentions Titles and aliases")]
    [InlineData("Find-Organization", "Quotes Mentions Stands for and aliases")]
    [InlineData("Find-Place", "Kind    Country")]
    [InlineData("ConvertTo-NewsReport", "Quotes People  Words Quoted Article")]
    public void Other_objects_are_tables_too(string command, string header)
    {
        using var session = new Session(width: 80);
        var shown = session.Show($"param($a) {command} $a", Repository.Sample("wire-dateline.txt"));
        Assert.Contains(header, shown, StringComparison.Ordinal);
        Assert.All(shown.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Each_article_has_a_heading_of_its_own()
    {
        using var session = new Session();
        var shown = session.Show("param($a, $b) Get-Quote $a, $b", Repository.Sample("wire-dateline.txt"), Repository.Sample("political-interview.txt"));
        Assert.Equal(2, shown.Split("Par Speaker").Length - 1);
    }

    [Fact]
    public void Dates_and_numbers_look_the_same_in_every_culture()
    {
        using var session = new Session();
        string Shown(string culture) => session.Show("param($page, $culture) [cultureinfo]::CurrentCulture = $culture; $page | Get-Article -PublishedAt 2026-03-04T09:30:00Z", Pages.Simple, culture);
        Assert.Contains("2026-03-04 09:30", Shown("en-US"), StringComparison.Ordinal);
        Assert.Equal(Shown("en-US"), Shown("de-DE"));
    }

    [Fact]
    public void Tables_for_spreadsheets_find_what_they_need_at_the_quotation()
    {
        using var session = new Session();
        var row = session.Run("param($page) $page | Get-Article -Outlet 'Alder Post' -PublishedAt 2026-03-04 | Get-Quote | ForEach-Object { $_.Outlet; $_.Headline; $_.PublishedAt.Year }", Pages.Simple);
        Assert.Equal(["Alder Post", "Bridge to stay shut", 2026], row.Take(3).Select(o => o.BaseObject));
    }

    private static IEnumerable<string> Words(string text) => Regex.Matches(text, @"\w+").Select(match => match.Value);
}
