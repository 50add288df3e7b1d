using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Finds the people of articles, one object per person per article; for quotations, their speakers.</summary>
[Cmdlet(VerbsCommon.Find, "Person", DefaultParameterSetName = PathSet), OutputType(typeof(Person), typeof(ReportPerson))]
public sealed class FindPersonCommand : PartyCommand<Person>
{
    private NamePattern _name = new(null);

    /// <summary>Only people with these names, by name, alias or pattern.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(PersonNameCompleter))]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _name = new NamePattern(Name);
    }

    private protected override IReadOnlyList<Person> Look(Analysis analysis) => analysis.People;

    private protected override void Process(NewsReport report)
    {
        foreach (var person in report.People.Where(one => _name.Fits(one.Name, one)))
            WriteObject(person);
    }

    private protected override bool IsWanted(Person party) => _name.Fits(party.Name, party);
}
