using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>Who may refer to whom (docs/architecture.md), checked on what is staged.</summary>
public sealed class ArchitectureTests
{
    private static readonly string Dependencies = Path.Combine(Repository.Module, "dependencies");

    private static readonly string Samples = Path.Combine(Repository.Module, "docs", "samples");

    [Theory]
    [InlineData("NewsTools.dll")]
    [InlineData("NewsTools.PowerShell.dll", "NewsTools", "System.Management.Automation")]
    [InlineData("dependencies/NewsTools.Html.dll", "NewsTools", "AngleSharp")]
    [InlineData("dependencies/NewsTools.Wire.dll", "NewsTools", "NewsTools.Html", "AngleSharp", "MimeKit", "UglyToad.PdfPig", "UglyToad.PdfPig.Core", "UglyToad.PdfPig.DocumentLayoutAnalysis", "UglyToad.PdfPig.Fonts", "UglyToad.PdfPig.Tokens", "UtfUnknown")]
    [InlineData("dependencies/NewsTools.Web.dll", "NewsTools", "NewsTools.Html", "NewsTools.Wire", "AngleSharp")]
    [InlineData("dependencies/NewsTools.Yaml.dll", "NewsTools", "YamlDotNet")]
    public void An_assembly_refers_to_nothing_but_the_framework_and(string assembly, params string[] allowed)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(Repository.Module, assembly)));
        var metadata = file.GetMetadataReader();
        var others = metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))
            // PowerShellStandard.Library is a netstandard reference assembly.
            .Where(name => name != "netstandard" && !IsFramework(name)).Except(allowed);
        Assert.Empty(others);
    }

    [Fact]
    public void Only_the_module_and_the_engine_stand_outside_the_wall()
    {
        Assert.Equal(["NewsTools.PowerShell.dll", "NewsTools.dll"], Directory.GetFiles(Repository.Module, "*.dll").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.False(File.Exists(Path.Combine(Dependencies, "NewsTools.dll")), "A second engine would make its types differ on both sides of the wall.");
    }

    [Fact]
    public void No_third_party_type_appears_in_a_public_signature()
    {
        using var session = new Session();
        var assemblies = session.Run("""
            [NewsTools.Article].Assembly
            (Get-Command Get-Article).ImplementingType.Assembly
            'NewsTools.Html', 'NewsTools.Web', 'NewsTools.Wire', 'NewsTools.Yaml' | ForEach-Object { [System.Reflection.Assembly]::Load($_) }
            """).Select(a => (Assembly)a.BaseObject);
        var strangers =
            from assembly in assemblies
            from type in assembly.GetExportedTypes()
            from used in Signature(type)
            let name = used.Assembly.GetName().Name!
            where !IsFramework(name) && !name.StartsWith("NewsTools", StringComparison.Ordinal) && name != "System.Management.Automation"
            select $"{type}: {used}";
        Assert.Empty(strangers);
    }

    [Fact]
    public void Adapters_live_in_a_load_context_of_their_own_and_share_the_engine()
    {
        using var session = new Session();
        Assert.Equal(["NewsTools", "True"], session.Run("""
            $adapter = [System.Reflection.Assembly]::Load('NewsTools.Yaml')
            [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($adapter).Name
            [NewsTools.IReportWriter].IsAssignableFrom($adapter.GetType('NewsTools.Yaml.YamlReportWriter')).ToString()
            """).Select(o => o.ToString()));
    }

    [Fact]
    public void Every_staged_file_comes_from_the_build()
    {
        string[] known = ["LICENSE", "changelog.md", "ThirdPartyNotices.txt", "NewsTools.psd1", "NewsTools.dll", "NewsTools.PowerShell.dll", "NewsTools.format.ps1xml", "NewsTools.types.ps1xml", "about_NewsTools.help.txt", "NewsTools.PowerShell.dll-Help.xml"];
        var files = Directory.GetFiles(Repository.Module, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(Dependencies, StringComparison.Ordinal) && !f.StartsWith(Samples, StringComparison.Ordinal));
        Assert.Equal(known.Order(StringComparer.Ordinal), files.Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_library_of_others_is_named_in_the_notices()
    {
        var notices = File.ReadAllText(Path.Combine(Repository.Module, "ThirdPartyNotices.txt"));
        var libraries = Directory.GetFiles(Dependencies, "*.dll").Select(f => Path.GetFileNameWithoutExtension(f)).Where(name => !name.StartsWith("NewsTools", StringComparison.Ordinal));
        // The parts of PdfPig stand in one line.
        Assert.All(libraries, name => Assert.Contains(name.StartsWith("UglyToad.PdfPig.", StringComparison.Ordinal) ? "UglyToad.PdfPig" : name, notices, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MIT", "THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND")]
    [InlineData("Apache-2.0", "END OF TERMS AND CONDITIONS")]
    [InlineData("MPL-1.1", "EXHIBIT A -Mozilla Public License")]
    public void The_notices_hold_the_licences_in_full(string licence, string words)
    {
        var notices = File.ReadAllText(Path.Combine(Repository.Module, "ThirdPartyNotices.txt"));
        Assert.Contains(licence, notices, StringComparison.Ordinal);
        Assert.Contains(words, notices, StringComparison.Ordinal);
    }

    private static bool IsFramework(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));

    private static IEnumerable<Type> Signature(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var used = type.GetInterfaces().Append(type.BaseType ?? typeof(object))
            .Concat(type.GetMethods(Declared).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetConstructors(Declared).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetFields(Declared).Select(f => f.FieldType));
        return used.SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];
}
