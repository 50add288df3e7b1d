using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace NewsTools.PowerShell;

/// <summary>Finds the organisations, governments and outlets of articles, one object per organisation per article; for quotations, their speakers.</summary>
[Cmdlet(VerbsCommon.Find, "Organization", DefaultParameterSetName = PathSet), OutputType(typeof(Organization), typeof(ReportOrganization))]
public sealed class FindOrganizationCommand : AnalysisCommand<IReadOnlyList<Organization>>
{
    // Each speaker comes once, whatever the order of the quotations; nothing is kept alive for it.
    private readonly ConditionalWeakTable<Organization, object?> _seen = [];
    private NamePattern _name = new(null);

    /// <summary>Only organisations with these names, by name, alias, what they stand for or pattern.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(OrganizationNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only organisations of these kinds.</summary>
    [Parameter]
    public OrganizationKind[]? Kind { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _name = new NamePattern(Name);
    }

    private protected override IReadOnlyList<Organization> Look(Analysis analysis) => analysis.Organizations;

    private protected override void Write(IReadOnlyList<Organization> found)
    {
        foreach (var organization in found)
            Process(organization);
    }

    private protected override void Process(NewsReport report)
    {
        foreach (var organization in report.Organizations)
            if (IsWanted(organization.Kind) && _name.Fits(organization.Name, organization.Aliases.Append(organization.StandsFor ?? organization.Name)))
                WriteObject(organization);
    }

    private protected override void Process(Quote quote)
    {
        foreach (var entity in quote.Speaker?.Entities ?? [])
            if (entity is Organization speaker && _seen.TryAdd(speaker, null))
                Process(speaker);
    }

    private protected override void Process(Party party)
    {
        if (party is Organization organization)
            Process(organization);
        else
            base.Process(party);
    }

    private void Process(Organization organization)
    {
        // The speakers of quotations that include thought are not yet counted for what they said.
        if (IsWanted(organization.Kind) && _name.Fits(organization.Name, organization) && (organization.QuoteCount is not null || TryAside(organization, () => Analyze(organization).Organizations, out _)))
            WriteObject(organization);
    }

    private bool IsWanted(OrganizationKind kind) => Kind is null || Kind.Contains(kind);
}
