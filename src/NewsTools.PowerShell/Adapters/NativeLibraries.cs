using System.Runtime.InteropServices;

namespace NewsTools.PowerShell;

/// <summary>Finds native libraries by platform, in the layout of NuGet packages: <c>runtimes/linux-x64/native/libname.so</c>.</summary>
/// <param name="folder">The folder that contains <c>runtimes</c>.</param>
internal sealed class NativeLibraries(string folder)
{
    private static readonly string[] Prefixes = ["", "lib"], Endings = ["", ".dll", ".so", ".dylib"];

    /// <summary>The names of this platform, most specific first: the runtime identifier, system and processor, system.</summary>
    public static IReadOnlyList<string> Platforms { get; } = PlatformsOf(RuntimeInformation.RuntimeIdentifier, SystemName, RuntimeInformation.ProcessArchitecture);

    private static string SystemName => OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";

    /// <summary>The names of a platform, most specific first.</summary>
    public static IReadOnlyList<string> PlatformsOf(string exact, string system, Architecture processor) =>
        [.. new[] { exact, $"{system}-{processor.ToString().ToLowerInvariant()}", system }.Distinct(StringComparer.Ordinal)];

    /// <summary>The file of a library for the most specific platform that has it; null if none has.</summary>
    /// <param name="name">The library as named in code: <c>name</c>, <c>libname</c> or <c>name.dll</c>.</param>
    /// <param name="platforms">The names of the platform, most specific first.</param>
    public string? Find(string name, IReadOnlyList<string> platforms)
    {
        // Never follow a path out of the folder.
        if (name != Path.GetFileName(name))
            return null;
        return platforms.SelectMany(platform => FileNames(name).Select(file => Path.Combine(folder, "runtimes", platform, "native", file))).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> FileNames(string name) =>
        from prefix in Prefixes
        from ending in Endings
        select prefix + name + ending;
}
