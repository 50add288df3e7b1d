namespace NewsTools.Tests;

/// <summary>Where the tests find what lies beside the code.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>NewsTools.psd1</c>'s neighbours <c>src</c> and <c>docs</c>.</summary>
    internal static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "src", "NewsTools.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
