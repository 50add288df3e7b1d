namespace NewsTools.Shell;

/// <summary>The module that belongs to this shell.</summary>
internal static class StagedModule
{
    /// <summary>The manifest in a folder NewsTools beside the shell or above it; null where there is none.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var manifest = Path.Combine(folder.FullName, "NewsTools", "NewsTools.psd1");
            if (File.Exists(manifest))
                return manifest;
        }
        return null;
    }
}
