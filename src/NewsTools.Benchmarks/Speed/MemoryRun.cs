using System.Globalization;
using System.Management.Automation.Runspaces;

namespace NewsTools.Benchmarks.Speed;

/// <summary><c>memory COUNT</c>: streams that many articles through <c>Get-Article | Get-Quote</c> and prints the live heap at every tenth.</summary>
internal static class MemoryRun
{
    internal static void Print(int count)
    {
        using var shell = System.Management.Automation.PowerShell.Create(InitialSessionState.CreateDefault2());
        shell.AddScript($"Import-Module -Name '{RepositoryFolders.StagedManifest}'").Invoke();
        shell.Commands.Clear();
        shell.AddScript("$input | Get-Article | Get-Quote | ForEach-Object -Begin { $n = 0 } -Process { $n++ } -End { $n }");
        var quotes = shell.Invoke(Texts(count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} articles, {quotes[0]} quotations"));
    }

    private static IEnumerable<string> Texts(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % Math.Max(1, count / 10) == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i,8} articles: {GC.GetTotalMemory(forceFullCollection: true) >> 20,5} MB live, {Environment.WorkingSet >> 20,5} MB held"));
            yield return InventedCopy.Article(i);
        }
    }
}
