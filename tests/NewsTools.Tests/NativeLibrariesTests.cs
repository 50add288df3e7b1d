using System.Runtime.InteropServices;
using NewsTools.PowerShell;
using Xunit;

namespace NewsTools.Tests;

public sealed class NativeLibrariesTests : IDisposable
{
    private static readonly IReadOnlyList<string> Platforms = NativeLibraries.PlatformsOf("alpine.3.21-x64", "linux", Architecture.X64);

    private readonly string _folder = Directory.CreateTempSubdirectory("newstools").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_platform_goes_by_its_own_name_then_its_system_and_processor_then_its_system()
    {
        Assert.Equal(["alpine.3.21-x64", "linux-x64", "linux"], Platforms);
        Assert.Equal(["osx-arm64", "osx"], NativeLibraries.PlatformsOf("osx-arm64", "osx", Architecture.Arm64));
    }

    [Fact]
    public void This_platform_is_among_those_that_packages_have() =>
        Assert.Contains(NativeLibraries.Platforms, name => name is "win" or "osx" or "linux");

    [Theory]
    [InlineData("alpine.3.21-x64", "linux", "linux-x64")]
    [InlineData("linux-x64", "linux", "linux-arm64", "win-x64")]
    [InlineData("linux", "linux-arm64", "osx")]
    public void The_most_exact_platform_outranks_the_others(string expected, params string[] others)
    {
        var wanted = Stage(expected, "libhyphen.so");
        foreach (var other in others)
            Stage(other, "libhyphen.so");
        Assert.Equal(wanted, new NativeLibraries(_folder).Find("hyphen", Platforms));
    }

    [Theory]
    [InlineData("hyphen", "libhyphen.so")]
    [InlineData("libhyphen", "libhyphen.so")]
    [InlineData("libhyphen.so", "libhyphen.so")]
    [InlineData("hyphen", "hyphen.dll")]
    [InlineData("hyphen.dll", "hyphen.dll")]
    [InlineData("hyphen", "libhyphen.dylib")]
    public void A_library_is_found_by_the_names_that_code_uses(string name, string file) =>
        Assert.Equal(Stage("linux-x64", file), new NativeLibraries(_folder).Find(name, Platforms));

    [Theory]
    [InlineData("other")]
    [InlineData("../linux-x64/native/hyphen")]
    public void What_is_not_there_and_what_is_a_path_is_not_found(string name)
    {
        Stage("linux-x64", "libhyphen.so");
        Stage("win-x64", "other.dll");
        Assert.Null(new NativeLibraries(_folder).Find(name, Platforms));
    }

    private string Stage(string platform, string file)
    {
        var path = Path.Combine(_folder, "runtimes", platform, "native", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        return path;
    }
}
