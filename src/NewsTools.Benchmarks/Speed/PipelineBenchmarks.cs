using System.Management.Automation.Runspaces;
using BenchmarkDotNet.Attributes;

namespace NewsTools.Benchmarks.Speed;

/// <summary>The main job on files of about 700 words, warm: the time for one article.</summary>
[MinIterationCount(5), MaxIterationCount(12)]
public class PipelineBenchmarks
{
    private const int Articles = 200;
    private System.Management.Automation.PowerShell _shell = null!;
    private string _folder = null!;

    /// <summary>Writes the articles and imports the module.</summary>
    [GlobalSetup]
    public void Start()
    {
        _folder = InventedCopy.WriteFolder(Articles);
        _shell = System.Management.Automation.PowerShell.Create(InitialSessionState.CreateDefault2());
        Run($"Import-Module -Name '{Repository.Manifest}'");
    }

    /// <summary>Removes the articles.</summary>
    [GlobalCleanup]
    public void Stop()
    {
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary><c>Get-Article | Get-Quote</c>, one article at a time.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int GetQuote() => Run($"Get-Article -Path '{_folder}/*.txt' | Get-Quote -ThrottleLimit 1");

    /// <summary><c>Get-Article | Find-Person</c>, one article at a time.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int FindPerson() => Run($"Get-Article -Path '{_folder}/*.txt' | Find-Person -ThrottleLimit 1");

    /// <summary><c>Get-Article | Get-Quote</c> on all processors.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int GetQuoteOnAll() => Run($"Get-Article -Path '{_folder}/*.txt' | Get-Quote");

    private int Run(string script)
    {
        _shell.Commands.Clear();
        var count = _shell.AddScript(script).Invoke().Count;
        return _shell.HadErrors ? throw new InvalidOperationException(_shell.Streams.Error[0].ToString()) : count;
    }
}
