namespace NewsTools;

/// <summary>Where tests and benchmarks find files of the repository, also from the folders in which BenchmarkDotNet rebuilds them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples { get; } = Path.Combine(Root, "docs", "samples");

    /// <summary>The staged module.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "NewsTools");

    public static string Manifest { get; } = Path.Combine(Module, "NewsTools.psd1");

    public static string Sample(string name) => Path.Combine(Samples, name);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "src", "NewsTools.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("This runs outside the repository.");
    }
}
