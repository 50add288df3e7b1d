namespace NewsTools.Benchmarks.Speed;

/// <summary>Where the benchmarks find samples and the staged module, also from the folders in which BenchmarkDotNet builds them anew.</summary>
internal static class RepositoryFolders
{
    internal static string Root { get; } = Find();

    internal static string StagedManifest => Path.Combine(Root, "out", "NewsTools", "NewsTools.psd1");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "src", "NewsTools.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The benchmarks run outside the repository.");
    }
}
