using System.IO.Enumeration;
using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>The files in a directory, in the order of their names.</summary>
internal static class FolderFiles
{
    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = true, RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>The files of a directory and of those below it. Links to directories are not followed, because they may lead in a circle.</summary>
    public static IReadOnlyList<string> Below(string folder) =>
    [
        .. new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.ToFullPath(), Options)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.Order(StringComparer.Ordinal),
    ];

    /// <summary>The report files of a directory.</summary>
    /// <exception cref="CommandFault">It has none.</exception>
    public static IReadOnlyList<string> Reports(string folder) =>
        Directory.EnumerateFiles(folder).Where(ReportFormat.IsRead).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } files ? files
        : throw new CommandFault("PathNotFound", ErrorCategory.ObjectNotFound, $"The directory '{folder}' has no report files ({ReportFormat.ReadExtensions}).");
}
