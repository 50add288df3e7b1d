using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Turns PowerShell paths into files of the file system.</summary>
internal static class FilePaths
{
    /// <summary>The files that a path names, in full. A pattern that fits nothing names none.</summary>
    public static IReadOnlyList<string> Resolve(PathIntrinsics paths, string path, bool literal)
    {
        if (literal || !WildcardPattern.ContainsWildcardCharacters(path))
            return [Existing(Literal(paths, path), path)];

        var found = paths.GetResolvedProviderPathFromPSPath(path, out var provider);
        RequireFileSystem(provider, path);
        string[] files = [.. found.Where(File.Exists)];
        // “a[1].html” is a common name: where the pattern fits nothing, the name itself counts.
        return files.Length == 0 && Literal(paths, path) is var itself && File.Exists(itself) ? [itself] : files;
    }

    /// <summary>The full path of a file that need not exist.</summary>
    public static string Literal(PathIntrinsics paths, string path)
    {
        var file = paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        RequireFileSystem(provider, path);
        return file;
    }

    /// <summary>Whether a text is the name of an existing file.</summary>
    public static bool IsNameOfFile(PathIntrinsics paths, string? text) =>
        text is { Length: > 0 and < 260 } && text.IndexOfAny(['\n', '\0']) < 0 && File.Exists(Path.Combine(paths.CurrentFileSystemLocation.ProviderPath, text));

    /// <summary>Makes sure that a file may be written.</summary>
    public static void RequireWritable(string file, bool overwrite)
    {
        if (Directory.Exists(file))
            throw new CommandFault("IsDirectory", ErrorCategory.InvalidArgument, $"'{file}' is a directory, not a file.");
        if (!overwrite && File.Exists(file))
            throw new CommandFault("FileExists", ErrorCategory.ResourceExists, $"The file '{file}' exists already. Use -Force to replace it.");
        if (Path.GetDirectoryName(file) is { } folder && !Directory.Exists(folder))
            throw new CommandFault("PathNotFound", ErrorCategory.ObjectNotFound, $"Cannot write '{file}' because its directory does not exist.");
    }

    private static string Existing(string file, string path) =>
        File.Exists(file) ? file
        : Directory.Exists(file) ? throw new CommandFault("IsDirectory", ErrorCategory.InvalidArgument, $"'{path}' is a directory, not a file.")
        : throw new CommandFault("PathNotFound", ErrorCategory.ObjectNotFound, $"Cannot find the file '{path}' because it does not exist.");

    private static void RequireFileSystem(ProviderInfo provider, string path)
    {
        if (provider.Name != "FileSystem")
            throw new CommandFault("NotAFile", ErrorCategory.InvalidArgument, $"'{path}' is a path of the {provider.Name} provider, not of the file system.");
    }
}
