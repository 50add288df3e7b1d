using System.Management.Automation;
using System.Text;

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

    /// <summary>The format; by the extension of the file unless given.</summary>
    [Parameter]
    public ReportFileFormat Format { get; set; }

    /// <summary>The table that a CSV file holds.</summary>
    [Parameter]
    public CsvTable Table { get; set; }

    /// <summary>The character set; UTF-8 unless given.</summary>
    [Parameter, EncodingTransformation, ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <summary>Adds to an existing NDJSON or CSV file.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

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
        _output = Demand(Path, () => Output(FilePaths.Literal(SessionState.Path, Path)));
    }

    private ReportOutput? Output(string path)
    {
        var isFolder = System.IO.Path.EndsInDirectorySeparator(Path) || Directory.Exists(path);
        if (isFolder && Append)
            throw new CommandFault("CannotAppend", ErrorCategory.InvalidArgument, $"Cannot append to '{path}': it is a directory, which gets a file per report.");
        var target = ReportTarget.Of(path, isFolder, IsBound(nameof(Format)) ? Format : null, IsBound(nameof(Table)) ? Table : null);
        return ReportOutput.To(path, isFolder, target with { Encoding = Encoding, Overwrite = Force, Append = Append }, ShouldProcess);
    }

    private bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <inheritdoc/>
    protected override void ProcessRecord() => ProcessInput(InputObject);

    private protected override void ProcessInput(object? input)
    {
        if (!ReportInput.Is(input))
            base.ProcessInput(input);
        else if (Try(input, () => ReportInput.Read(input), out var report))
            Write(new ReportedArticle(report));
    }

    private protected override void Process(Article article)
    {
        if (!TryAside(article, () => NewsReport.From(article.Analyze(Cancellation)), out var report))
            return;
        WarnOfLanguage(article.Analyze(Cancellation));
        Write(new ReportedArticle(report, article));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        Pass(_output is not null && Try(_output.Path, () => _output.Complete(Cancellation), out var file) ? file : null);
    }

    private void Write(ReportedArticle article)
    {
        if (_output is ReportStream stream)
            Demand(stream.Path, () => stream.Write(article, Cancellation));
        else if (_output is ReportFolder folder && folder.Next(article.Report) is { } path && Try(path, () => folder.Write(path, article, Cancellation), out var written))
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
