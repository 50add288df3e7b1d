namespace NewsTools.PowerShell;

/// <summary>Completes names of places.</summary>
public sealed class PlaceNameCompleter : EntityNameCompleter
{
    private protected override IEnumerable<string> NamesIn(Analysis analysis) => analysis.Places.Select(one => one.Name);
}
