using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;
using Microsoft.PowerShell;

namespace NewsTools.Shell;

/// <summary>One run of the shell: a runspace with the module imported, and what is run in it.</summary>
internal sealed class ShellSession : IDisposable
{
    private readonly ShellOptions _options;
    private readonly ShellHost _host;
    private readonly Runspace _runspace;
    private readonly Stack<PowerShell> _running = new();

    /// <summary>Opens the runspace.</summary>
    public ShellSession(ShellOptions options)
    {
        _options = options;
        _host = new ShellHost(options.Interactive, nestedPrompt: () => Prompt(nested: true));
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.Open();
        Runspace.DefaultRunspace = _runspace;
        Console.CancelKeyPress += Stop;
    }

    /// <summary>Does what the options ask for.</summary>
    /// <returns>The exit code of the process.</returns>
    public int Run()
    {
        if (StagedModule.Find() is not { } module)
        {
            Console.Error.WriteLine("The module NewsTools is not staged beside the shell. Build it: dotnet build src/NewsTools.slnx");
            return 1;
        }
        if (!Invoke(shell => shell.AddCommand("Import-Module").AddParameter("Name", module)))
            return 1;

        var succeeded = _options.Mode switch
        {
            ShellMode.Command => InvokeScript(_options.Script),
            ShellMode.StandardInput => InvokeScript(ReadInput()),
            ShellMode.File => InvokeFile(),
            _ => true,
        };
        if (_host.ExitCode is null && (_options.NoExit || _options.Mode == ShellMode.Prompt))
        {
            Prompt(nested: false);
            return _host.ExitCode ?? 0;
        }
        return _host.ExitCode ?? (succeeded ? 0 : 1);
    }

    // As pwsh: a text succeeds when its last command did. Only what goes into the history leaves $? behind.
    private bool InvokeScript(string text) => Invoke(shell => shell.AddScript(text), remember: true) && LastSucceeded();

    // As pwsh: a file succeeds unless it ends in an error. Its block is run, not its name, so that its `exit` ends the shell.
    private bool InvokeFile() => Invoke(shell => shell.AddScript(
        $"& $ExecutionContext.InvokeCommand.GetCommand({ScriptArguments.Literal(_options.Script)}, 'ExternalScript').ScriptBlock {ScriptArguments.ToSource(_options.Arguments)}"));

    /// <summary>Reads, runs and shows until the user leaves.</summary>
    private void Prompt(bool nested)
    {
        if (!nested && !_options.NoLogo)
            Console.WriteLine($"NewsTools {_host.Version.ToString(3)} on PowerShell {PSVersion()}. Get-Help about_NewsTools tells more; exit leaves.");
        while (_host.ExitCode is null && !(nested && _host.LeaveNestedPrompt))
        {
            if (ReadCommand(nested) is not { } text)
                break;
            if (text.Trim().Length > 0)
                Invoke(shell => shell.AddScript(text), nested, remember: true);
        }
        _host.LeaveNestedPrompt = false;
    }

    // A command may go over several lines: the parser knows when it is complete. Null at the end of the input.
    private string? ReadCommand(bool nested)
    {
        var text = new StringBuilder();
        Console.Write(PromptText(nested));
        while (Console.ReadLine() is { } line)
        {
            text.Append(line);
            System.Management.Automation.Language.Parser.ParseInput(text.ToString(), out _, out var errors);
            if (line.Length == 0 || !errors.Any(error => error.IncompleteInput))
                return text.ToString();
            text.AppendLine();
            Console.Write(">> ");
        }
        Console.WriteLine();
        return null;
    }

    private string PromptText(bool nested)
    {
        using var shell = Create(nested);
        try
        {
            return string.Concat(shell.AddCommand("prompt").Invoke());
        }
        catch (RuntimeException)
        {
            return "PS> ";
        }
    }

    /// <summary>Runs commands and shows what they give.</summary>
    /// <returns>Whether they ran to their end.</returns>
    private bool Invoke(Action<PowerShell> build, bool nested = false, bool remember = false)
    {
        using var shell = Create(nested);
        build(shell);
        // Errors go the same way as the output, so that both come in their order.
        shell.Commands.Commands[^1].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        _running.Push(shell);
        try
        {
            shell.Invoke(input: null, new PSInvocationSettings { AddToHistory = remember, Host = _host });
            return shell.InvocationStateInfo.State == PSInvocationState.Completed;
        }
        catch (PipelineStoppedException)
        {
            return false;
        }
        catch (IncompleteParseException error)
        {
            // The engine's own view of it is empty.
            _host.UI.WriteErrorLine($"ParserError: {error.Message.Trim()}");
            return false;
        }
        catch (RuntimeException error)
        {
            Show(error.ErrorRecord, nested);
            return false;
        }
        finally
        {
            _running.Pop();
        }
    }

    // The pipeline that the error ended is gone: it is shown by one of its own.
    private void Show(ErrorRecord error, bool nested)
    {
        using var shell = Create(nested);
        _host.Screen.TellsErrors = true;
        try
        {
            shell.AddCommand("Out-Default").AddParameter("InputObject", error).Invoke();
        }
        finally
        {
            _host.Screen.TellsErrors = false;
        }
    }

    private bool LastSucceeded()
    {
        using var shell = Create(nested: false);
        return shell.AddScript("$global:?").Invoke() is [{ BaseObject: true }];
    }

    private string PSVersion()
    {
        using var shell = Create(nested: false);
        return string.Concat(shell.AddScript("$PSVersionTable.PSVersion.ToString()").Invoke());
    }

    private PowerShell Create(bool nested)
    {
        if (nested)
            return PowerShell.Create(RunspaceMode.CurrentRunspace);
        var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return shell;
    }

    private static string ReadInput()
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        return input.ReadToEnd();
    }

    // Ctrl+C stops what runs, never the shell.
    private void Stop(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = true;
        if (_running.TryPeek(out var shell))
            shell.BeginStop(null, null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Console.CancelKeyPress -= Stop;
        _runspace.Dispose();
    }
}
