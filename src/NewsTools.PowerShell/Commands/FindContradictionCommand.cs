using System.Management.Automation;
using NewsTools.Relations;

namespace NewsTools.PowerShell;

/// <summary>Finds candidates for contradictions and other relations between statements, in each article and over all of them.</summary>
[Cmdlet(VerbsCommon.Find, "Contradiction", DefaultParameterSetName = PathSet), OutputType(typeof(StatementRelation), typeof(ReportRelation))]
public sealed class FindContradictionCommand : AnalysisCommand<Analysis>
{
    private NamePattern _speakers = new(null);
    private RelationSearch? _search;

    /// <summary>Only relations of these kinds.</summary>
    [Parameter]
    public RelationKind[]? Kind { get; set; }

    /// <summary>Only what the text says, or only what is inferred.</summary>
    [Parameter]
    public RelationBasis[]? Basis { get; set; }

    /// <summary>Only relations with a statement of these speakers, by name, alias or pattern.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(PersonNameCompleter))]
    public string[]? Speaker { get; set; }

    /// <summary>Only relations with at least this confidence.</summary>
    [Parameter, ValidateRange(0.0, 1.0)]
    public double MinimumConfidence { get; set; }

    private bool WantsInferred => Basis is null || Basis.Contains(RelationBasis.Inferred);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _speakers = new NamePattern(Speaker);
    }

    // On another thread: all that takes long.
    private protected override Analysis Look(Analysis analysis)
    {
        _ = analysis.Relations;
        _ = analysis.Statements;
        return analysis;
    }

    private protected override void Write(Analysis found)
    {
        foreach (var relation in found.Relations)
            if (IsWanted(relation.Kind, relation.Basis, relation.Confidence) && (Fits(relation.From) || Fits(relation.To)))
                WriteObject(relation);
        if (!WantsInferred)
            return;
        _search ??= StatementReader.SearchOf(found.Document);
        foreach (var relation in _search.Add(found.Statements, withinArticle: false))
            if (IsWanted(relation.Kind, relation.Basis, relation.Confidence) && (Fits(relation.From) || Fits(relation.To)))
                WriteObject(relation);
    }

    private protected override void Process(NewsReport report)
    {
        foreach (var relation in report.Relations)
            if (IsWanted(relation.Kind, relation.Basis, (double)relation.Confidence) && (_speakers.Fits(relation.From.Speaker, (Entity?)null) || _speakers.Fits(relation.To?.Speaker, (Entity?)null)))
                WriteObject(relation);
    }

    private bool IsWanted(RelationKind kind, RelationBasis basis, double confidence) =>
        (Kind is null || Kind.Contains(kind)) && (Basis is null || Basis.Contains(basis)) && confidence >= MinimumConfidence;

    private bool Fits(RelatedStatement? statement) => _speakers.Fits(statement?.Speaker?.Name, statement?.Speaker?.Entity);
}
