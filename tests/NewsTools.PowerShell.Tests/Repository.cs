namespace NewsTools.PowerShell.Tests;

/// <summary>Where things are: the tests use the staged module, the built shell and the samples, as a user has them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples { get; } = Path.Combine(Root, "docs", "samples");

    public static string Module { get; } = Path.Combine(Root, "out", "NewsTools");

    public static string Manifest { get; } = Path.Combine(Module, "NewsTools.psd1");

    /// <summary>The shell, built in the configuration of the tests.</summary>
    public static string Shell { get; } = Path.Combine(
        Root, "out", "build", "bin", "NewsTools.Shell", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "NewsTools.Shell.dll");

    public static string Sample(string name) => Path.Combine(Samples, name);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsTools.psd1")) || !Directory.Exists(Path.Combine(folder.FullName, "src")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder.FullName;
    }
}
