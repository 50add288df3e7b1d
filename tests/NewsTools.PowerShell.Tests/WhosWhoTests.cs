using System.Management.Automation;
using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>What a user knows about people, given as a file.</summary>
public sealed class WhosWhoTests : IClassFixture<Session>, IDisposable
{
    private const string Copy = "Terka Novak sang first. “We open,” said Theresa Kowalczyk. Voters believe the bridge is unsafe.";
    private const string List = "people:\n  - name: Theresa Kowalczyk\n    aliases: [Terka Novak]\n";

    private readonly Session _session;
    private readonly Scratch _scratch = new();

    public WhosWhoTests(Session session) => _session = session;

    public void Dispose() => _scratch.Dispose();

    private string[] Run(string script, params object?[] arguments) => _session.Texts("param($copy, $list) " + script, [Copy, .. arguments]);

    [Fact]
    public void It_joins_what_the_text_cannot_and_says_so()
    {
        var list = _scratch.Write("people.yaml", List);
        Assert.Equal(["Terka Novak", "Theresa Kowalczyk"], Run("($copy | Find-Person).Name"));
        Assert.Equal(["Theresa Kowalczyk: WhosWho"], Run("$copy | Find-Person -WhosWho $list | ForEach-Object { \"$($_.Name): $($_.Basis)\" }", list));
        Assert.Equal(["We open,"], Run("$copy | Get-Quote -WhosWho $list -Speaker *Novak", list));
        Assert.Equal(["WhosWho"], Run("($copy | ConvertTo-NewsReport -WhosWho $list).People.Basis", list));
    }

    [Fact]
    public void People_keep_it_on_their_way_through_the_pipeline()
    {
        var list = _scratch.Write("people.yaml", List);
        Assert.Equal(["We open,"], Run("$copy | Find-Person -WhosWho $list | Get-Quote", list));
        Assert.Equal(["True"], Run("$person = $copy | Find-Person -WhosWho $list; [object]::ReferenceEquals($person, ($person | Get-Quote).Speaker.Entity)", list));
    }

    [Theory]
    [InlineData("people[1].yaml")]
    [InlineData("who is who.yaml")]
    public void Its_path_is_taken_as_it_is_and_from_the_current_folder(string name)
    {
        _scratch.Write(name, List);
        Assert.Equal(["Theresa Kowalczyk"], Run("$null = $ExecutionContext.SessionState.Path.SetLocation($list); ($copy | Find-Person -WhosWho $args[0]).Name", _scratch.Folder, name));
    }

    [Theory]
    [InlineData("Get-Quote", "GetQuoteCommand")]
    [InlineData("Find-Person", "FindPersonCommand")]
    [InlineData("ConvertTo-NewsReport", "ConvertToNewsReportCommand")]
    public void A_missing_one_ends_the_command_with_its_name(string command, string type)
    {
        var error = _session.Fail($"param($list) 'One.', 'Two.' | {command} -WhosWho $list", _scratch["nobody.yaml"]);
        Assert.Equal($"PathNotFound,NewsTools.PowerShell.{type}", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Contains("nobody.yaml", error.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people:\n  - name: Ana Ruiz\n    age: 40\n", "line 3, people[0].age: There is no such key here.")]
    [InlineData("people: [\n", "line ")]
    [InlineData("", "must be one document")]
    public void A_wrong_one_is_named_with_the_place(string text, string reason)
    {
        var file = _scratch.Write("wrong.yaml", text);
        var error = _session.Fail("param($list) 'One.' | Get-Quote -WhosWho $list", file);
        Assert.Equal("Malformed,NewsTools.PowerShell.GetQuoteCommand", error.FullyQualifiedErrorId);
        Assert.StartsWith($"{file}: ", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_named_too()
    {
        var file = _scratch.Write("wrong.yaml", [0x70, 0xFF, 0xFE, 0x00]);
        var error = _session.Fail("param($list) 'One.' | Get-Quote -WhosWho $list", file);
        Assert.Equal("Malformed,NewsTools.PowerShell.GetQuoteCommand", error.FullyQualifiedErrorId);
        Assert.Contains("wrong.yaml", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Belief_comes_only_when_it_is_asked_for()
    {
        Assert.Equal(["We open,"], Run("$copy | Get-Quote"));
        Assert.Equal(["Speech: We open,", "Thought: the bridge is unsafe"], Run("$copy | Get-Quote -IncludeThought | ForEach-Object { \"$($_.Mode): $_\" }"));
        Assert.Equal(["1", "2"], Run("($copy | ConvertTo-NewsReport).Counts.Attributions; ($copy | ConvertTo-NewsReport -IncludeThought).Counts.Attributions"));
    }
}
