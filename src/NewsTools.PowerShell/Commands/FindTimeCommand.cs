using System.Management.Automation;
using NewsTools.Reporting;

namespace NewsTools.PowerShell;

/// <summary>Finds the times that articles name, with their values.</summary>
[Cmdlet(VerbsCommon.Find, "Time", DefaultParameterSetName = PathSet), OutputType(typeof(TimeExpression), typeof(ReportTimeExpression))]
public sealed class FindTimeCommand : AnalysisCommand<IReadOnlyList<TimeExpression>>
{
    private DateTime? _since, _until;

    /// <summary>Only times of these kinds.</summary>
    [Parameter]
    public TimeType[]? Type { get; set; }

    /// <summary>Only times that end after this.</summary>
    [Parameter]
    public GivenDate? Since { get; set; }

    /// <summary>Only times that begin before this, or on this day.</summary>
    [Parameter]
    public GivenDate? Until { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Demand(Since, () => _since = Read(Since));
        Demand(Until, () => _until = Read(Until) is not { } until ? null : until.TimeOfDay == TimeSpan.Zero && until.Date < DateTime.MaxValue.Date ? until.AddDays(1) : until);
    }

    private protected override IReadOnlyList<TimeExpression> Look(Analysis analysis) => analysis.Times;

    private protected override void Process(NewsReport report)
    {
        foreach (var time in report.Times)
            if (IsWanted(time.Type, ReportInstant.ReadLocal(time.Start), ReportInstant.ReadLocal(time.End)))
                WriteObject(time);
    }

    private protected override void Write(IReadOnlyList<TimeExpression> found)
    {
        foreach (var time in found)
            if (IsWanted(time.Type, time.Interval?.Start, time.Interval?.End))
                WriteObject(time);
    }

    // What cannot be placed lies in no stretch of time.
    private bool IsWanted(TimeType type, DateTime? start, DateTime? end) =>
        (Type is null || Type.Contains(type)) && (_since is null || end > _since) && (_until is null || start < _until);

    private static DateTime? Read(GivenDate? date)
    {
        var dates = new DateReading();
        dates.Require(date);
        return dates.Read(date, out _)?.DateTime;
    }
}
