using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Xunit;

namespace NewsTools.Tests.Reporting.Html;

/// <summary>What a page of reports holds. tests/Browser looks at the same pages in a browser.</summary>
public sealed class HtmlReportTests
{
    private const string Copy = "Ada Holm, the mayor, said the bridge was “safe for all.”\n\n“Bo Lind is wrong,” Dora Finn told reporters on Monday. Officials said that the quay was closed.";

    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "script", "body", "header", "nav", "main", "footer", "article", "section", "details", "summary", "h1", "h2", "h3", "h4", "p", "a", "b", "bdi", "span", "strong", "time",
        "div", "dl", "dt", "dd", "ol", "ul", "li", "blockquote", "table", "caption", "thead", "tbody", "tr", "th", "td", "form", "fieldset", "legend", "label", "input", "output", "button", "svg", "desc", "rect", "path", "text",
    ];

    private static readonly string[] Loading = ["url(", "@import", "fetch(", "http:", "https:", "innerHTML", "eval("];

    public static TheoryData<string> Names => ["one", "several", "hostile", "empty", "full", "many"];

    private static string Page(string name) => HtmlPages.Write(name switch
    {
        "one" => [HtmlPages.Samples.MaxBy(article => article.Report.Relations.Count)!],
        "several" => HtmlPages.Samples,
        "hostile" => [HtmlPages.HostileArticle()],
        "empty" => [HtmlPages.Of("The bridge was closed.")],
        "full" => [new ReportedArticle(ReportSamples.Full("Ada Holm", HtmlPages.Hostile)), new ReportedArticle(ReportSamples.Full("Bo Lind"))],
        _ => HtmlPages.Samples.SelectMany(article => Enumerable.Repeat(article, 12)).Take(200),
    });

    // Where the variable names a folder, the pages are also written there for tests/Browser.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_is_well_formed_and_each_link_leads_somewhere(string name)
    {
        var page = Page(name);
        if (Environment.GetEnvironmentVariable("BROWSER_PAGES") is { Length: > 0 } folder)
            await File.WriteAllTextAsync(Path.Combine(folder, name + ".html"), page, TestContext.Current.CancellationToken);
        var root = HtmlPages.Parse(page);
        Assert.Empty(root.DescendantsAndSelf().Select(element => element.Name.LocalName).Except(Elements));
        Assert.DoesNotContain(root.Descendants().Attributes(), attribute => attribute.Name.LocalName is "style" or "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        var ids = root.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var links = root.Descendants("a").Select(link => link.Attribute("href")!.Value).ToList();
        Assert.Empty(links.Where(link => link.StartsWith('#')).Select(link => link[1..]).Except(ids));
        Assert.All(links.Where(link => !link.StartsWith('#')), link => Assert.StartsWith("http", link, StringComparison.Ordinal));
        Assert.Empty(root.Descendants().Attributes("aria-labelledby").SelectMany(label => label.Value.Split(' ')).Except(ids));
        Assert.Single(root.Descendants("h1"));
        Assert.Single(root.Descendants("main"));
    }

    [Fact]
    public void The_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else()
    {
        var page = Page("one");
        var policy = HtmlPages.Parse(page).Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;
        Assert.Equal($"default-src 'none'; style-src '{Hash("style")}'; script-src '{Hash("script")}'; base-uri 'none'; form-action 'none'", policy);

        string Hash(string name) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(HtmlPages.Asset(page, name))));
    }

    [Fact]
    public void Nothing_is_loaded() =>
        Assert.All(new[] { HtmlPages.Asset(Page("one"), "style"), HtmlPages.Asset(Page("one"), "script") }, asset =>
            Assert.DoesNotContain(Loading, part => asset.Contains(part, StringComparison.Ordinal)));

    [Fact]
    public void The_text_of_the_article_is_all_there()
    {
        var article = HtmlPages.Of(Copy);
        var root = HtmlPages.Parse(HtmlPages.Write(article));
        foreach (var aid in root.WithClass("tag").Concat(root.WithClass("for-ears")).ToList())
            aid.Remove();
        Assert.Equal(article.Article!.Blocks.Select(block => article.Article[block.Span]), root.WithClass("copy").Single().Elements("p").Select(paragraph => paragraph.Value));
    }

    [Fact]
    public void A_quotation_is_marked_by_letter_line_and_form_and_leads_to_its_card()
    {
        var article = HtmlPages.Of(Copy);
        var root = HtmlPages.Parse(HtmlPages.Write(article));
        Assert.Equal(3, article.Report.Attributions.Count);
        foreach (var (i, attribution) in article.Report.Attributions.Index())
        {
            var quotation = root.ById($"a1-t{i + 1}");
            var card = root.ById(quotation.Attribute("href")!.Value[1..]);
            Assert.Contains(attribution.Form.ToString().ToLowerInvariant(), quotation.Attribute("class")!.Value, StringComparison.Ordinal);
            Assert.Equal(((char)('A' + i)).ToString(), quotation.WithClass("tag").Single().Value);
            Assert.Contains($"s{i} l{i}", quotation.Attribute("class")!.Value, StringComparison.Ordinal);
            Assert.Contains(attribution.Speaker!.Name, card.Value, StringComparison.Ordinal);
            Assert.Contains(attribution.Reason!, card.Value, StringComparison.Ordinal);
            Assert.Contains(attribution.Cue!.Span.Text, card.Value, StringComparison.Ordinal);
        }
        Assert.Contains("reporters", root.ById("a1-q2").Value, StringComparison.Ordinal);
        Assert.Contains("Monday", root.ById("a1-q2").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_inside_another_takes_only_its_own_words()
    {
        var root = HtmlPages.Parse(HtmlPages.Write(HtmlPages.Of("“He came in and said, ‘The bridge is gone,’ and left,” Ada Holm said.")));
        Assert.DoesNotContain(root.WithClass("q"), quotation => quotation.Descendants("a").Any());
        Assert.Contains(root.WithClass("q"), quotation => (string?)quotation.Attribute("href") == "#a1-q2" && quotation.Value.Contains("The bridge is gone", StringComparison.Ordinal));
        Assert.Equal(2, root.WithClass("q").Count(quotation => quotation.Attribute("tabindex") is null));
    }

    [Fact]
    public void Without_the_article_the_quotations_are_shown()
    {
        var article = HtmlPages.Of(Copy);
        var root = HtmlPages.Parse(HtmlPages.Write(new ReportedArticle(article.Report)));
        Assert.Empty(root.WithClass("copy"));
        Assert.Equal(article.Report.Attributions.Select(attribution => attribution.ToString()), root.WithClass("card").Select(card => card.Element("blockquote")!.Value));
    }

    [Fact]
    public void A_text_that_is_not_the_reports_own_is_not_marked() =>
        Assert.Empty(HtmlPages.Parse(HtmlPages.Write(new ReportedArticle(HtmlPages.Of(Copy).Report, People.Articles.Of("The bridge was closed.")))).WithClass("copy"));

    [Fact]
    public void Hostile_text_is_shown_as_text()
    {
        var root = HtmlPages.Parse(Page("hostile"));
        Assert.Single(root.Descendants("script"));
        Assert.Contains("<img src=x onerror=\"document.title='hurt'\">", root.ById("a1-text").Value, StringComparison.Ordinal);
        Assert.Contains("⟦U+202E⟧gnp.exe", root.Descendants("h1").Single().Value, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", root.Descendants("h1").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', root.Value);
        Assert.Null(root.WithClass("copy").Single().Attribute("lang"));
    }

    [Theory]
    [InlineData("javascript:hurt()", false)]
    [InlineData("data:text/html,<b>", false)]
    [InlineData("file:///etc/hosts", false)]
    [InlineData("/quay", false)]
    [InlineData("https://desk.example/quay?a=1&b=\"2\"", true)]
    public void Only_an_address_of_the_web_is_a_link(string address, bool isLink)
    {
        var report = HtmlPages.Of(Copy).Report;
        var root = HtmlPages.Parse(HtmlPages.Write(new ReportedArticle(report with { Article = report.Article with { Uri = address } })));
        Assert.Equal(isLink, root.Descendants("a").Any(link => !link.Attribute("href")!.Value.StartsWith('#')));
        Assert.Contains(address, root.WithClass("facts").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsure_quotation_looks_unsure()
    {
        var article = HtmlPages.Of(Copy);
        decimal[] confidences = [0.3m, 0.6m, 0.95m];
        var report = article.Report with { Attributions = [.. article.Report.Attributions.Zip(confidences, (attribution, confidence) => attribution with { Confidence = confidence })] };
        var root = HtmlPages.Parse(HtmlPages.Write(article with { Report = report }));
        Assert.Equal(["c-low", "c-mid", "c-high"], root.WithClass("card").Select(card => card.Attribute("class")!.Value.Split(' ')[^1]));
        Assert.Equal(["30", "60", "95"], root.WithClass("card").Select(card => card.Attribute("data-confidence")!.Value));
    }

    [Fact]
    public void Every_picture_has_a_title_a_description_and_a_table_behind_it()
    {
        var pictures = HtmlPages.Parse(Page("one")).Descendants("svg").ToList();
        Assert.InRange(pictures.Count, 3, 5);
        Assert.All(pictures, picture =>
        {
            Assert.Equal("img", picture.Attribute("role")!.Value);
            Assert.NotEmpty(picture.Element("title")!.Value);
            Assert.NotEmpty(picture.Element("desc")!.Value);
            Assert.NotEmpty(picture.Ancestors("section").First().Elements("details").Descendants("td"));
        });
    }

    [Fact]
    public void Who_speaks_about_whom_leaves_out_those_who_speak_of_themselves()
    {
        var article = HtmlPages.Of("“Bo Lind is wrong, and Bo Lind knows it,” Ada Holm said. “I, Ada Holm, am right,” Ada Holm said.");
        var rows = HtmlPages.Parse(HtmlPages.Write(article)).ById("a1-network").Descendants("tbody").Descendants("tr").Select(row => string.Join('|', row.Elements().Select(cell => cell.Value)));
        Assert.Equal(["Ada Holm|Bo Lind|2"], rows);
    }

    [Fact]
    public void People_quoted_in_several_articles_are_compared_by_their_whole_names()
    {
        var root = HtmlPages.Parse(HtmlPages.Write(HtmlPages.Of("“It is over,” Ada Holm said. “No,” Finn said.", "Quay"), HtmlPages.Of("“It is late,” Ada Holm said. “Yes,” Finn said.", "Pier")));
        Assert.Equal(["Quay", "Pier"], root.ById("index").Descendants("tbody").Descendants("a").Select(link => link.Value));
        Assert.Equal(["Ada Holm"], root.ById("comparison").Descendants("tbody").Descendants("th").Select(name => name.Value));
        Assert.All(root.Elements("body").Elements("main").Elements("article"), article => Assert.Null(article.Element("details")!.Attribute("open")));
    }

    [Fact]
    public void An_article_takes_few_bytes_and_so_do_two_hundred()
    {
        Assert.All(HtmlPages.Samples, article => Assert.InRange(Encoding.UTF8.GetByteCount(HtmlPages.Write(article)), 10_000, 200_000));
        Assert.InRange(Encoding.UTF8.GetByteCount(Page("many")), 1_000_000, 20_000_000);
    }

    [Fact]
    public void Five_hundred_speakers_have_letters_of_their_own()
    {
        var report = ReportSamples.Full("Ada Holm");
        var speakers = Enumerable.Range(0, 500).Select(i => report.Attributions[0] with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"q{i}"),
            Speaker = new ReportSpeaker { Ref = string.Create(CultureInfo.InvariantCulture, $"p-{i}"), Name = string.Create(CultureInfo.InvariantCulture, $"Speaker {i}"), Kind = SpeakerKind.Person, How = SpeakerResolution.Name },
        });
        var root = HtmlPages.Parse(HtmlPages.Write(new ReportedArticle(report with { Attributions = [.. speakers] })));
        var tags = root.WithClass("card").Select(card => card.WithClass("tag").First().Value).ToList();
        Assert.Equal(500, tags.Distinct().Count());
        Assert.Equal(["A", "Z", "AA", "SF"], new[] { tags[0], tags[25], tags[26], tags[499] });
    }

    [Fact]
    public void A_headline_of_ten_thousand_characters_leaves_room_for_the_rest()
    {
        var root = HtmlPages.Parse(HtmlPages.Write(HtmlPages.Of(Copy, string.Concat(Enumerable.Repeat("quay 😀 ", 1_250)))));
        Assert.InRange(root.Descendants("h1").Single().Value.Length, 290, 300);
        Assert.InRange(root.Descendants("title").First().Value.Length, 110, 120);
        Assert.DoesNotContain('\uFFFD', root.Value);
        Assert.Contains(root.Descendants("details"), part => part.Element("summary")!.Value == "The whole headline" && part.Value.Length > 10_000);
    }

    [Fact]
    public void No_article_makes_a_page_that_says_so() => Assert.Contains("0 articles", HtmlPages.Parse(HtmlPages.Write()).Descendants("h1").Single().Value, StringComparison.Ordinal);
}
