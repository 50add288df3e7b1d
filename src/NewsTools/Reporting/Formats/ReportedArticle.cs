namespace NewsTools;

/// <summary>A report, with the article that it reports on where that is at hand.</summary>
/// <param name="Report">The report.</param>
/// <param name="Article">The article; null where only the report is left of it, for example when it was read from a file.</param>
public sealed record ReportedArticle(NewsReport Report, Article? Article = null)
{
    /// <inheritdoc/>
    public override string ToString() => Report.ToString();
}
