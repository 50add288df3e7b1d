namespace NewsTools.PowerShell.Tests;

/// <summary>Runs of NewsTools.Shell, each in a process of its own.</summary>
internal static class ShellRun
{
    // Built in the configuration of the tests.
    private static readonly string Shell = Path.Combine(
        Repository.Root, "out", "build", "bin", "NewsTools.Shell", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "NewsTools.Shell.dll");

    public static DotNetRun Of(params string[] arguments) => WithInput(null, arguments);

    public static DotNetRun WithInput(string? input, params string[] arguments) => DotNetRun.Of(input, [Shell, .. arguments]);
}
