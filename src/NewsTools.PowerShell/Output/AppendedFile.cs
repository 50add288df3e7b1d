using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>A file to which reports are added: only where it begins as a file of the same kind does.</summary>
internal static class AppendedFile
{
    /// <summary>The longest beginning of a file that is looked at, in characters.</summary>
    private const int LongestHead = 64 << 20;

    /// <summary>The encoding of a file that more can be added to; null where there is none, or nothing in it.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="target">What is to be added.</param>
    /// <exception cref="CommandFault">Nothing can be added.</exception>
    public static Encoding? EncodingOf(string path, ReportTarget target)
    {
        if (!target.Format.CanAppend)
            throw new CommandFault("CannotAppend", ErrorCategory.InvalidArgument, $"Cannot append to '{path}': only NDJSON and CSV files can be added to, and this is {target.Format.Name}.");
        if (!File.Exists(path))
            return null;
        using var reader = new StreamReader(RegularFile.Open(path), target.Encoding ?? new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        var head = HeadOf(reader);
        if (head.Length == 0 && reader.Peek() < 0)
            return null;
        if (Fault(target, head) is { } fault)
            throw new CommandFault("HeadDiffers", ErrorCategory.InvalidData, $"Cannot append to '{path}': {fault}");
        return reader.CurrentEncoding;
    }

    private static string HeadOf(StreamReader reader)
    {
        var head = new StringBuilder();
        for (var unit = reader.Read(); unit >= 0 && unit != '\n' && head.Length < LongestHead; unit = reader.Read())
            head.Append((char)unit);
        return head.ToString().TrimEnd('\r');
    }

    private static string? Fault(ReportTarget target, string head)
    {
        if (target.Format.Writer(target.Table) is CsvReportWriter table)
            return head.Split(',').Select(name => name.Trim('"')).SequenceEqual(table.Head, StringComparer.Ordinal) ? null
                : $"its columns are not those of the table {target.Table}. Name another file, or replace it with -Force.";
        try
        {
            using var line = new StringReader(head);
            return new NdjsonReportReader().Read(line).Any() ? null : "it holds no reports.";
        }
        catch (ReportReadException)
        {
            return "its first line is not a report.";
        }
    }
}
