using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace NewsTools.PowerShell;

/// <summary>Finds the people of articles, one object per person per article; for quotations, their speakers.</summary>
[Cmdlet(VerbsCommon.Find, "Person", DefaultParameterSetName = PathSet), OutputType(typeof(Person), typeof(ReportPerson))]
public sealed class FindPersonCommand : AnalysisCommand<IReadOnlyList<Person>>
{
    // Each speaker comes once, whatever the order of the quotations; nothing is kept alive for it.
    private readonly ConditionalWeakTable<Person, object?> _seen = [];
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

    private protected override void Write(IReadOnlyList<Person> found)
    {
        foreach (var person in found)
            Process(person);
    }

    private protected override void Process(NewsReport report)
    {
        foreach (var person in report.People.Where(one => _name.Fits(one.Name, one)))
            WriteObject(person);
    }

    private protected override void Process(Quote quote)
    {
        foreach (var entity in quote.Speaker?.Entities ?? [])
            if (entity is Person speaker && _seen.TryAdd(speaker, null))
                Process(speaker);
    }

    private protected override void Process(Party party)
    {
        if (party is Person person)
            Process(person);
        else
            base.Process(party);
    }

    private void Process(Person person)
    {
        // The speakers of quotations that include thought are not yet counted for what they said.
        if (_name.Fits(person.Name, person) && (person.QuoteCount is not null || TryAside(person, () => Analyze(person).People, out _)))
            WriteObject(person);
    }
}
