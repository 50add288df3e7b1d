using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>A format of report files and the adapter that writes and reads it, which is loaded when first needed.</summary>
/// <param name="adapter">The assembly of the adapter.</param>
/// <param name="name">The prefix of the names of its types.</param>
/// <param name="extensions">The file extensions, with their dots.</param>
internal sealed class ReportFormat(string adapter, string name, params string[] extensions)
{
    private readonly Lazy<IReportWriter> _writer = new(() => Adapters.Load<IReportWriter>(adapter, $"{name}ReportWriter"));
    private readonly Lazy<IReportReader> _reader = new(() => Adapters.Load<IReportReader>(adapter, $"{name}ReportReader"));

    // A new format is one line here. The first is used where the extension of a file is unknown.
    private static readonly ReportFormat[] All = [new("NewsTools.Yaml", "Yaml", ".yaml", ".yml")];

    /// <summary>The format of files with an unknown extension.</summary>
    public static ReportFormat Default => All[0];

    /// <summary>The extensions of all formats, for messages.</summary>
    public static string Extensions => string.Join(", ", All.SelectMany(format => format._extensions));

    /// <summary>Whether a file has the extension of a format.</summary>
    public static bool IsKnown(string path) => Array.Exists(All, format => format.Fits(Path.GetExtension(path)));

    /// <summary>The format of a file that is to be written, by its extension.</summary>
    /// <exception cref="CommandFault">No format has the extension.</exception>
    public static ReportFormat ToWrite(string path) =>
        IsKnown(path) || Path.GetExtension(path).Length == 0 ? Of(path)
        : throw new CommandFault("UnknownFormat", ErrorCategory.InvalidArgument, $"Cannot write '{path}': no format of reports has the extension '{Path.GetExtension(path)}'. Use one of {Extensions}.");

    /// <summary>The format of a file, by its extension; the default one for others.</summary>
    public static ReportFormat Of(string path) => All.FirstOrDefault(format => format.Fits(Path.GetExtension(path))) ?? Default;

    /// <summary>Writes files of this format.</summary>
    public IReportWriter Writer => _writer.Value;

    /// <summary>Reads files of this format.</summary>
    public IReportReader Reader => _reader.Value;

    private readonly string[] _extensions = extensions;

    private bool Fits(string extension) => _extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
}
