namespace NewsTools.PowerShell;

/// <summary>A directory that receives one file per report, each named after its article.</summary>
/// <param name="folder">The directory; created with the first file.</param>
/// <param name="overwrite">Whether existing files may be replaced.</param>
internal sealed class ReportFolder(string folder, bool overwrite)
{
    private readonly ReportFileNames _names = new();

    /// <summary>The path of the file for a report; unique for each report.</summary>
    public string PathOf(NewsReport report) => Path.Combine(folder, _names.Next(report) + ReportFormat.Default.Writer.Extension);

    /// <summary>Writes a report and returns the full path of its file.</summary>
    public string Write(string path, NewsReport report, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        FilePaths.RequireWritable(path, overwrite);
        using var file = new ReportFile(path, overwrite);
        ReportFormat.Default.Writer.Write(file.Writer, [report], cancellation);
        file.Commit();
        return file.Path;
    }
}
