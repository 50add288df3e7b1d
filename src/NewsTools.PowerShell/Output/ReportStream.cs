namespace NewsTools.PowerShell;

/// <summary>One file for all reports, begun with the first of them.</summary>
internal sealed class ReportStream : ReportOutput
{
    private readonly bool _overwrite;
    private readonly ReportFormat _format;
    private ReportFile? _file;

    /// <param name="path">The full path of the file.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    /// <exception cref="CommandFault">The file may not be written.</exception>
    public ReportStream(string path, bool overwrite) : base(path)
    {
        _format = ReportFormat.ToWrite(path);
        FilePaths.RequireWritable(path, overwrite);
        _overwrite = overwrite;
    }

    /// <summary>Adds a report.</summary>
    public void Write(NewsReport report, CancellationToken cancellation) =>
        _format.Writer.Write((_file ??= new ReportFile(Path, _overwrite)).Writer, [report], cancellation);

    /// <inheritdoc/>
    public override string? Complete()
    {
        _file?.Commit();
        return _file?.Path;
    }

    /// <inheritdoc/>
    public override void Dispose() => _file?.Dispose();
}
