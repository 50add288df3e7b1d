namespace NewsTools.PowerShell;

/// <summary>A directory that receives one file per report, each named after its article.</summary>
/// <param name="path">The directory; created with the first file.</param>
/// <param name="overwrite">Whether existing files may be replaced.</param>
/// <param name="isWanted">Asks the user whether a file shall be written.</param>
internal sealed class ReportFolder(string path, bool overwrite, Func<string, bool> isWanted) : ReportOutput(path)
{
    private readonly ReportFileNames _names = new();

    /// <summary>The path of the file for a report, unique for each report; null if the user does not want it.</summary>
    public string? Next(NewsReport report)
    {
        var file = System.IO.Path.Combine(Path, _names.Next(report) + ReportFormat.Default.Writer.Extension);
        return isWanted(file) ? file : null;
    }

    /// <summary>Writes a report and returns the full path of its file.</summary>
    public string Write(string file, NewsReport report, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path);
        using var stream = new ReportStream(file, overwrite);
        stream.Write(report, cancellation);
        return stream.Complete()!;
    }

    /// <inheritdoc/>
    public override void Dispose() { }
}
