namespace NewsTools.Reporting;

/// <summary>The index of a page of several articles, and how they compare.</summary>
internal static class HtmlIndex
{
    private const int MostBars = 40, MostPeople = 100, Row = 26, Names = 280, Figures = 70, LongestHeadline = 120;

    public static void Write(HtmlElements html, IReadOnlyList<HtmlScope> articles)
    {
        html.Open("section", ("id", "index")).Element("h2", "Articles");
        html.Open("p").Element("button", "Open all", ("type", "button"), ("hidden", ""), ("data-all", "open")).Text(" ").Element("button", "Close all", ("type", "button"), ("hidden", ""), ("data-all", "close")).Close();
        HtmlTable.Write(html, "The articles of this page", ["Headline", "Publisher", "Published", "Words", "Quotations", "Direct", "Mixed", "Indirect", "No speaker", "In quotation marks", "Says most"],
            articles.Select(RowOf), row => "#" + articles[row].Id("article"));
        html.CloseLine();
        html.Open("section", ("id", "comparison")).Element("h2", "Comparison");
        Shares(html, articles);
        People(html, articles);
        html.CloseLine();
    }

    private static string[] RowOf(HtmlScope scope)
    {
        var (article, counts) = (scope.Report.Article, scope.Report.Counts);
        return
        [
            HtmlArticle.Name(scope.Report, LongestHeadline), article.Publisher ?? "",
            article.FirstCreated?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "", HtmlWords.Number(counts.Words), HtmlWords.Number(counts.Attributions),
            HtmlWords.Number(counts.Direct), HtmlWords.Number(counts.Mixed), HtmlWords.Number(counts.Indirect), HtmlWords.Number(counts.Unattributed),
            HtmlWords.Share(counts.WordsQuoted, counts.Words), scope.Voices.All.Where(voice => voice.Index >= 0).MaxBy(voice => voice.Words)?.Name ?? "",
        ];
    }

    private static void Shares(HtmlElements html, IReadOnlyList<HtmlScope> articles)
    {
        html.Element("h3", "Words in quotation marks");
        if (articles.Count > MostBars)
            html.Element("p", $"The first {MostBars} articles. The table above has all of them.");
        var shown = articles.Take(MostBars).ToList();
        var highest = shown.Max(scope => Share(scope.Report.Counts));
        var chart = new SvgChart(html, "shares", shown.Count * Row + 6, "Share of words in quotation marks, by article", $"The highest is {HtmlWords.Percent(highest)}.");
        var scale = (SvgChart.Width - Names - Figures) / (double)Math.Max(0.01m, highest);
        foreach (var (at, scope) in shown.Index())
        {
            var (middle, share) = (at * Row + Row / 2.0 + 3, Share(scope.Report.Counts));
            chart.Label(Names - 10, middle + 5, HtmlArticle.Name(scope.Report), "end");
            chart.Bar(Names, middle - 8, (double)share * scale, 16, "plain");
            chart.Label(Names + (double)share * scale + 8, middle + 5, HtmlWords.Percent(share));
        }
        chart.Close();
    }

    private static decimal Share(ReportCounts counts) => counts.Words == 0 ? 0 : (decimal)counts.WordsQuoted / counts.Words;

    // By the whole name, which may be that of two people; one word of a name is never enough.
    private static void People(HtmlElements html, IReadOnlyList<HtmlScope> articles)
    {
        var several = articles.SelectMany(scope => scope.Report.People.Where(person => person.Quoted > 0 && person.Name.Contains(' ', StringComparison.Ordinal)).Select(person => (person.Name, person.Quoted, Scope: scope)))
            .GroupBy(found => found.Name, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Articles: group.Select(found => found.Scope.Number).Distinct().Count(), Quotations: group.Sum(found => found.Quoted), In: group))
            .Where(person => person.Articles > 1).OrderByDescending(person => person.Articles).ThenByDescending(person => person.Quotations).ThenBy(person => person.Name, StringComparer.Ordinal).Take(MostPeople).ToList();
        html.Element("h3", "People quoted in several articles");
        if (several.Count == 0)
            html.Element("p", "Nobody is quoted under the same whole name in two of the articles.");
        else
            HtmlTable.Write(html, "People of the same whole name, who need not be the same person", ["Name", "Articles", "Quotations", "In"], several.Select(person => new string[]
            {
                person.Name, HtmlWords.Number(person.Articles), HtmlWords.Number(person.Quotations), string.Join("; ", person.In.Select(found => HtmlArticle.Name(found.Scope.Report, 60)).Distinct()),
            }));
    }
}
