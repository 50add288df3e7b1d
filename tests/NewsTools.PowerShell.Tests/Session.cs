using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>A PowerShell session with the staged module imported.</summary>
public sealed class Session : IDisposable
{
    public Session() : this(width: 120) { }

    internal Session(int width)
    {
        Host = new RecordingHost(width);
        Runspace = RunspaceFactory.CreateRunspace(Host, InitialSessionState.CreateDefault2());
        Runspace.Open();
        Run("param($path) Import-Module $path", Repository.Manifest);
    }

    internal RecordingHost Host { get; }

    public Runspace Runspace { get; }

    /// <summary>Runs a script that must not write errors.</summary>
    public Collection<PSObject> Run(string script, params object?[] arguments)
    {
        var output = Run(out var errors, script, arguments);
        Assert.Empty(errors);
        return output;
    }

    /// <summary>Runs a script that must not write errors, and gives its output as text.</summary>
    public string[] Texts(string script, params object?[] arguments) => [.. Run(script, arguments).Select(o => o?.ToString() ?? "")];

    /// <summary>Runs a script, and gives the errors that it wrote.</summary>
    public Collection<PSObject> Run(out IReadOnlyList<ErrorRecord> errors, string script, params object?[] arguments)
    {
        using var shell = Create(script, arguments);
        var output = shell.Invoke();
        errors = [.. shell.Streams.Error];
        return output;
    }

    /// <summary>Runs a script that must write one error or end in one.</summary>
    public ErrorRecord Fail(string script, params object?[] arguments)
    {
        try
        {
            Run(out var errors, script, arguments);
            return Assert.Single(errors);
        }
        catch (RuntimeException error)
        {
            return error.ErrorRecord;
        }
    }

    /// <summary>What a user would see of a script's output on the screen.</summary>
    public string Show(string script, params object?[] arguments)
    {
        using var shell = Create(script, arguments);
        shell.AddCommand("Out-Default");
        shell.Invoke();
        return Host.Take();
    }

    public System.Management.Automation.PowerShell Create(string script, params object?[] arguments)
    {
        var shell = System.Management.Automation.PowerShell.Create();
        shell.Runspace = Runspace;
        shell.AddScript(script);
        foreach (var argument in arguments)
            shell.AddArgument(argument);
        return shell;
    }

    public void Dispose() => Runspace.Dispose();
}
