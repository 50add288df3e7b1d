using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Turns PowerShell paths into files of the file system.</summary>
internal static class FilePaths
{
    /// <summary>The files that a path names, in full.</summary>
    /// <param name="paths">The paths of the session.</param>
    /// <param name="path">A name or a pattern.</param>
    /// <param name="literal">Whether it is a name, whatever characters it has.</param>
    /// <param name="filesOf">The files that a directory stands for; null where it stands for none.</param>
    /// <exception cref="CommandFault">It names no file.</exception>
    public static IReadOnlyList<string> Resolve(PathIntrinsics paths, string path, bool literal, Func<string, IReadOnlyList<string>>? filesOf = null)
    {
        if (PipedInput.WebAddress(path) is { } address)
            throw new CommandFault("NotAFile", ErrorCategory.InvalidArgument, $"'{address}' is an address of the web, not a file. Fetch it with Get-Article -Uri.");
        // Completion escapes brackets, so that an escaped name is a pattern too.
        if (literal || !WildcardPattern.ContainsWildcardCharacters(path) && !path.Contains('`', StringComparison.Ordinal))
            return Existing(Literal(paths, path), path, filesOf);

        var found = Matches(paths, path);
        string[] files = [.. found.SelectMany(one => File.Exists(one) ? [one] : Directory.Exists(one) && filesOf is not null ? filesOf(one) : [])];
        // “a[1].html” is a common name: where the pattern fits nothing, the name itself counts.
        return files.Length > 0 ? files
            : Literal(paths, path) is var itself && File.Exists(itself) ? [itself]
            : throw new CommandFault("PathNotFound", ErrorCategory.ObjectNotFound, $"Cannot find a file that matches '{path}'.");
    }

    private static IReadOnlyList<string> Matches(PathIntrinsics paths, string path)
    {
        try
        {
            var found = paths.GetResolvedProviderPathFromPSPath(path, out var provider);
            RequireFileSystem(provider, path);
            return found;
        }
        catch (ItemNotFoundException)
        {
            return [];
        }
    }

    /// <summary>The full path of a file that need not exist.</summary>
    public static string Literal(PathIntrinsics paths, string path)
    {
        var file = paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        RequireFileSystem(provider, path);
        return file;
    }

    /// <summary>Whether each line of a text is the name of an existing file.</summary>
    public static bool AreNamesOfFiles(PathIntrinsics paths, string? text) =>
        text is { Length: > 0 and < 4096 } && text.TrimEnd('\n').Split('\n').All(line =>
            line.Length is > 0 and < 260 && !line.Contains('\0', StringComparison.Ordinal) && File.Exists(Path.Combine(paths.CurrentFileSystemLocation.ProviderPath, line)));

    /// <summary>Makes sure that a file may be written.</summary>
    public static void RequireWritable(string file, bool overwrite)
    {
        if (Directory.Exists(file))
            throw new CommandFault("IsDirectory", ErrorCategory.InvalidArgument, $"'{file}' is a directory, not a file.");
        if (RegularFile.IsSpecial(file))
            throw SpecialFile(file);
        if (!overwrite && File.Exists(file))
            throw new CommandFault("FileExists", ErrorCategory.ResourceExists, $"The file '{file}' exists already. Use -Force to replace it.");
        if (Path.GetDirectoryName(file) is { } folder && !Directory.Exists(folder))
            throw new CommandFault("PathNotFound", ErrorCategory.ObjectNotFound, $"Cannot write '{file}' because its directory does not exist.");
    }

    private static IReadOnlyList<string> Existing(string file, string path, Func<string, IReadOnlyList<string>>? filesOf) =>
        RegularFile.IsSpecial(file) ? throw SpecialFile(path)
        : File.Exists(file) ? [file]
        : Directory.Exists(file) ? filesOf?.Invoke(file) ?? throw new CommandFault("IsDirectory", ErrorCategory.InvalidArgument, $"'{path}' is a directory, not a file.")
        : throw new CommandFault("PathNotFound", ErrorCategory.ObjectNotFound, $"Cannot find the file '{path}' because it does not exist.");

    private static CommandFault SpecialFile(string path) => new("NotAFile", ErrorCategory.InvalidType, $"'{path}' is {RegularFile.Special}");

    private static void RequireFileSystem(ProviderInfo provider, string path)
    {
        if (provider.Name != "FileSystem")
            throw new CommandFault("NotAFile", ErrorCategory.InvalidArgument, $"'{path}' is a path of the {provider.Name} provider, not of the file system.");
    }
}
