using System.Globalization;
using System.Management.Automation;
using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>Rows of tables keep their data on the way through the pipeline.</summary>
public sealed class RowTests : IClassFixture<Session>, IDisposable
{
    private readonly Session _session;
    private readonly Scratch _scratch = new();

    public RowTests(Session session) => _session = session;

    public void Dispose() => _scratch.Dispose();

    private const string Rows = """
        $rows = 0..5 | ForEach-Object { [pscustomobject]@{ id = "r$_"; Body = '“We open ferry {0} on Monday,” said Ada Brook, the mayor. “It is late,” said Olaf Ritter, the captain.' -f $_ } }

        """;

    [Theory]
    [InlineData("$rows | ForEach-Object { $_ } -PipelineVariable row | Get-Article | Get-Quote")]
    [InlineData("$rows | ForEach-Object { $_ } -pv row | Get-Quote")]
    [InlineData("$p = @{ PipelineVariable = 'row' }; $rows | ForEach-Object @p -Process { $_ } | Where-Object id | Get-Quote -ThrottleLimit 8")]
    [InlineData("$rows | ForEach-Object { $_ } -pv row | ForEach-Object { [pscustomobject]@{ Body = $_.Body } } | Get-Article | Get-Quote")]
    [InlineData("$rows | ForEach-Object { $_ } -pv row | ForEach-Object Body | Get-Quote")]
    [InlineData("$rows | ForEach-Object { $_ } -pv row | Get-Article | Find-Person | Get-Quote")]
    public void A_pipeline_variable_belongs_to_the_object_at_hand(string pipeline)
    {
        var found = _session.Run(Rows + pipeline + " | ForEach-Object { $row.id + ' ' + $_.Text }");
        Assert.Equal(12, found.Count);
        Assert.All(found, one => Assert.True(!one.ToString().Contains("ferry", StringComparison.Ordinal) || one.ToString()[1] == one.ToString().Split("ferry ")[1][0], one.ToString()));
        Assert.Equal(["r0", "r0", "r1", "r1", "r2", "r2", "r3", "r3", "r4", "r4", "r5", "r5"], found.Select(one => one.ToString()[..2]));
    }

    [Fact]
    public void The_variable_of_Get_Article_holds_the_article_of_each_quotation() =>
        Assert.All(_session.Run(Rows + "$rows | Get-Article -PipelineVariable story | Get-Quote | ForEach-Object { [object]::ReferenceEquals($story, $_.Article) }"), same => Assert.Equal(true, same.BaseObject));

    [Fact]
    public void Without_a_variable_the_engine_says_so()
    {
        // Otherwise a new version of PowerShell would cost the reading ahead, silently.
        _scratch.Write("a.txt", "“No,” said Ada Brook.");
        Assert.Equal(["False", "True"], _session.Run("""
            $upstream = (Get-Command Get-Article).ImplementingType.Assembly.GetType('NewsTools.PowerShell.Upstream')
            $probe = { param($runtime) $upstream.GetMethod('MayKeepVariables').Invoke($null, @($runtime)).ToString() }
            function Test-Upstream { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $x) end { & $probe $PSCmdlet } }
            1 | ForEach-Object { $_ } | Test-Upstream
            1 | ForEach-Object { $_ } -PipelineVariable kept | Test-Upstream
            """).Select(o => o.ToString()));
    }

    [Theory]
    [InlineData("Get-Article")]
    [InlineData("Get-Quote | ForEach-Object Article")]
    [InlineData("Find-Person | ForEach-Object Article")]
    [InlineData("Get-NoResponse | ForEach-Object Article")]
    public void Columns_are_known_to_the_article_of_every_command(string command)
    {
        var article = _session.Run("""
            [pscustomobject]@{ id = 7; Title = 'Ferry opens'; Body = '“It floats,” said Ada Brook, the mayor. Olaf Ritter declined to comment.'; Date = '2026-03-04'
                Url = 'https://alder.example/7'; Author = 'Ana Ruiz and Ben Ek'; Source = 'Alder Post' } |
            """ + command)[0];
        Assert.Equal("Ferry opens", article.Properties["Headline"].Value);
        Assert.Equal(["Ana Ruiz", "Ben Ek"], (IEnumerable<string>)article.Properties["Authors"].Value);
        Assert.Equal("Alder Post", article.Properties["Outlet"].Value);
        Assert.Equal("https://alder.example/7", article.Properties["Uri"].Value.ToString());
        Assert.Equal("2026-03-04", DayOf(article));
        Assert.Equal(7, PSObject.AsPSObject(article.Properties["InputObject"].Value).Properties["id"].Value);
    }

    [Theory]
    [InlineData("Headline", "Headline")]
    [InlineData("Title", "Headline")]
    [InlineData("TITLE", "Headline")]
    [InlineData("Outlet", "Outlet")]
    [InlineData("Source", "Outlet")]
    public void Columns_have_several_names(string column, string property) =>
        Assert.Equal("X-1", _session.Run($"[pscustomobject]@{{ {column} = 'X-1'; Text = 'One.' }} | Get-Article")[0].Properties[property].Value);

    [Theory]
    [InlineData("Ana Ruiz", "Ana Ruiz")]
    [InlineData("By Ana Ruiz", "Ana Ruiz")]
    [InlineData("Ana Ruiz; Ben Ek", "Ana Ruiz|Ben Ek")]
    [InlineData("By Ana Ruiz, Ben Ek and Cy Dow", "Ana Ruiz|Ben Ek|Cy Dow")]
    [InlineData("Staff", "Staff")]
    [InlineData("  ", "")]
    public void Authors_are_names(string written, string names) =>
        Assert.Equal(names, string.Join('|', (IEnumerable<string>)_session.Run("param($a) [pscustomobject]@{ Author = $a; Text = 'One.' } | Get-Article", written)[0].Properties["Authors"].Value));

    [Theory]
    [InlineData("Text")]
    [InlineData("Body")]
    [InlineData("Content")]
    public void A_row_with_its_text_is_not_fetched(string column) =>
        Assert.Equal("One.", _session.Run($"[pscustomobject]@{{ Url = 'https://nowhere.invalid/1'; {column} = 'One.' }} | Get-Article")[0].Properties["Text"].Value);

    [Fact]
    public void A_row_whose_text_is_blank_is_read_from_its_file()
    {
        _scratch.Write("a.txt", "From the file.");
        Assert.Equal("From the file.", _session.Run("param($a) [pscustomobject]@{ Text = ' '; Path = $a; Outlet = 'Bugle' } | Get-Article", _scratch["a.txt"])[0].Properties["Text"].Value);
    }

    [Theory]
    [InlineData("2026-03-04", "2026-03-04")]
    [InlineData("2026-03-04T09:30:00Z", "2026-03-04")]
    [InlineData("4 March 2026", "2026-03-04")]
    [InlineData("March 4, 2026", "2026-03-04")]
    [InlineData("31/12/2025", "2025-12-31")]
    [InlineData("12/31/2025", "2025-12-31")]
    [InlineData("04.03.2026", "2026-03-04")]
    [InlineData("05/05/2026", "2026-05-05")]
    [InlineData("", null)]
    public void Dates_that_need_no_explanation_are_read(string written, string? day)
    {
        var warnings = Warnings("[pscustomobject]@{ Date = $a; Text = 'One.' } | Get-Article", written, out var article);
        Assert.Empty(warnings);
        Assert.Equal(day, DayOf(article));
    }

    [Theory]
    [InlineData("04/03/2026")]
    [InlineData("4/3/26")]
    [InlineData("04-03-2026")]
    [InlineData("soon")]
    [InlineData("31/31/2026")]
    public void Other_dates_are_warnings_that_name_row_and_value(string written)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            var warning = Assert.Single(Warnings("[pscustomobject]@{ Text = 'Zero.' }, [pscustomobject]@{ Date = $a; Text = 'One.'; Title = 'Ferry opens' } | Get-Article", written, out var article));
            Assert.Contains($"'{written}'", warning, StringComparison.Ordinal);
            Assert.Contains("Row 2 (Ferry opens)", warning, StringComparison.Ordinal);
            Assert.Null(DayOf(article));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("-DateFormat dd/MM/yyyy", "2026-03-04")]
    [InlineData("-DateFormat MM/dd/yyyy, yyyy", "2026-04-03")]
    [InlineData("-Culture en-GB", "2026-03-04")]
    [InlineData("-Culture en-US", "2026-04-03")]
    public void Who_asks_decides_the_order_of_day_and_month(string asked, string day)
    {
        Assert.Empty(Warnings($"[pscustomobject]@{{ Date = $a; Text = 'One.' }} | Get-Article {asked}", "04/03/2026", out var article));
        Assert.Equal(day, DayOf(article));
        Assert.Empty(Warnings($"'One.' | Get-Article {asked} -PublishedAt $a", "04/03/2026", out article));
        Assert.Equal(day, DayOf(article));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("04/03/2026")]
    public void A_typed_date_that_cannot_be_read_is_an_error(string written) =>
        Assert.StartsWith("InvalidDate", _session.Fail("param($a) 'One.' | Get-Article -PublishedAt $a", written).FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void A_script_block_can_tell_each_fact() =>
        Assert.Equal(["Bugle 1, Ferry 1, 01", "Bugle 2, Ferry 2, 02"], _session.Run("""
            1..2 | ForEach-Object { [pscustomobject]@{ n = $_; Text = "One." } } |
                Get-Article -Outlet { "Bugle $($_.n)" } -Headline { "Ferry $($_.n)" } -PublishedAt { "2026-01-0$($_.n)" } |
                ForEach-Object { "$($_.Outlet), $($_.Headline), $($_.PublishedAt.ToString('dd'))" }
            """).Select(o => o.ToString()));

    private static string? DayOf(PSObject article) => ((DateTimeOffset?)article.Properties["PublishedAt"].Value)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string[] Warnings(string script, string argument, out PSObject last)
    {
        using var shell = _session.Create("param($a) " + script, argument);
        last = shell.Invoke()[^1];
        Assert.Empty(shell.Streams.Error);
        return [.. shell.Streams.Warning.Select(warning => warning.Message)];
    }
}
