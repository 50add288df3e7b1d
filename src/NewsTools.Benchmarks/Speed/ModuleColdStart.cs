using System.Management.Automation.Runspaces;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace NewsTools.Benchmarks.Speed;

/// <summary>What a user waits for once: each figure is the first call in a fresh process that has a PowerShell engine running.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ModuleColdStart
{
    private System.Management.Automation.PowerShell _shell = null!;
    private string _sample = null!;

    /// <summary>Starts the engine.</summary>
    [GlobalSetup]
    public void Start()
    {
        _sample = Repository.Sample("wire-dateline.txt");
        _shell = System.Management.Automation.PowerShell.Create(InitialSessionState.CreateDefault2());
        _shell.AddScript("Get-Module | ForEach-Object { $_.Name }").Invoke();
    }

    /// <summary>Starts the engine and imports the module.</summary>
    [GlobalSetup(Target = nameof(FirstArticle))]
    public void StartWithModule()
    {
        Start();
        Import();
    }

    /// <summary><c>Import-Module</c>.</summary>
    [Benchmark]
    public void Import() => Run("Import-Module -Name $args[0]", Repository.Manifest);

    /// <summary>The first <c>Get-Article | Get-Quote</c>: models are loaded, code is compiled.</summary>
    [Benchmark]
    public int FirstArticle() => Run("Get-Article -LiteralPath $args[0] | Get-Quote", _sample);

    private int Run(string script, string argument)
    {
        _shell.Commands.Clear();
        var count = _shell.AddScript(script).AddArgument(argument).Invoke().Count;
        return _shell.HadErrors ? throw new InvalidOperationException(_shell.Streams.Error[0].ToString()) : count;
    }
}
