using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Writes reports to a file, or to a directory with one file per article. Files appear complete or not at all.</summary>
[Cmdlet(VerbsData.Export, "NewsReport", SupportsShouldProcess = true), OutputType(typeof(FileInfo))]
public sealed class ExportNewsReportCommand : ArticleInputCommand
{
    private string _path = "";
    private bool _wanted;
    private ReportFolder? _folder;
    private ReportFile? _file;

    /// <summary>The file for all reports; or a directory, which exists or ends in a separator, for one file each.</summary>
    [Parameter(Position = 0, Mandatory = true), Alias("LiteralPath", "LP"), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The reports, or anything that <c>Get-Article</c> takes.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true), AllowEmptyString, AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <summary>Replaces existing files.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the files that were written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _path = Demand(Path, () => FilePaths.Literal(SessionState.Path, Path));
        if (Directory.Exists(_path) || System.IO.Path.EndsInDirectorySeparator(Path))
            _folder = new ReportFolder(_path, Force);
        else if (_wanted = ShouldProcess(_path, "Export news reports"))
            Demand(Path, () => FilePaths.RequireWritable(_path, Force));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => ProcessInput(InputObject);

    private protected override void ProcessInput(object? input)
    {
        if (PipedInput.Unwrap(input) is NewsReport report)
            Write(report);
        else
            base.ProcessInput(input);
    }

    private protected override void Process(Article article)
    {
        var analysis = article.Analyze(Cancellation);
        if (!TryAside(article, () => NewsReport.From(analysis), out var report))
            return;
        WarnOfLanguage(analysis);
        Write(report);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_file is not null && Try(_path, () => { _file.Commit(); return _file.Path; }, out var path))
            WriteFile(path);
    }

    private void Write(NewsReport report)
    {
        if (_folder is not null)
            WriteAlone(_folder, report);
        else if (_wanted)
            Demand(_path, () => ReportFormat.Of(_path).Writer.Write((_file ??= new ReportFile(_path, Force)).Writer, [report], Cancellation));
    }

    private void WriteAlone(ReportFolder folder, NewsReport report)
    {
        var path = folder.PathOf(report);
        if (ShouldProcess(path, "Export news report") && Try(path, () => folder.Write(path, report, Cancellation), out var written))
            WriteFile(written);
    }

    private void WriteFile(string path)
    {
        if (PassThru)
            WriteObject(new FileInfo(path));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _file?.Dispose();
        base.Dispose(disposing);
    }
}
