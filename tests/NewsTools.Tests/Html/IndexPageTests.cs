using NewsTools.Html;
using Xunit;

namespace NewsTools.Tests.Html;

/// <summary>Pages of several stories, and stories that only look like one.</summary>
public sealed class IndexPageTests
{
    private static readonly (string Title, string Summary)[] Stories =
    [
        ("Council of Brackmoor sells the old gasworks", "The council voted nine to four on Tuesday to sell the site to a builder from the coast."),
        ("Baker wins a prize for seaweed bread", "Tilda Kroon baked through the night for three weeks before the jury came to taste."),
        ("Bridge at Sallow stays closed until May", "“The bolts are older than I am,” said the engineer, Ruben Ashdale, who found the crack."),
        ("School choir sings for the lighthouse keeper", "Forty children crossed the sound in two boats, and nobody was sick, their teacher said."),
        ("Fishermen ask for a longer herring season", "The ministry has until the end of the month to answer the letter, which 300 people signed."),
    ];

    private const string Body = """
        <p>The harbour of Brackmoor froze on Sunday for the first time in thirty years, and the boats of its fishermen are held fast.</p>
        <p>“We walk to work now,” said Ilse Grondahl, who mends nets in a shed on the far side. “It saves the fare.”</p>
        <p>The harbour office said that an icebreaker had been asked for and that it would come when it had freed the ports to the north.</p>
        <p>Nobody in the town remembers a winter in which the ice reached the lighthouse, and the school has given lessons on the frozen bay.</p>
        """;

    private static string Each(string form) => string.Concat(Stories.Select((story, i) => form
        .Replace("TITLE", story.Title, StringComparison.Ordinal).Replace("WORDS", story.Summary, StringComparison.Ordinal).Replace("URL", $"/news/2031/{i}", StringComparison.Ordinal)));

    private static Article Read(string body, string title = "The Brackmoor Courier", string head = "") => Assert.Single(new HtmlArticleReader().Read(
        ArticleSource.FromText($"<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title>{head}</head><body>{body}</body></html>"),
        new ArticleReadOptions(), TestContext.Current.CancellationToken));

    private static string[] Words(Article article, BlockKind kind) => [.. article.Blocks.Where(block => block.Kind == kind).Select(block => article[block.Span])];

    [Theory]
    [InlineData("<article class=\"card\"><h3><a href=\"URL\">TITLE</a></h3><p>WORDS</p></article>")]
    [InlineData("<div class=\"teaser\"><a href=\"URL\"><img src=\"p.jpg\"></a><div><h2><a href=\"https://brackmoor.example/URL\">TITLE</a></h2><p>WORDS</p><span>3 hours ago</span></div></div>")]
    [InlineData("<li><a href=\"URL\"><h4>TITLE</h4></a><p>WORDS</p></li>")]
    [InlineData("<article><a href=\"URL\"><h3>TITLE</h3></a><p>WORDS <a href=\"URL\">Read more</a></p></article>")]
    [InlineData("<h3><a href=\"URL\">TITLE</a></h3><p>WORDS</p>")]
    [InlineData("<div class=\"story\"><div class=\"title\"><a href=\"URL\">TITLE</a></div><p>By Nils Farrow</p><p>WORDS</p></div>")]
    [InlineData("<tr><td><a href=\"URL\">TITLE</a><p>WORDS</p></td></tr>")]
    [InlineData("<section><p>Town</p><h2><span><a href=\"URL\">TITLE</a></span></h2><div>WORDS</div><p><a href=\"URL\">12 comments</a></p></section>")]
    public void Front_page_is_an_index_of_its_teasers(string form)
    {
        var stories = Each(form);
        if (form.StartsWith("<tr", StringComparison.Ordinal))
            stories = $"<table>{stories}</table>";
        var article = Read($"<header><h1>The Brackmoor Courier</h1><nav><a href=\"/sport\">Sport</a> <a href=\"/town\">Town</a></nav></header><main>{stories}</main><footer><p>© The Brackmoor Courier</p></footer>");
        Assert.Equal(ArticleKind.Index, article.Kind);
        Assert.Null(article.Headline);
        Assert.Empty(article.Authors);
        Assert.Null(article.PublishedAt);
        Assert.Equal(Stories.Select(story => story.Title), Words(article, BlockKind.Subhead));
        Assert.Equal(Stories.Length, Words(article, BlockKind.Teaser).Length);
        Assert.DoesNotContain(article.Blocks, block => block.IsBody);
        Assert.Empty(article.Analyze(TestContext.Current.CancellationToken).Quotes);
    }

    [Theory]
    [InlineData("Sport", "")]
    [InlineData("Brackmoor and the islands", "")]
    [InlineData("News", "<p>All that happens in Brackmoor and on the islands, every day.</p>")]
    public void Section_keeps_its_own_heading(string heading, string welcome)
    {
        var article = Read($"<main><h1>{heading}</h1>{welcome}{Each("<article><h3><a href=\"URL\">TITLE</a></h3><p>WORDS</p></article>")}</main>", $"{heading} | The Brackmoor Courier", "<meta property=\"og:type\" content=\"website\">");
        Assert.Equal((ArticleKind.Index, heading), (article.Kind, article.Headline));
        Assert.Equal(heading, article[article.Blocks[0].Span]);
    }

    [Fact]
    public void Headings_alone_are_an_index_where_they_are_many()
    {
        var list = string.Concat(Enumerable.Range(0, 12).Select(i => $"<li><h3><a href=\"/n/{i}\">{Stories[i % 5].Title} again, part {i}</a></h3></li>"));
        var article = Read($"<main><ul>{list}</ul></main>");
        Assert.Equal(ArticleKind.Index, article.Kind);
        Assert.Equal(12, Words(article, BlockKind.Subhead).Length);
    }

    [Theory]
    [InlineData("<article><header><h2><a href=\"URL\">TITLE</a></h2></header>BODY</article>")]
    [InlineData("<div class=\"post\"><h2 class=\"entry-title\"><a href=\"URL\">TITLE</a></h2><div class=\"entry-content\">BODY</div><p><a href=\"URL#comments\">2 comments</a></p></div>")]
    [InlineData("<h2><a href=\"URL\">TITLE</a></h2>BODY")]
    public void Whole_stories_on_one_page_keep_their_headings_and_their_copy(string form)
    {
        var article = Read($"<main>{Each(form.Replace("BODY", "<p>WORDS</p>" + Body, StringComparison.Ordinal))}</main>", "Brackmoor Notes");
        Assert.Equal(ArticleKind.Index, article.Kind);
        Assert.Equal(Stories.Select(story => story.Title), Words(article, BlockKind.Subhead));
        Assert.Contains(article.Analyze(TestContext.Current.CancellationToken).Quotes, quote => quote.Speaker?.Name == "Ruben Ashdale");
    }

    [Fact]
    public void Front_page_that_describes_its_stories_in_json_is_an_index()
    {
        var items = string.Join(',', Stories.Select((story, i) => $"{{\"@type\":\"NewsArticle\",\"headline\":\"{story.Title}\",\"url\":\"/news/2031/{i}\",\"datePublished\":\"2031-02-0{i + 1}\",\"author\":\"Nils Farrow\"}}"));
        var article = Read($"<main>{Each("<article><h3><a href=\"URL\">TITLE</a></h3><p>WORDS</p></article>")}</main>", head: $"<script type=\"application/ld+json\">[{items}]</script>");
        Assert.Equal((ArticleKind.Index, null), (article.Kind, article.Headline));
        Assert.Empty(article.Authors);
        Assert.Null(article.PublishedAt);
    }

    public static TheoryData<string, string> OneStory => new()
    {
        { "with related stories below", $"<main><h1>Ice holds the boats of Brackmoor fast</h1>{Body}<section><h2>More</h2>{Each("<article><h3><a href=\"URL\">TITLE</a></h3><p>WORDS</p></article>")}</section></main>" },
        { "with subheads", $"<main><h1>Ice holds the boats of Brackmoor fast</h1>{string.Concat(Stories.Select(story => $"<h2>{story.Title}</h2>{Body}<p>{story.Summary}</p>"))}</main>" },
        { "live blog", $"<main><h1>Ice in the harbour: live</h1><p>The harbour is frozen, and we follow what happens there today.</p>{Each("<article id=\"e\"><time>10:15</time><h2><a href=\"#eURL\">TITLE</a></h2><p>WORDS</p></article>")}</main>" },
        { "live blog whose entries have pages", $"<main class=\"live-blog\"><h1>Ice in the harbour</h1>{Each("<article class=\"live-post\"><h2><a href=\"URL\">TITLE</a></h2><p>WORDS</p></article>")}</main>" },
        { "round-up", $"<main><h1>Five things to know in Brackmoor today</h1><p>The harbour is frozen, and that is not all that has happened since last night in the town.</p>{Each("<h2><a href=\"URL\">TITLE</a></h2><p>WORDS</p>")}</main>" },
        { "round-up without opening words", $"<main><h1>Five things to know in Brackmoor today</h1>{Each("<h2><a href=\"URL\">TITLE</a></h2><p>WORDS</p>")}</main>" },
        { "list of reviews", $"<main><h1>The best kettles of the year</h1><p>By Nils Farrow</p>{Each("<div class=\"product\"><h2><a href=\"URL\">TITLE</a></h2><p>WORDS</p></div>")}</main>" },
        { "how-to", $"<main><h1>How to walk on ice</h1>{string.Concat(Stories.Select((story, i) => $"<h2>Step {i + 1}: {story.Title}</h2><p>{story.Summary}</p>"))}</main>" },
        { "short story among many teasers", $"<main><h1>Ice holds the boats fast</h1><p>The harbour of Brackmoor froze on Sunday.</p></main><div>{Each("<div><h3><a href=\"URL\">TITLE</a></h3><p>WORDS</p></div>")}</div>" },
        { "story above others", $"<main>{Each("<article><h2><a href=\"URL\">TITLE</a></h2><p>WORDS</p></article>")}</main>" },
    };

    [Theory]
    [MemberData(nameof(OneStory))]
    public void Story_is_no_index(string form, string body)
    {
        var title = form == "story above others" ? "Baker wins a prize for seaweed bread | The Brackmoor Courier" : "The Brackmoor Courier";
        Assert.Equal(ArticleKind.Article, Read(body, title).Kind);
    }

    [Theory]
    [InlineData("<meta property=\"og:type\" content=\"article\">")]
    [InlineData("<meta property=\"article:published_time\" content=\"2031-02-03T10:00:00Z\">")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ice\",\"datePublished\":\"2031-02-03\"}</script>")]
    public void Page_that_calls_itself_an_article_is_one(string head) =>
        Assert.Equal(ArticleKind.Article, Read($"<main>{Each("<article><h3><a href=\"URL\">TITLE</a></h3><p>WORDS</p></article>")}</main>", head: head).Kind);
}
