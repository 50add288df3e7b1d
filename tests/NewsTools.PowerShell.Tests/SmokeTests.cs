using System.Management.Automation.Runspaces;
using Xunit;

namespace NewsTools.PowerShell.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Engine_runs_a_script()
    {
        using var shell = System.Management.Automation.PowerShell.Create(InitialSessionState.CreateDefault2());
        Assert.Equal(6, Assert.Single(shell.AddScript("(1..3 | ForEach-Object { $_ * 1 } | ForEach-Object -Begin { $n = 0 } -Process { $n += $_ } -End { $n })").Invoke()).BaseObject);
    }
}
