using System.Management.Automation;
using NewsTools.Timelines;

namespace NewsTools.PowerShell;

/// <summary>Gets the statements and dated events of articles in the order of time; what cannot be placed comes last.</summary>
[Cmdlet(VerbsCommon.Get, "Timeline", DefaultParameterSetName = PathSet), OutputType(typeof(TimelineEntry), typeof(ReportTimelineEntry))]
public sealed class GetTimelineCommand : AnalysisCommand<IReadOnlyList<TimelineEntry>>
{
    private readonly List<TimelineEntry> _entries = [];
    private readonly List<ReportTimelineEntry> _reported = [];

    /// <summary>Only entries of these kinds.</summary>
    [Parameter]
    public TimelineKind[]? Kind { get; set; }

    /// <summary>Leaves out what cannot be placed in time.</summary>
    [Parameter]
    public SwitchParameter PlacedOnly { get; set; }

    private protected override IReadOnlyList<TimelineEntry> Look(Analysis analysis) => analysis.Timeline;

    // Written at the end: what comes first is known only then.
    private protected override void Write(IReadOnlyList<TimelineEntry> found) =>
        _entries.AddRange(found.Where(entry => (Kind is null || Kind.Contains(entry.Kind)) && (!PlacedOnly || entry.IsPlaced)));

    private protected override void Process(NewsReport report) =>
        _reported.AddRange(report.Timeline.Where(entry => (Kind is null || Kind.Contains(entry.Kind)) && (!PlacedOnly || entry.Start is not null)));

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        foreach (var entry in TimelineBuilder.InOrder(_entries))
            WriteObject(entry);
        foreach (var entry in _reported.OrderBy(entry => entry.Start is null).ThenBy(entry => entry.Start, StringComparer.Ordinal).ThenBy(entry => entry.End, StringComparer.Ordinal))
            WriteObject(entry);
    }
}
