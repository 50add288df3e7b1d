using System.Management.Automation;
using System.Management.Automation.Language;
using System.Xml.Linq;
using Xunit;

namespace NewsTools.PowerShell.Tests;

public sealed class HelpTests
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly XElement[] Pages = [.. XDocument.Load(Path.Combine(Repository.Module, "en-US", "NewsTools.PowerShell.dll-Help.xml")).Root!.Elements(Command + "command")];

    public static TheoryData<string> Commands { get; } = [.. Pages.Select(Name)];

    private static string Name(XElement page) => page.Element(Command + "details")!.Element(Command + "name")!.Value;

    private static XElement Page(string command) => Pages.Single(page => Name(page) == command);

    private static string Text(XElement element, XName name) => element.Element(name)?.Value ?? "";

    [Fact]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet()
    {
        using var session = new Session();
        Assert.Equal(session.Run("(Get-Module NewsTools).ExportedCmdlets.Keys").Select(k => k.ToString()).Order(StringComparer.Ordinal), Pages.Select(Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_page_describes_the_parameters_as_they_are(string command)
    {
        using var session = new Session();
        var info = (CmdletInfo)Assert.Single(session.Run("param($name) Get-Command $name", command)).BaseObject;
        var page = Page(command).Element(Command + "parameters")!.Elements(Command + "parameter").ToDictionary(p => Text(p, Maml + "name"), StringComparer.Ordinal);
        var own = info.Parameters.Values.Where(p => !Cmdlet.CommonParameters.Contains(p.Name)).ToArray();
        Assert.Equal(own.Select(p => p.Name).Order(StringComparer.Ordinal), page.Keys.Order(StringComparer.Ordinal));
        foreach (var parameter in own)
        {
            var help = page[parameter.Name];
            var attribute = parameter.Attributes.OfType<ParameterAttribute>().First();
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            Assert.Equal($"{parameter.Name}: {type.Name}", $"{parameter.Name}: {help.Element(Dev + "type")!.Element(Maml + "name")!.Value}");
            Assert.Equal($"{parameter.Name}: {attribute.Mandatory}", $"{parameter.Name}: {(bool)help.Attribute("required")!}");
            Assert.Equal(attribute.Position == int.MinValue ? "named" : $"{attribute.Position}", help.Attribute("position")!.Value);
            Assert.Equal(Pipeline(attribute), help.Attribute("pipelineInput")!.Value);
            Assert.Equal(string.Join(", ", parameter.Aliases), help.Attribute("aliases")!.Value);
            Assert.Equal($"{parameter.Name}: {parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any()}", $"{parameter.Name}: {(bool)help.Attribute("globbing")!}");
            Assert.NotEmpty(Text(help, Maml + "description").Trim());
        }
    }

    private static string Pipeline(ParameterAttribute attribute) =>
        attribute.ValueFromPipeline ? "True (ByValue)" : attribute.ValueFromPipelineByPropertyName ? "True (ByPropertyName)" : "False";

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_page_shows_the_syntax_of_every_parameter_set(string command)
    {
        using var session = new Session();
        var info = (CmdletInfo)Assert.Single(session.Run("param($name) Get-Command $name", command)).BaseObject;
        static string Line(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
        var sets = info.ParameterSets.Select(s => Line(s.Parameters.Select(p => p.Name).Where(n => !Cmdlet.CommonParameters.Contains(n))));
        var shown = Page(command).Element(Command + "syntax")!.Elements(Command + "syntaxItem").Select(i => Line(i.Elements(Command + "parameter").Select(p => Text(p, Maml + "name"))));
        Assert.Equal(sets.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_page_names_what_the_cmdlet_gives_and_other_pages_that_exist(string command)
    {
        using var session = new Session();
        var info = (CmdletInfo)Assert.Single(session.Run("param($name) Get-Command $name", command)).BaseObject;
        var page = Page(command);
        Assert.Equal(info.OutputType.Select(o => o.Name), page.Descendants(Command + "returnValue").Select(r => r.Element(Dev + "type")!.Element(Maml + "name")!.Value));
        Assert.All(page.Descendants(Maml + "linkText"), link => Assert.True(link.Value == "about_NewsTools" || Pages.Any(p => Name(p) == link.Value), link.Value));
    }

    public static TheoryData<string, string> Examples { get; } = [.. Pages.SelectMany(page => page.Descendants(Dev + "code").Select(code => new TheoryDataRow<string, string>(Name(page), code.Value)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_runs_and_gives_something(string command, string code)
    {
        using var scratch = new Scratch();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Module, "docs", "samples")))
        {
            Directory.CreateDirectory(scratch["docs/samples"]);
            File.Copy(file, Path.Combine(scratch["docs/samples"], Path.GetFileName(file)));
        }
        using var session = new Session();
        session.Run("param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation($folder)", scratch.Folder);
        Assert.Contains(command, code, StringComparison.Ordinal);
        // The site of the examples stands on this machine.
        using var site = code.Contains("https://herald.example", StringComparison.Ordinal) ? new Site() : null;
        if (site is not null)
            code = "$PSDefaultParameterValues['*:AllowPrivateNetwork'] = $true\n" + code.Replace("https://herald.example", site.Address, StringComparison.Ordinal);
        var output = session.Run(code);
        var writes = code.Contains("Export-NewsReport", StringComparison.Ordinal);
        Assert.True(output.Count > 0 || writes && (File.Exists(scratch["samples.yaml"]) || code.Contains("-WhatIf", StringComparison.Ordinal)), "The example gives nothing.");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Get_Help_shows_the_page(string command)
    {
        using var session = new Session(width: 80);
        var shown = session.Show("param($name) Get-Help $name -Full", command);
        Assert.Contains(Page(command).Element(Command + "details")!.Element(Maml + "description")!.Value[..30], shown, StringComparison.Ordinal);
        Assert.Contains("Example 1:", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_about_page_names_every_cmdlet_and_its_code_parses()
    {
        using var session = new Session();
        var about = session.Show("Get-Help about_NewsTools");
        Assert.All(Pages, page => Assert.Contains(Name(page), about, StringComparison.Ordinal));
        var code = string.Join('\n', about.Split('\n').Where(line => line.StartsWith("        ", StringComparison.Ordinal) && line.Contains('|', StringComparison.Ordinal)));
        Parser.ParseInput(code.TrimEnd(' ', '|', '\n') + " | Out-Null", out _, out var errors);
        Assert.Empty(errors);
    }
}
