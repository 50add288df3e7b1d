namespace NewsTools.PowerShell;

/// <summary>Completes names of organisations.</summary>
public sealed class OrganizationNameCompleter : EntityNameCompleter
{
    private protected override IEnumerable<string> NamesIn(Analysis analysis) => analysis.Cast.Organizations.Select(one => one.Name);
}
