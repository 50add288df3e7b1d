using System.Management.Automation;
using System.Reflection;
using Xunit;

namespace NewsTools.PowerShell.Tests;

public sealed class ModuleTests
{
    private static CmdletInfo[] Cmdlets(Session session) =>
        [.. session.Run("(Get-Module NewsTools).ExportedCmdlets.Values").Select(c => (CmdletInfo)c.BaseObject)];

    [Fact]
    public void The_manifest_exports_exactly_the_cmdlet_classes()
    {
        using var session = new Session();
        var exported = Cmdlets(session);
        var classes = exported[0].ImplementingType.Assembly.GetExportedTypes().Select(t => t.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>();
        Assert.Equal(classes.Select(c => $"{c.VerbName}-{c.NounName}").Order(StringComparer.Ordinal), exported.Select(c => c.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_manifest_is_valid_and_names_the_version_of_the_assemblies()
    {
        using var session = new Session();
        var module = (PSModuleInfo)Assert.Single(session.Run("param($path) Test-ModuleManifest $path", Repository.Manifest)).BaseObject;
        Assert.Equal(AssemblyName.GetAssemblyName(Path.Combine(Repository.Module, "NewsTools.dll")).Version!.ToString(3), module.Version.ToString());
        Assert.Equal(["Core"], module.CompatiblePSEditions);
        Assert.Equal(new Version(7, 6), module.PowerShellVersion);
    }

    [Fact]
    public void Verbs_are_approved()
    {
        using var session = new Session();
        var approved = typeof(VerbsCommon).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == "System.Management.Automation" && t.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => (string)f.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);
        Assert.All(Cmdlets(session), cmdlet => Assert.Contains(cmdlet.Verb, approved));
    }

    [Fact]
    public void Every_cmdlet_says_what_it_gives()
    {
        using var session = new Session();
        Assert.All(Cmdlets(session), cmdlet => Assert.NotEmpty(cmdlet.OutputType));
    }

    [Fact]
    public void Cmdlets_that_write_ask_first_and_no_others_do()
    {
        using var session = new Session();
        Assert.Equal(["Export-NewsReport"], Cmdlets(session).Where(c => c.Parameters.ContainsKey("WhatIf")).Select(c => c.Name));
    }

    [Fact]
    public void Types_of_the_engine_resolve_in_scripts()
    {
        using var session = new Session();
        Assert.Equal("NewsTools.Article", Assert.Single(session.Run("[NewsTools.Article].FullName")).BaseObject);
    }

    [Fact]
    public void It_works_after_a_forced_import_and_after_removal_and_import()
    {
        using var session = new Session();
        using var scratch = new Scratch();
        var page = scratch.Write("a.html", Pages.Simple);
        foreach (var again in (string[])["Import-Module -Force $path", "Remove-Module NewsTools; Import-Module $path"])
        {
            session.Run("param($path) " + again, Repository.Manifest);
            Assert.NotEmpty(session.Run("param($page) Get-Article $page | ConvertTo-NewsReport", page));
        }
    }

    [Fact]
    public async Task Eight_imports_at_once_all_work()
    {
        using var scratch = new Scratch();
        var page = scratch.Write("a.html", Pages.Simple);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            using var session = new Session();
            Assert.Single(session.Run("param($page, $file) Get-Article $page | Export-NewsReport $file -PassThru | Import-NewsReport", page, scratch[$"r{i}.yaml"]));
        })));
    }

    [Fact]
    public void Removing_the_module_in_one_session_leaves_it_to_the_others()
    {
        using var one = new Session();
        using var other = new Session();
        one.Run("Remove-Module NewsTools");
        using var scratch = new Scratch();
        Assert.Single(other.Run("param($page) Get-Article $page", scratch.Write("a.html", Pages.Simple)));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("18")]
    public void It_works_beside_another_YamlDotNet(string version)
    {
        using var scratch = new Scratch();
        var foreign = Path.Combine(AppContext.BaseDirectory, "foreign", version, "YamlDotNet.dll");
        var run = ShellRun.WithInput($$"""
            $foreign = [System.Reflection.Assembly]::LoadFrom('{{foreign}}')
            $article = Get-Article '{{Repository.Sample("wire-dateline.txt")}}'
            $back = $article | Export-NewsReport '{{scratch["a.yaml"]}}' -PassThru | Import-NewsReport
            $back -eq ($article | ConvertTo-NewsReport)
            $foreign.GetName().Version.Major
            [YamlDotNet.Core.Parser].Assembly -eq $foreign
            [AppDomain]::CurrentDomain.GetAssemblies().Where{ $_.GetName().Name -eq 'YamlDotNet' }.Count
            """);
        Assert.Equal(("True\n" + version + "\nTrue\n2\n", "", 0), (run.Output, run.Errors, run.ExitCode));
    }

    [Fact]
    public void Adapters_are_loaded_only_when_needed()
    {
        var run = ShellRun.Of("-Command", "'Nothing.' | Get-Article -Format Text > $null; [AppDomain]::CurrentDomain.GetAssemblies().Where{ $_.GetName().Name -match 'AngleSharp|Yaml|NewsTools.Html' }.Count");
        Assert.Equal("0\n", run.Output);
    }
}
