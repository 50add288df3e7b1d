namespace NewsTools.PowerShell;

/// <summary>A directory that receives one file per report, each named after its article.</summary>
/// <param name="path">The directory; created with the first file.</param>
/// <param name="target">How reports are written.</param>
/// <param name="isWanted">Asks the user whether a file shall be written.</param>
internal sealed class ReportFolder(string path, ReportTarget target, Func<string, bool> isWanted) : ReportOutput(path)
{
    private readonly ReportFileNames _names = new();

    /// <summary>The path of the file for a report, unique for each report; null if the user does not want it.</summary>
    public string? Next(NewsReport report)
    {
        var file = System.IO.Path.Combine(Path, _names.Next(report) + target.Format.Writer(target.Table).Extension);
        return isWanted(file) ? file : null;
    }

    /// <summary>Writes a report and returns the full path of its file.</summary>
    public string Write(string file, ReportedArticle article, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path);
        using var stream = new ReportStream(file, target);
        stream.Write(article, cancellation);
        return stream.Complete(cancellation)!;
    }

    /// <inheritdoc/>
    public override void Dispose() { }
}
