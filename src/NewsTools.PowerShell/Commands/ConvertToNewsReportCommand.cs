using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Makes the reports of articles, as plain objects.</summary>
[Cmdlet(VerbsData.ConvertTo, "NewsReport", DefaultParameterSetName = PathSet), OutputType(typeof(NewsReport))]
public sealed class ConvertToNewsReportCommand : AnalysisCommand<NewsReport>
{
    /// <summary>Reports what people believe and intend too.</summary>
    [Parameter]
    public SwitchParameter IncludeThought { get; set; }

    private protected override bool WantsThought => IncludeThought;

    private protected override NewsReport Look(Analysis analysis) => NewsReport.From(analysis);

    private protected override void Write(NewsReport found) => WriteObject(found);
}
