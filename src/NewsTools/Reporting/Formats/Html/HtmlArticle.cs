namespace NewsTools.Reporting;

/// <summary>One article on a page: what is known of it, its text with what was found, and the tables and pictures of it.</summary>
internal static class HtmlArticle
{
    // A headline is a line; what a broken page takes for one may be a chapter.
    private const int LongestHeadline = 300;

    public static string Name(NewsReport report, int most = LongestHeadline) =>
        HtmlText.Cut(report.Article.Headline ?? report.Article.File ?? report.Article.Uri ?? "An article without a headline", most);

    public static void Write(HtmlScope scope)
    {
        Facts(scope);
        Counts(scope);
        if (scope.Report.Attributions.Count > 0)
            HtmlFilter.Write(scope);
        foreach (var part in HtmlPart.Of(scope))
            part.WriteSection(scope);
    }

    private static void Facts(HtmlScope scope)
    {
        var (html, article) = (scope.Html, scope.Report.Article);
        if (article.Headline is { Length: > LongestHeadline } headline)
            html.Open("details").Element("summary", "The whole headline").Open("p").Isolated(headline).Close().CloseLine();
        html.Open("dl", ("class", "facts"));
        html.Entry("By", string.Join(", ", article.By));
        html.Entry("Publisher", string.Join(", ", article.InfoSources.Where(source => source.IsPublisher).Select(source => source.Name)));
        html.Entry("Cites", string.Join(", ", article.InfoSources.Where(source => !source.IsPublisher).Select(source => source.Name)));
        Instant(html, "Published", article.FirstCreated);
        if (article.VersionCreated != article.FirstCreated)
            Instant(html, "Changed", article.VersionCreated);
        html.Entry("Dateline", article.Located);
        html.Entry("Section", article.Section);
        html.Entry("Language", article.Language);
        html.Entry("File", article.File);
        if (article.Uri is { } uri)
            Address(html, uri);
        foreach (var note in article.EdNotes)
            html.Entry("Note", note.Text);
        html.CloseLine();
    }

    private static void Instant(HtmlElements html, string name, DateTimeOffset? value)
    {
        if (value is { } instant)
            html.Open("div").Element("dt", name).Open("dd").Element("time", HtmlWords.Moment(instant), ("datetime", HtmlWords.Instant(instant))).Close().Close();
    }

    // Only an address of the web is a link: a report from elsewhere may hold a script instead.
    private static void Address(HtmlElements html, string uri)
    {
        html.Open("div").Element("dt", "Address").Open("dd");
        if (Uri.TryCreate(uri, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            html.Open("a", ("href", address.AbsoluteUri), ("rel", "noreferrer noopener")).Isolated(uri).Close();
        else
            html.Isolated(uri);
        html.Close().Close();
    }

    private static void Counts(HtmlScope scope)
    {
        var (html, counts) = (scope.Html, scope.Report.Counts);
        html.Open("dl", ("class", "counts"));
        Count("Words", counts.Words);
        Count("Quotations", counts.Attributions);
        Count("Direct", counts.Direct);
        Count("Mixed", counts.Mixed);
        Count("Indirect", counts.Indirect);
        Count("No speaker", counts.Unattributed);
        html.Open("div").Element("dt", "Words in quotation marks").Element("dd", HtmlWords.Share(counts.WordsQuoted, counts.Words)).Close();
        html.CloseLine();

        void Count(string name, int number) => html.Open("div").Element("dt", name).Element("dd", HtmlWords.Number(number)).Close();
    }
}
