using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Converts articles to reports, as plain objects.</summary>
[Cmdlet(VerbsData.ConvertTo, "NewsReport", DefaultParameterSetName = PathSet), OutputType(typeof(NewsReport))]
public sealed class ConvertToNewsReportCommand : AnalysisCommand<NewsReport>
{
    /// <summary>Also reports what people believe and intend.</summary>
    [Parameter]
    public SwitchParameter IncludeThought { get; set; }

    private protected override bool WantsThought => IncludeThought;

    private protected override NewsReport Look(Analysis analysis) => NewsReport.From(analysis);

    private protected override void Process(NewsReport report) => WriteObject(report);

    private protected override void Write(NewsReport found) => WriteObject(found);
}
