using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>What the build stages, tried on an adapter of a few empty files.</summary>
public sealed class StageTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void An_adapter_brings_its_libraries_and_the_native_ones_of_each_platform()
    {
        string[] files =
        [
            "adapter/Some.Adapter.dll", "adapter/NewsTools.dll", "adapter/runtimes/linux-x64/native/libhyphen.so", "adapter/runtimes/win-x64/native/hyphen.dll",
            "bin/Module.dll", "bin/NewsTools.dll", "artifacts/obj/stage/made.txt", "staged/old.dll",
        ];
        foreach (var file in files)
            _scratch.Write(file, "");
        var project = _scratch.Write("stage.proj", $"""
            <Project DefaultTargets="StageModule">
              <PropertyGroup>
                <RepositoryRoot>{Repository.Root}/</RepositoryRoot>
                <ArtifactsPath>{_scratch["artifacts"]}</ArtifactsPath>
                <StagedModule>{_scratch["staged"]}/</StagedModule>
                <OutDir>{_scratch["bin"]}/</OutDir>
                <TargetPath>{_scratch["bin/Module.dll"]}</TargetPath>
              </PropertyGroup>
              <ItemGroup>
                <Adapter Include="{_scratch["adapter/Some.Adapter.dll"]}" />
              </ItemGroup>
              <Import Project="{Repository.Root}/src/NewsTools.PowerShell/Stage.targets" />
            </Project>
            """);
        var run = DotNetRun.Of(null, "msbuild", project, "-nologo", "-nodeReuse:false");
        Assert.True(run.ExitCode == 0, run.Output);
        var staged = Directory.GetFiles(_scratch["staged"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_scratch["staged"], file).Replace('\\', '/')).ToArray();
        Assert.Equal(["dependencies/Some.Adapter.dll", "dependencies/runtimes/linux-x64/native/libhyphen.so", "dependencies/runtimes/win-x64/native/hyphen.dll"],
            staged.Where(file => file.StartsWith("dependencies/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("Module.dll", staged);
        Assert.DoesNotContain("old.dll", staged);
    }
}
