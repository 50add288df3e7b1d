using System.Collections.Specialized;
using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Converts articles to reports, as plain objects.</summary>
[Cmdlet(VerbsData.ConvertTo, "NewsReport", DefaultParameterSetName = PathSet), OutputType(typeof(NewsReport), typeof(OrderedDictionary))]
public sealed class ConvertToNewsReportCommand : AnalysisCommand<NewsReport>
{
    /// <summary>Also reports what people believe and intend.</summary>
    [Parameter]
    public SwitchParameter IncludeThought { get; set; }

    /// <summary>Returns dictionaries with the keys of report files instead of objects.</summary>
    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    private protected override bool WantsThought => IncludeThought;

    private protected override NewsReport Look(Analysis analysis) => NewsReport.From(analysis);

    private protected override void Process(NewsReport report) => Write(report);

    private protected override void Write(NewsReport found) => WriteObject(AsHashtable ? ReportDictionary.Of(found) : found);
}
