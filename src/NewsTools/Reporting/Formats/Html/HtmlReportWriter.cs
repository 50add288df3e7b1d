using NewsTools.Reporting;

namespace NewsTools;

/// <summary>Writes reports as one web page that needs nothing else: it loads nothing, and its policy forbids it to.</summary>
public sealed class HtmlReportWriter : IArticleReportWriter
{
    private const int LongestTitle = 120;

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public void Write(TextWriter output, IEnumerable<NewsReport> reports, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        Write(output, reports.Select(report => new ReportedArticle(report)), cancellation);
    }

    /// <inheritdoc/>
    public void Write(TextWriter output, IEnumerable<ReportedArticle> articles, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(articles);
        var html = new HtmlElements(output);
        // The index stands before the articles, so all must be known.
        var reported = articles.ToList();
        var isOne = reported.Count == 1;
        var scopes = reported.Select((article, i) => new HtmlScope(html, article, new Voices(article.Report), i + 1, isOne ? 1 : 2)).ToList();
        var title = isOne ? HtmlArticle.Name(reported[0].Report) : $"{HtmlWords.Number(reported.Count)} articles: who said what";
        output.Write("<!DOCTYPE html>\n");
        html.Open("html", ("lang", "en"));
        Head(html, HtmlText.Cut(title, LongestTitle), Charset(output));
        html.Open("body").Element("a", "Skip to the content", ("href", "#main"), ("class", "skip"));
        html.Open("header").Open("h1", ("dir", "auto")).Text(title).Close();
        Navigate(html, scopes);
        html.CloseLine();
        html.Open("main", ("id", "main"), ("tabindex", "-1"));
        if (scopes.Count > 1)
            HtmlIndex.Write(html, scopes);
        foreach (var scope in scopes)
        {
            cancellation.ThrowIfCancellationRequested();
            Article(scope, isOne);
        }
        html.CloseLine();
        html.Open("footer").Open("p").Text($"Made with {Generators(reported)}. What is marked here was found by a program: check it against the text before you publish it.").Close().CloseLine();
        html.Open("div", ("id", "tip"), ("role", "tooltip"), ("hidden", "")).CloseLine();
        html.Asset("script", HtmlAssets.Script);
        html.Close().CloseLine();
    }

    private static string Generators(List<ReportedArticle> articles) =>
        articles.Count == 0 ? "NewsTools" : string.Join(", ", articles.Select(article => $"{article.Report.Generator.Name} {article.Report.Generator.Version}").Distinct());

    // Wide character sets are told by the byte order mark, and pages may not name them; a text in memory is saved as UTF-8.
    private static string Charset(TextWriter output) => output.Encoding is { IsSingleByte: true } narrow ? narrow.WebName : "utf-8";

    private static void Head(HtmlElements html, string title, string charset)
    {
        html.Open("head").Void("meta", ("charset", charset));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", HtmlAssets.Policy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", title).Asset("style", HtmlAssets.Style).CloseLine();
    }

    private static void Navigate(HtmlElements html, List<HtmlScope> scopes)
    {
        html.Open("nav", ("aria-label", "Parts of this page")).Open("ul");
        foreach (var (address, name) in scopes.Count == 1 ? HtmlPart.Of(scopes[0]).Select(part => (scopes[0].Id(part.Name), part.Title)) : [("index", "Articles"), ("comparison", "Comparison")])
            html.Open("li").Element("a", name, ("href", "#" + address)).Close();
        html.Close().Close();
    }

    private static void Article(HtmlScope scope, bool isOne)
    {
        var html = scope.Html;
        html.Open("article", ("id", scope.Id("article")), ("aria-label", HtmlArticle.Name(scope.Report, LongestTitle)));
        if (!isOne)
        {
            // Closed, so that a browser lays out only what is read.
            html.Open("details", ("class", "folded")).Open("summary").Open($"h{scope.Level}", ("dir", "auto")).Text(HtmlArticle.Name(scope.Report)).Close().Close();
            HtmlArticle.Write(scope);
            html.CloseLine();
        }
        else
            HtmlArticle.Write(scope);
        html.CloseLine();
    }
}
