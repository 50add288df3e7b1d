using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Writes reports to a file, or to a directory with one file per article. Files appear complete or not at all.</summary>
[Cmdlet(VerbsData.Export, "NewsReport", SupportsShouldProcess = true), OutputType(typeof(FileInfo))]
public sealed class ExportNewsReportCommand : ArticleInputCommand
{
    private readonly ReportFileNames _names = new();
    private string _path = "";
    private bool _oneEach, _wanted;
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
        _oneEach = Directory.Exists(_path) || System.IO.Path.EndsInDirectorySeparator(Path);
        _wanted = _oneEach || ShouldProcess(_path, "Export news reports");
        if (_wanted && !_oneEach)
            Demand(Path, () => { FilePaths.RequireWritable(_path, Force); return true; });
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
        if (Try(article, () => NewsReport.From(article.Analyze(Cancellation)), out var report))
            Write(report);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_file is { } file && Try(file.Path, () => { file.Commit(); return file; }, out _))
            Report(file);
    }

    private void Write(NewsReport report)
    {
        if (_oneEach)
            WriteAlone(report);
        else if (_wanted)
            Demand(_path, () => { Adapters.ReportWriter.Write((_file ??= new ReportFile(_path, Force)).Writer, [report], Cancellation); return true; });
    }

    private void WriteAlone(NewsReport report)
    {
        var path = System.IO.Path.Combine(_path, _names.Next(report) + Adapters.ReportWriter.Extension);
        if (ShouldProcess(path, "Export news report") && Try(path, () => WriteFile(path, report), out var file))
            Report(file);
    }

    private ReportFile WriteFile(string path, NewsReport report)
    {
        Directory.CreateDirectory(_path);
        FilePaths.RequireWritable(path, Force);
        using var file = new ReportFile(path, Force);
        Adapters.ReportWriter.Write(file.Writer, [report], Cancellation);
        file.Commit();
        return file;
    }

    private void Report(ReportFile file)
    {
        if (PassThru)
            WriteObject(new FileInfo(file.Path));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _file?.Dispose();
        base.Dispose(disposing);
    }
}
