using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>How reports are written.</summary>
/// <param name="Format">The format.</param>
internal sealed record ReportTarget(ReportFormat Format)
{
    /// <summary>The table, where the format has tables.</summary>
    public CsvTable Table { get; init; }

    /// <summary>The encoding; the format's own if null.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Whether existing files may be replaced.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Whether reports are added to an existing file.</summary>
    public bool Append { get; init; }

    /// <summary>How reports are written to a path.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isFolder">Whether it is a directory.</param>
    /// <param name="asked">The format that is asked for.</param>
    /// <param name="table">The table that is asked for.</param>
    /// <exception cref="CommandFault">No format has the extension, or the format has no tables.</exception>
    public static ReportTarget Of(string path, bool isFolder, ReportFileFormat? asked, CsvTable? table)
    {
        // Only one format has tables: whoever names one and no format means that.
        if (table is not null && asked is null && (isFolder || Path.GetExtension(path).Length == 0))
            asked = ReportFileFormat.Csv;
        var format = isFolder ? ReportFormat.ForFolder(asked) : ReportFormat.ToWrite(path, asked);
        return table is null || format.HasTables ? new ReportTarget(format) { Table = table ?? default }
            : throw new CommandFault("NoTables", ErrorCategory.InvalidArgument, $"-Table is for CSV: {format.Name} holds the whole report.");
    }
}
