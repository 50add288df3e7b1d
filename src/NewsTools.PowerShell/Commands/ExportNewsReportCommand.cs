using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Writes reports to a file, or to a directory with one file per article. Files appear complete or not at all.</summary>
[Cmdlet(VerbsData.Export, "NewsReport", SupportsShouldProcess = true), OutputType(typeof(FileInfo))]
public sealed class ExportNewsReportCommand : ArticleInputCommand
{
    // Null where nothing is to be written.
    private ReportOutput? _output;

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
        base.BeginProcessing();
        _output = Demand(Path, () => ReportOutput.To(FilePaths.Literal(SessionState.Path, Path), System.IO.Path.EndsInDirectorySeparator(Path), Force, ShouldProcess));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => ProcessInput(InputObject);

    private protected override void ProcessInput(object? input)
    {
        if (!ReportInput.Is(input))
            base.ProcessInput(input);
        else if (Try(input, () => ReportInput.Read(input), out var report))
            Write(report);
    }

    private protected override void Process(Article article)
    {
        if (!TryAside(article, () => NewsReport.From(article.Analyze(Cancellation)), out var report))
            return;
        WarnOfLanguage(article.Analyze(Cancellation));
        Write(report);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        Pass(_output is not null && Try(_output.Path, _output.Complete, out var file) ? file : null);
    }

    private void Write(NewsReport report)
    {
        if (_output is ReportStream stream)
            Demand(stream.Path, () => stream.Write(report, Cancellation));
        else if (_output is ReportFolder folder && folder.Next(report) is { } path && Try(path, () => folder.Write(path, report, Cancellation), out var written))
            Pass(written);
    }

    private void Pass(string? file)
    {
        if (PassThru && file is not null)
            WriteObject(InvokeProvider.Item.Get([file], force: true, literalPath: true), enumerateCollection: true);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _output?.Dispose();
        base.Dispose(disposing);
    }
}
