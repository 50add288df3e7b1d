using System.Management.Automation.Language;
using System.Xml.Linq;
using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>What users type next: comparisons, strict mode, other language modes, objects from jobs and files.</summary>
public sealed class ScriptingTests : IClassFixture<Session>
{
    private const string Found = "$found = '“We open on Monday,” Ada Brook, the mayor, told reporters. “It floats,” Brook said. “It leaks,” said Olaf Ritter, who spoke to the Alder Post.' | Get-Quote; ";

    private readonly Session _session;

    public ScriptingTests(Session session) => _session = session;

    [Theory]
    [InlineData("Speaker -eq 'Ada Brook'", 2)]
    [InlineData("Speaker -eq 'ada brook'", 2)]
    [InlineData("Speaker -eq 'Brook'", 0)]
    [InlineData("Speaker -ne 'Ada Brook'", 1)]
    [InlineData("Speaker -in 'Olaf Ritter', 'Nobody'", 1)]
    [InlineData("Speaker -notin 'Olaf Ritter', 'Nobody'", 2)]
    [InlineData("Speaker -like '*Brook'", 2)]
    [InlineData("Source -eq 'Brook'", 1)]
    [InlineData("Source -eq 'Ada Brook'", 0)]
    [InlineData("Cue -eq 'said'", 2)]
    [InlineData("Cue -eq 'TOLD'", 1)]
    [InlineData("Addressee -eq 'reporters'", 1)]
    [InlineData("Addressee -eq 'the mayor'", 0)]
    [InlineData("{ 'Ada Brook' -eq $_.Speaker }", 2)]
    [InlineData("{ switch ($_.Speaker) { 'Ada Brook' { $true } } }", 2)]
    [InlineData("{ $_.Speaker -eq $found[0].Speaker }", 1)]
    [InlineData("{ $_.Speaker -eq $null }", 0)]
    public void What_is_found_compares_with_words(string condition, int count) =>
        Assert.Equal(count, _session.Run(Found + $"$found | Where-Object {condition}").Count);

    [Fact]
    public void A_list_contains_a_speaker_by_name() =>
        Assert.Equal([true, false], _session.Run(Found + "$found.Speaker -contains 'Olaf Ritter'; $found.Speaker -contains 'Ritter'").Select(o => o.BaseObject));

    public static TheoryData<string> Shown => ["Get-Quote", "'The mayor, Ada Brook, declined to comment on Monday.' | Get-NoResponse", "Find-Person", "Find-Organization", "Find-Place", "Get-Article", "ConvertTo-NewsReport", "ConvertTo-NewsReport $a | ForEach-Object Organizations", "ConvertTo-NewsReport $a | ForEach-Object Places", "ConvertTo-NewsReport $a | ForEach-Object Attributions", "ConvertTo-NewsReport $a | ForEach-Object People"];

    [Theory]
    [MemberData(nameof(Shown))]
    public void Objects_look_the_same_in_strict_mode_and_in_constrained_language(string command)
    {
        string Show(string before)
        {
            using var session = new Session(width: 100);
            session.Run(before);
            return session.Show("param($a) " + (command.Contains(' ', StringComparison.Ordinal) ? command : command + " $a"), Repository.Sample("wire-dateline.txt"));
        }
        var plain = Show("1");
        Assert.True(plain.Trim().Length > 40, plain);
        Assert.Equal(plain, Show("Set-StrictMode -Version Latest"));
        Assert.Equal(plain, Show("$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'"));
    }

    [Theory]
    [InlineData("Get-Quote", "Ingrid Vasquez-Holm", "We will not sail", "told", "Ferry operator grounds fleet")]
    [InlineData("Find-Person", "Kwabena Aldous", "Transport Minister", "Ferry operator grounds fleet")]
    [InlineData("Get-Article", "Meridian Press", "Ferry operator grounds fleet")]
    [InlineData("ConvertTo-NewsReport", "Ferry operator grounds fleet", "386")]
    public void Objects_that_come_back_look_as_before(string command, params string[] parts)
    {
        // As jobs send them, with the depth of jobs; and as Export-Clixml keeps them.
        foreach (var depth in command == "ConvertTo-NewsReport" ? (int[])[2, 4] : [1, 2])
        {
            using var session = new Session(width: 100);
            var shown = session.Show($$"""
                param($a)
                Set-StrictMode -Version Latest
                {{command}} $a | ForEach-Object { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($_, {{depth}})) }
                """, Repository.Sample("wire-dateline.txt"));
            Assert.All(parts, part => Assert.Contains(part, shown, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_script_of_the_views_can_be_read_and_calls_nothing_of_the_module()
    {
        foreach (var file in Directory.GetFiles(Repository.Module, "*.ps1xml"))
            foreach (var script in XDocument.Load(file).Descendants().Where(element => element.Name.LocalName is "ScriptBlock" or "GetScriptBlock"))
            {
                Parser.ParseInput(script.Value, out _, out var errors);
                Assert.True(errors.Length == 0, script.Value + string.Join('\n', errors.Select(error => error.Message)));
                Assert.DoesNotContain("[NewsTools", script.Value, StringComparison.Ordinal);
            }
    }

    [Fact]
    public void Control_characters_of_copy_do_not_reach_the_screen() =>
        Assert.DoesNotContain('\a', _session.Show("\"`u{201C}We open`a on Monday,`u{201D} said Ada Brook.\" | Get-Quote"));
}
