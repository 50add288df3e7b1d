using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>The shell as a user starts it. Exit codes are those of pwsh.</summary>
public sealed class ShellTests
{
    [Fact]
    public void The_main_job_works_from_the_command_line()
    {
        var run = ShellRun.Of("-Command", "Get-Article docs/samples/wire-dateline.txt | Get-Quote");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("“We will not sail a ship we are not sure of", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Theory]
    [InlineData("exit 3", 3)]
    [InlineData("1", 0)]
    [InlineData("Get-Article nope.txt; 1", 0)]
    [InlineData("1; Get-Article nope.txt", 1)]
    [InlineData("throw 'bad'; 1", 1)]
    [InlineData("1 + )", 1)]
    [InlineData("if (", 1)]
    [InlineData("dotnet --no-such-option-at-all", 1)]
    public void A_command_answers_with_an_exit_code(string text, int code)
    {
        var run = ShellRun.Of("-Command", text);
        Assert.Equal(code, run.ExitCode);
        Assert.Equal(code == 1 || text.Contains("nope", StringComparison.Ordinal), run.Errors.Length > 0);
    }

    [Fact]
    public void Errors_go_to_standard_error_and_name_the_file()
    {
        var run = ShellRun.Of("-c", "Get-Article nope.txt; 'after'");
        Assert.Equal("after\n", run.Output);
        Assert.Contains("nope.txt", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'a'; exit 4", 4, "a\n")]
    [InlineData("function f {\n  'two lines'\n}\nf", 0, "two lines\n")]
    [InlineData("", 0, "")]
    public void A_script_on_standard_input_runs(string script, int code, string output)
    {
        foreach (var arguments in (string[][])[[], ["-"], ["-Command", "-"]])
        {
            var run = ShellRun.WithInput(script, arguments);
            Assert.Equal((code, output, ""), (run.ExitCode, run.Output, run.Errors));
        }
    }

    [Theory]
    [InlineData("ok", 0)]
    [InlineData("exit", 7)]
    [InlineData("throw", 1)]
    [InlineData("native", 0)]
    [InlineData("error", 0)]
    public void A_file_runs_with_its_arguments(string what, int code)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("it's [a] script.ps1", """
            param([string] $What, [switch] $Flag, [Parameter(ValueFromRemainingArguments)] $Rest)
            "$What|$Flag|$($Rest -join ',')|$([System.IO.Path]::GetFileName($PSScriptRoot))"
            switch ($What) {
                exit { exit 7 }
                throw { throw 'bad' }
                native { dotnet --no-such-option-at-all 2>&1 > $null }
                error { Get-Article nope.txt }
            }
            """);
        foreach (var arguments in (string[][])[["-File", file], [file]])
        {
            var run = ShellRun.Of([.. arguments, "-What", what, "-Flag:$true", "it's", "-5", "$(1)"]);
            Assert.Equal(code, run.ExitCode);
            Assert.StartsWith($"{what}|True|it's,-5,$(1)|{Path.GetFileName(scratch.Folder)}\n", run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("-Bogus")]
    [InlineData("no-such-script.ps1")]
    [InlineData("-Command")]
    public void A_senseless_command_line_ends_with_64(string argument)
    {
        var run = ShellRun.Of(argument);
        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public void Help_says_what_the_shell_lacks()
    {
        var run = ShellRun.Of("-Help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("does not have the commands of Microsoft.PowerShell.Utility", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_terminal_nothing_is_asked()
    {
        using var scratch = new Scratch();
        var run = ShellRun.Of("-NonInteractive", "-Command", $"'One.' | Export-NewsReport '{scratch["r.yaml"]}' -Confirm");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Folder));
    }
}
