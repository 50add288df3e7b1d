using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsTools.Tests.Samples;

namespace NewsTools.Tests.Reporting.Html;

/// <summary>Pages of reports, and how tests look into them.</summary>
internal static partial class HtmlPages
{
    /// <summary>Mark-up of every kind, quotation marks, control characters, half a character and the overrides of direction.</summary>
    internal const string Hostile = "</script><script>document.title='hurt'</script><img src=x onerror=\"document.title='hurt'\">'\"` onmouseover=hurt() --> ]]> &lt;b&gt; \u202Egnp.exe\u202C \u0007\uD800 javascript:hurt() ${hurt} {{hurt}}";

    internal static string Write(params IEnumerable<ReportedArticle> articles)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new HtmlReportWriter().Write(output, articles);
        return output.ToString();
    }

    internal static ReportedArticle Of(string text, string? headline = null)
    {
        var plain = People.Articles.Of(text);
        return Report(new Article(plain.Text, plain.Blocks) { Headline = headline });
    }

    internal static ReportedArticle Report(Article article) => new(NewsReport.From(article.Analyze()), article);

    internal static IEnumerable<ReportedArticle> Samples => GoldArticle.Names.Select(name => Report(GoldArticle.Load(name).Article));

    /// <summary>An article of hostile text in a report that has it wherever words are free.</summary>
    internal static ReportedArticle HostileArticle()
    {
        var text = $"Ada Holm said that {Hostile} was safe.\n\n“{Hostile},” Bo Lind said.\n\n<b>Dora Finn</b> told {Hostile}: “It is <i>over</i>.”";
        var plain = People.Articles.Of(text);
        return Report(new Article(plain.Text, plain.Blocks) { Headline = Hostile, Outlet = Hostile, Authors = [Hostile], Language = "en\" onload=\"hurt()", Dateline = Hostile });
    }

    /// <summary>The page as XML, without its style and script, which no reader of XML takes.</summary>
    internal static XElement Parse(string page) =>
        XDocument.Parse(Assets().Replace(page, "<$1></$1>")[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..], LoadOptions.PreserveWhitespace).Root!;

    internal static string Asset(string page, string name) => Assets().Matches(page).Single(match => match.Groups[1].Value == name).Groups[2].Value;

    internal static IEnumerable<XElement> WithClass(this XElement root, string name) =>
        root.Descendants().Where(element => ((string?)element.Attribute("class"))?.Split(' ').Contains(name) == true);

    internal static XElement ById(this XElement root, string id) => root.Descendants().Single(element => (string?)element.Attribute("id") == id);

    [GeneratedRegex("<(style|script)>(.*?)</(?:style|script)>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Assets();
}
