namespace NewsTools.PowerShell;

/// <summary>Completes names of people.</summary>
public sealed class PersonNameCompleter : EntityNameCompleter
{
    private protected override IEnumerable<string> NamesIn(Analysis analysis) => analysis.Cast.People.Select(one => one.Name);
}
