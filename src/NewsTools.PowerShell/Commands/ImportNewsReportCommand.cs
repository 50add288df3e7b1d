using System.Collections.Concurrent;
using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Reads reports back from files.</summary>
[Cmdlet(VerbsData.Import, "NewsReport", DefaultParameterSetName = "Path"), OutputType(typeof(NewsReport))]
public sealed class ImportNewsReportCommand : NewsCommand
{
    // Of the file at hand, the errors of reports that could not be read.
    private readonly ConcurrentQueue<Exception> _skipped = new();

    /// <summary>The files, by name or pattern.</summary>
    [Parameter(ParameterSetName = "Path", Position = 0, Mandatory = true, ValueFromPipeline = true), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The files, by their exact names.</summary>
    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true), Alias("PSPath", "LP", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The format; by the extension of the file unless given.</summary>
    [Parameter]
    public ReportFileFormat Format { get; set; }

    private protected override Func<string, IReadOnlyList<string>> FilesOfFolder => FolderFiles.Reports;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralPath";
        ReportFileFormat? format = MyInvocation.BoundParameters.ContainsKey(nameof(Format)) ? Format : null;
        foreach (var file in (literal ? LiteralPath : Path).SelectMany(path => ResolveFiles(path, literal)))
        {
            if (!Try(file, () => ReportFormat.ReaderOf(file, format), out var reader) || !TryAside(file, () => StrictText.Open(file), out var input))
                continue;
            using (input)
            using (var reports = reader.Read(input, file, _skipped.Enqueue, Cancellation).GetEnumerator())
                while (TryAside(file, reports.MoveNext, out var more))
                {
                    while (_skipped.TryDequeue(out var error))
                        WriteFault(error, file);
                    if (!more)
                        break;
                    WriteObject(reports.Current);
                }
        }
    }
}
