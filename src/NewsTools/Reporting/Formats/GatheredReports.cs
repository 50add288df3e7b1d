namespace NewsTools.Reporting;

/// <summary>Keeps all reports of a file, for a writer that needs them at once.</summary>
internal sealed class GatheredReports(IReportWriter writer, TextWriter output) : IReportSink
{
    private readonly List<ReportedArticle> _articles = [];

    public void Add(ReportedArticle article, CancellationToken cancellation) => _articles.Add(article);

    public void Complete(CancellationToken cancellation)
    {
        if (writer is IArticleReportWriter whole)
            whole.Write(output, _articles, cancellation);
        else
            writer.Write(output, _articles.Select(article => article.Report), cancellation);
    }
}
