using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Makes the reports of articles, as plain objects.</summary>
[Cmdlet(VerbsData.ConvertTo, "NewsReport", DefaultParameterSetName = PathSet), OutputType(typeof(NewsReport))]
public sealed class ConvertToNewsReportCommand : AnalysisCommand
{
    /// <summary>Reports what people believe and intend too.</summary>
    [Parameter]
    public SwitchParameter IncludeThought { get; set; }

    private protected override bool WantsThought => IncludeThought;

    private protected override void Process(Article article)
    {
        if (Try(article, () => NewsReport.From(Analyze(article)), out var report))
            WriteObject(report);
    }
}
