using System.Globalization;
using System.Management.Automation.Runspaces;

namespace NewsTools.Benchmarks.Speed;

/// <summary><c>memory COUNT</c>: streams that many articles through <c>Get-Article | Get-Quote</c> and prints the live heap at every tenth.</summary>
internal static class MemoryRun
{
    internal static void Print(int count)
    {
        using var shell = System.Management.Automation.PowerShell.Create(InitialSessionState.CreateDefault2());
        shell.AddScript($"Import-Module -Name '{Repository.Manifest}'").Invoke();
        shell.Commands.Clear();
        // The articles are made one by one inside the pipeline: what is handed to an engine from outside is all taken in first.
        shell.AddScript("param($make, $count) & { for ($i = 0; $i -lt $count; $i++) { $make.Invoke($i) } } | Get-Article | Get-Quote | ForEach-Object -Begin { $n = 0 } -Process { $n++ } -End { $n }")
            .AddArgument((Func<int, string>)(i => Text(i, count))).AddArgument(count);
        var quotes = shell.Invoke();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} articles, {quotes[0]} quotations"));
    }

    private static string Text(int number, int count)
    {
        if (number % Math.Max(1, count / 10) == 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,8} articles: {GC.GetTotalMemory(forceFullCollection: true) >> 20,5} MB live, {Environment.WorkingSet >> 20,5} MB held"));
        return InventedCopy.Article(number);
    }
}
