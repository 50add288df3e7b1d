using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Makes the reports of articles, as plain objects.</summary>
[Cmdlet(VerbsData.ConvertTo, "NewsReport", DefaultParameterSetName = PathSet), OutputType(typeof(NewsReport))]
public sealed class ConvertToNewsReportCommand : ArticleCommand
{
    private protected override void Process(Article article)
    {
        if (Try(article, () => NewsReport.From(article.Analyze(Cancellation)), out var report))
            WriteObject(report);
    }
}
