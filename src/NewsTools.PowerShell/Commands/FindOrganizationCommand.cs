using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Finds the organisations, governments and outlets of articles, one object per organisation per article; for quotations, their speakers.</summary>
[Cmdlet(VerbsCommon.Find, "Organization", DefaultParameterSetName = PathSet), OutputType(typeof(Organization), typeof(ReportOrganization))]
public sealed class FindOrganizationCommand : PartyCommand<Organization>
{
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

    private protected override void Process(NewsReport report)
    {
        foreach (var organization in report.Organizations)
            if (IsWanted(organization.Kind) && _name.Fits(organization.Name, organization.Aliases.Append(organization.StandsFor ?? organization.Name)))
                WriteObject(organization);
    }

    private protected override bool IsWanted(Organization party) => IsWanted(party.Kind) && _name.Fits(party.Name, party);

    private bool IsWanted(OrganizationKind kind) => Kind is null || Kind.Contains(kind);
}
