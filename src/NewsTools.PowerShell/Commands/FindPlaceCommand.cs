using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Finds the places of articles, one object per place per article.</summary>
[Cmdlet(VerbsCommon.Find, "Place", DefaultParameterSetName = PathSet), OutputType(typeof(Place), typeof(ReportPlace))]
public sealed class FindPlaceCommand : AnalysisCommand<IReadOnlyList<Place>>
{
    private NamePattern _name = new(null), _country = new(null);

    /// <summary>Only places with these names, by name, alias or pattern.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(PlaceNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only places of these kinds.</summary>
    [Parameter]
    public PlaceKind[]? Kind { get; set; }

    /// <summary>Only places in these countries, by name or pattern.</summary>
    [Parameter, SupportsWildcards]
    public string[]? Country { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        (_name, _country) = (new NamePattern(Name), new NamePattern(Country));
    }

    private protected override IReadOnlyList<Place> Look(Analysis analysis) => analysis.Places;

    private protected override void Write(IReadOnlyList<Place> found)
    {
        foreach (var place in found)
            if (IsWanted(place.Kind, place.Country) && _name.Fits(place.Name, place))
                WriteObject(place);
    }

    private protected override void Process(NewsReport report)
    {
        foreach (var place in report.Places)
            if (IsWanted(place.Kind, place.Country) && _name.Fits(place.Name, place.Aliases))
                WriteObject(place);
    }

    private bool IsWanted(PlaceKind kind, string? country) => (Kind is null || Kind.Contains(kind)) && _country.Fits(country, []);
}
