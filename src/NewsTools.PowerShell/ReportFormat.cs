namespace NewsTools.PowerShell;

/// <summary>A form of report files, and the adapter that writes and reads it, loaded when first needed.</summary>
/// <param name="adapter">The assembly of the adapter.</param>
/// <param name="name">What the names of its types begin with.</param>
/// <param name="endings">The endings of such files, with their dots.</param>
internal sealed class ReportFormat(string adapter, string name, params string[] endings)
{
    private readonly Lazy<IReportWriter> _writer = new(() => Adapters.Load<IReportWriter>(adapter, $"{name}ReportWriter"));
    private readonly Lazy<IReportReader> _reader = new(() => Adapters.Load<IReportReader>(adapter, $"{name}ReportReader"));

    // All forms; one more is one line here. A file whose name tells none is taken for one of the first.
    private static readonly ReportFormat[] All = [new("NewsTools.Yaml", "Yaml", ".yaml", ".yml")];

    /// <summary>The form of reports where no file's name tells another.</summary>
    public static ReportFormat Default => All[0];

    /// <summary>The form that a file's name tells.</summary>
    public static ReportFormat Of(string path) => All.FirstOrDefault(format => format.Fits(Path.GetExtension(path))) ?? Default;

    /// <summary>Writes such files.</summary>
    public IReportWriter Writer => _writer.Value;

    /// <summary>Reads such files.</summary>
    public IReportReader Reader => _reader.Value;

    private bool Fits(string ending) => endings.Contains(ending, StringComparer.OrdinalIgnoreCase);
}
