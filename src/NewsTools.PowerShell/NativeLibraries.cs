using System.Runtime.InteropServices;

namespace NewsTools.PowerShell;

/// <summary>The native libraries of a folder, by platform as in NuGet packages: <c>runtimes/linux-x64/native/libname.so</c>.</summary>
/// <param name="folder">The folder that holds <c>runtimes</c>.</param>
internal sealed class NativeLibraries(string folder)
{
    private static readonly string[] Prefixes = ["", "lib"], Endings = ["", ".dll", ".so", ".dylib"];

    /// <summary>The names of this platform, the most exact first: its own, that of its system and processor, that of its system.</summary>
    public static IReadOnlyList<string> Platforms { get; } = PlatformsOf(RuntimeInformation.RuntimeIdentifier, SystemName, RuntimeInformation.ProcessArchitecture);

    private static string SystemName => OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";

    /// <summary>The names of a platform, the most exact first.</summary>
    public static IReadOnlyList<string> PlatformsOf(string exact, string system, Architecture processor) =>
        [.. new[] { exact, $"{system}-{processor.ToString().ToLowerInvariant()}", system }.Distinct(StringComparer.Ordinal)];

    /// <summary>The file of a library for the first of the platforms that has it; null where none has.</summary>
    /// <param name="name">The library, as code names it: <c>name</c>, <c>libname</c> or <c>name.dll</c>.</param>
    /// <param name="platforms">The names of the platform, the most exact first.</param>
    public string? Find(string name, IReadOnlyList<string> platforms)
    {
        // A name is never a path: what is asked for lies here or nowhere.
        if (name != Path.GetFileName(name))
            return null;
        return platforms.SelectMany(platform => FileNames(name).Select(file => Path.Combine(folder, "runtimes", platform, "native", file))).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> FileNames(string name) =>
        from prefix in Prefixes
        from ending in Endings
        select prefix + name + ending;
}
