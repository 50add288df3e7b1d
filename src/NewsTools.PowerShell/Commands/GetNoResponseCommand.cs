using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Gets the parties who gave no answer.</summary>
[Cmdlet(VerbsCommon.Get, "NoResponse", DefaultParameterSetName = PathSet), OutputType(typeof(NoResponse), typeof(ReportNoResponse))]
public sealed class GetNoResponseCommand : AnalysisCommand<IReadOnlyList<NoResponse>>
{
    private NamePattern _speakers = new(null);

    /// <summary>Only those of this kind.</summary>
    [Parameter]
    public NoResponseKind[]? Kind { get; set; }

    /// <summary>Only these, by name, alias or pattern.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(PersonNameCompleter))]
    public string[]? Speaker { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _speakers = new NamePattern(Speaker);
    }

    private protected override IReadOnlyList<NoResponse> Look(Analysis analysis) => analysis.NoResponses;

    private protected override void Process(NewsReport report)
    {
        foreach (var one in report.NoResponse)
            if ((Kind is null || Kind.Contains(one.Kind)) && _speakers.Fits(one.Speaker?.Name, report.People.FirstOrDefault(person => person.Id == one.Speaker?.Ref)))
                WriteObject(one);
    }

    private protected override void Process(Party party)
    {
        if (TryAside(party, () => Analyze(party).NoResponses, out var all))
            Write([.. all.Where(one => one.Speaker?.Entity?.Id == party.Id || one.Speaker?.OnBehalfOf?.Id == party.Id)]);
    }

    private protected override void Write(IReadOnlyList<NoResponse> found)
    {
        foreach (var one in found)
            if ((Kind is null || Kind.Contains(one.Kind)) && (_speakers.Fits(one.Speaker?.Name, one.Speaker?.Entity) || _speakers.Fits(null, one.Speaker?.OnBehalfOf)))
                WriteObject(one);
    }
}
