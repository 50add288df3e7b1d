using System.Management.Automation;
using NewsTools.Measures;

namespace NewsTools.PowerShell;

/// <summary>Measures articles: length, readability, who has how much of a voice.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Article", DefaultParameterSetName = PathSet), OutputType(typeof(NewsMeasure), typeof(SpeakerMeasure))]
public sealed class MeasureArticleCommand : AnalysisCommand<MeasureTally>
{
    private MeasureSeries? _series;

    /// <summary>Adds the articles up by outlet, speaker or month.</summary>
    [Parameter]
    public MeasureGroup? Group { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _series = Group is { } by ? new MeasureSeries(by) : null;
    }

    private protected override MeasureTally Look(Analysis analysis) => MeasureTally.Of(analysis);

    private protected override void Write(MeasureTally found)
    {
        if (_series is null)
            WriteObject(found.ToMeasure());
        else
            _series.Add(found);
    }

    private protected override void Process(NewsReport report) =>
        WriteFault(new CommandFault("NoText", ErrorCategory.InvalidArgument, "A report holds no text to measure. Give Measure-Article the article."), report);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        foreach (var measure in _series?.ToMeasures() ?? [])
            WriteObject(measure);
    }
}
