namespace NewsTools.PowerShell;

/// <summary>Where reports are written: to one file, or to a directory.</summary>
/// <param name="path">The full path.</param>
internal abstract class ReportOutput(string path) : IDisposable
{
    /// <summary>The full path of the file or directory.</summary>
    public string Path { get; } = path;

    /// <summary>The output to a path; null if the user does not want it.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isFolder">Whether it is a directory.</param>
    /// <param name="target">How reports are written.</param>
    /// <param name="isWanted">Asks the user whether a file shall be written, and names the act.</param>
    /// <exception cref="CommandFault">The file may not be written.</exception>
    public static ReportOutput? To(string path, bool isFolder, ReportTarget target, Func<string, string, bool> isWanted) =>
        isFolder ? new ReportFolder(path, target, file => isWanted(file, "Export news report"))
        : isWanted(path, "Export news reports") ? new ReportStream(path, target)
        : null;

    /// <summary>Puts what is not yet complete into place and returns its full path; null if there is nothing.</summary>
    public virtual string? Complete(CancellationToken cancellation) => null;

    /// <summary>Drops what was not put into place.</summary>
    public abstract void Dispose();
}
