using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>A format of report files, and what writes and reads it.</summary>
/// <param name="name">Its name.</param>
/// <param name="extensions">The file extensions, with their dots.</param>
/// <param name="writer">Makes a writer of a table, with or without the names of its columns; formats without tables ignore both.</param>
/// <param name="reader">Makes a reader; null where reports cannot be read back.</param>
internal sealed class ReportFormat(ReportFileFormat name, string[] extensions, Func<CsvTable, bool, IReportWriter> writer, Func<IReportReader>? reader = null)
{
    // A new format is one line here. The first is used where the extension of a file is unknown.
    private static readonly ReportFormat[] All =
    [
        new(ReportFileFormat.Yaml, [".yaml", ".yml"], (_, _) => Adapters.Load<IReportWriter>("NewsTools.Yaml", "YamlReportWriter"), () => Adapters.Load<IReportReader>("NewsTools.Yaml", "YamlReportReader")),
        new(ReportFileFormat.Json, [".json"], (_, _) => new JsonReportWriter(), () => new JsonReportReader()),
        new(ReportFileFormat.Ndjson, [".ndjson", ".jsonl"], (_, _) => new NdjsonReportWriter(), () => new NdjsonReportReader()) { CanAppend = true },
        new(ReportFileFormat.Csv, [".csv"], (table, hasHead) => new CsvReportWriter(table, hasHead)) { CanAppend = true, HasTables = true, HasByteOrderMark = true },
        new(ReportFileFormat.Markdown, [".md", ".markdown"], (_, _) => new MarkdownReportWriter()),
        new(ReportFileFormat.Html, [".html", ".htm"], (_, _) => new HtmlReportWriter()),
    ];

    /// <summary>Its name.</summary>
    public ReportFileFormat Name { get; } = name;

    /// <summary>Whether reports can be added to a file.</summary>
    public bool CanAppend { get; private init; }

    /// <summary>Whether a file holds one of several tables.</summary>
    public bool HasTables { get; private init; }

    /// <summary>The encoding of its files where none is asked for. Spreadsheets know UTF-8 by its byte order mark only.</summary>
    public Encoding Encoding => new UTF8Encoding(HasByteOrderMark);

    private bool HasByteOrderMark { get; init; }

    private bool IsReadable { get; } = reader is not null;

    /// <summary>The extensions of the formats that are read, for messages.</summary>
    public static string ReadExtensions => Extensions(format => format.IsReadable);

    /// <summary>Whether a file has the extension of a format that is read.</summary>
    public static bool IsRead(string path) => Fitting(path) is { IsReadable: true };

    /// <summary>The format of a file that is to be written: the one asked for, else by its extension, else the first.</summary>
    /// <exception cref="CommandFault">No format has the extension.</exception>
    public static ReportFormat ToWrite(string path, ReportFileFormat? asked) =>
        asked is { } name ? Of(name)
        : Fitting(path) is { } found ? found
        : Path.GetExtension(path).Length == 0 ? All[0]
        : throw new CommandFault("UnknownFormat", ErrorCategory.InvalidArgument,
            $"Cannot write '{path}': no format of reports has the extension '{Path.GetExtension(path)}'. Use one of {Extensions(_ => true)}, or -Format.");

    /// <summary>The format of files in a directory: the one asked for, else the first.</summary>
    public static ReportFormat ForFolder(ReportFileFormat? asked) => asked is { } name ? Of(name) : All[0];

    /// <summary>The reader for a file: of the format asked for, else by its extension, else of the first.</summary>
    /// <exception cref="CommandFault">Reports cannot be read back from the format.</exception>
    public static IReportReader ReaderOf(string path, ReportFileFormat? asked)
    {
        var format = asked is { } name ? Of(name) : Fitting(path) ?? All[0];
        return format.Reader is { } reader ? reader
            : throw new CommandFault("UnknownFormat", ErrorCategory.InvalidArgument, $"Cannot read '{path}': reports cannot be read back from {format.Name}. Use one of {ReadExtensions}.");
    }

    /// <summary>Makes a writer.</summary>
    /// <param name="table">The table, where the format has tables.</param>
    /// <param name="hasHead">Whether the file begins here.</param>
    public IReportWriter Writer(CsvTable table, bool hasHead = true) => writer(table, hasHead);

    private IReportReader? Reader => reader?.Invoke();

    private static ReportFormat Of(ReportFileFormat name) => Array.Find(All, format => format.Name == name)!;

    // An extension may have two parts.
    private static ReportFormat? Fitting(string path) => All
        .SelectMany(format => format._extensions.Where(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)).Select(extension => (Format: format, extension.Length)))
        .OrderByDescending(fit => fit.Length).FirstOrDefault().Format;

    private static string Extensions(Func<ReportFormat, bool> isMeant) => string.Join(", ", All.Where(isMeant).SelectMany(format => format._extensions));

    private readonly string[] _extensions = extensions;
}
