using NewsTools.Html;
using Xunit;

namespace NewsTools.Tests.Html;

public sealed class HtmlArticleReaderTests
{
    private const string First = "The council of Dunmere voted on Tuesday night to close the old ferry harbour for two years, the mayor said.";
    private const string Second = "“Nobody will miss it,” she told a hall of residents, who answered that they would, and loudly, for an hour.";
    private const string Third = "The vote was taken, after three hours of debate, by seven votes to six, with one member of the council away.";

    private static Article Read(string html, string? address = null) => Assert.Single(new HtmlArticleReader().Read(
        ArticleSource.FromText(html), new ArticleReadOptions { BaseUri = address is null ? null : new Uri(address) }, TestContext.Current.CancellationToken));

    private static IEnumerable<string> Blocks(Article article, BlockKind kind) => article.Blocks.Where(b => b.Kind == kind).Select(b => article[b.Span]);

    [Fact]
    public void Body_comes_without_navigation_and_with_its_subheads()
    {
        var article = Read($"""
            <html lang="en"><head><title>Harbour to close | Dunmere Herald</title><meta property="og:site_name" content="Dunmere Herald"></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
            <div class="cookie-banner">We use cookies to make this site better for you. Do you agree?</div>
            <article><h1>Harbour to close</h1><p>{First}</p><h2>Anger in the hall</h2><p>{Second}</p><p>{Third}</p>
            <div class="share-tools"><a href="#">Share on everything</a></div></article>
            <div class="related"><h3>Read more</h3><ul><li><a href="/1">Ferry lost</a></li></ul></div>
            <footer><p>© Dunmere Herald. All rights reserved.</p></footer></body></html>
            """);
        Assert.Equal("Harbour to close", article.Headline);
        Assert.Equal(["Harbour to close"], Blocks(article, BlockKind.Headline));
        Assert.Equal([First, Second, Third], Blocks(article, BlockKind.Paragraph));
        Assert.Equal(["Anger in the hall"], Blocks(article, BlockKind.Subhead));
        Assert.Equal("Dunmere Herald", article.Outlet);
        Assert.Equal("en", article.Language);
    }

    [Fact]
    public void Second_copy_of_the_text_is_left_out_and_a_question_asked_twice_stays()
    {
        const string Question = "What would you say to the residents of the quarter who told the council that the ferry was all they had left?";
        var article = Read($"<article><p>{Question}</p><p>{First}</p><p>{Question}</p><p>{Second}</p><p>{Third}</p><p>{Second}</p><p>{Third}</p></article>");
        Assert.Equal([Question, First, Question, Second, Third], Blocks(article, BlockKind.Paragraph));
    }

    [Fact]
    public void Table_and_list_among_the_copy_are_kept_whole()
    {
        var article = Read($"""
            <html lang="en"><head><title>Harbour to close</title></head><body><article><h1>Harbour to close</h1><p>{First}</p>
            <table><tr><th>Ward</th><th>For</th></tr><tr><td>North</td><td>4</td></tr><tr><td>South</td><td>3</td></tr></table><p>{Second}</p>
            <ul><li>The ferry stops on Monday.</li><li>The last boat is free of charge.</li></ul><p>{Third}</p></article></body></html>
            """);
        Assert.Equal(["Ward\tFor\nNorth\t4\nSouth\t3"], Blocks(article, BlockKind.Table));
        Assert.Equal(["The ferry stops on Monday.", "The last boat is free of charge."], Blocks(article, BlockKind.ListItem));
    }

    [Fact]
    public void Page_is_read_though_its_wrapper_is_named_for_a_menu()
    {
        var article = Read($"""
            <html lang="en"><head><title>Harbour to close</title></head><body><div class="nav-wrapper hidden"><div class="story"><h1>Harbour to close</h1><p>{First}</p><p>{Second}</p><p>{Third}</p></div></div>
            <div class="comments"><p>I was there that night, and the mayor never said any such thing, whatever your paper says.</p></div></body></html>
            """);
        Assert.Equal([First, Second, Third], Blocks(article, BlockKind.Paragraph));
    }

    [Fact]
    public void Notes_of_the_editors_are_told_beside_the_body()
    {
        const string Amended = "This article was amended on 5 May 2025. An earlier version said that the harbour would close for three years.";
        const string Labelled = "Correction, May 6: The council has thirteen members, not twelve.";
        var article = Read($"""
            <html lang="en"><head><title>Harbour to close</title></head><body><article><h1>Harbour to close</h1>
            <p>{First}</p><p>{Second}</p><p>{Third}</p><p><em>{Amended}</em></p></article>
            <div class="correction"><p>{Labelled}</p></div><footer><p>© Dunmere Herald. All rights reserved.</p></footer></body></html>
            """);
        Assert.Equal([First, Second, Third], Blocks(article, BlockKind.Paragraph));
        Assert.Equal([new(NoteKind.Correction, Amended), new(NoteKind.Correction, Labelled)], article.Notes);
        Assert.Equal([Amended, Labelled], Blocks(article, BlockKind.Note));
        Assert.Equal("page", article.Source["Notes"]);
    }

    [Fact]
    public void Embedded_post_keeps_its_author_and_caption_its_picture()
    {
        var article = Read($"""
            <article><h1>Harbour to close</h1><p>{First}</p>
            <figure><img src="/img/harbour.jpg"><figcaption>The harbour at night. Photo: Ada Quill</figcaption></figure><p>{Second}</p>
            <div class="embed"><blockquote class="twitter-tweet"><p>They closed our harbour tonight, and nobody asked us.</p>&mdash; Tom Brey (@tombrey) <a href="/1">May 3, 2025</a></blockquote></div>
            <p>{Third}</p></article>
            """, "https://dunmere.example/news/1");
        var post = Assert.Single(article.Blocks, block => block.Kind == BlockKind.EmbeddedPost);
        Assert.Equal("Tom Brey", post.Author);
        Assert.Equal("They closed our harbour tonight, and nobody asked us.", article[post.Span]);
        Assert.Equal(new Uri("https://dunmere.example/img/harbour.jpg"), Assert.Single(article.Blocks, block => block.Kind == BlockKind.Caption).Image);
    }

    [Theory]
    [InlineData("By Ada Quill, Staff Writer", "Ada Quill")]
    [InlineData("By Ada Quill and Tom Brey", "Ada Quill", "Tom Brey")]
    [InlineData("Ada Quill", "Ada Quill")]
    [InlineData("Dunmere Herald")]
    [InlineData("https://social.example/dunmere")]
    public void Writers_are_people(string author, params string[] names)
    {
        var article = Read($"""
            <html><head><meta name="author" content="{author}"><meta property="og:site_name" content="Dunmere Herald"></head><body><p>{First}</p><p>{Second}</p></body></html>
            """);
        Assert.Equal(names.Length == 0 && author == "Dunmere Herald" ? ["Dunmere Herald"] : names, article.Authors);
    }

    [Theory]
    [InlineData("<time datetime=\"2025-05-03T08:00:00+02:00\">Saturday</time>", "2025-05-03 08:00 +02:00")]
    [InlineData("<p class=\"date\">Published May 3, 2025, 4:20 pm EST</p>", "2025-05-03 16:20 -05:00")]
    [InlineData("<p class=\"date\">Published May 3, 2025, 4:20 pm EDT</p>", "2025-05-03 16:20 -04:00")]
    [InlineData("<p class=\"datum\">3. Mai 2025, 16.20 Uhr</p>", "2025-05-03 16:20 +00:00")]
    [InlineData("<p class=\"date\">2025年5月3日</p>", "2025-05-03 00:00 +00:00")]
    [InlineData("<p class=\"fecha\">3 de mayo de 2025</p>", "2025-05-03 00:00 +00:00")]
    public void Visible_dates_are_read_in_many_languages(string shown, string moment)
    {
        var article = Read($"<html lang=\"en\"><body><h1>Harbour to close</h1>{shown}<p>{First}</p><p>{Second}</p></body></html>");
        Assert.Equal(moment, article.PublishedAt?.ToString("yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Field_too_long_for_a_byline_names_nobody()
    {
        var names = string.Join(",", Enumerable.Range(0, 50_000).Select(i => $"Ada Quill{i}"));
        var article = Read($"<html><head><meta name=\"author\" content=\"{names}\"></head><body><h1>Harbour to close</h1><p class=\"byline\">By Tom Brey</p><p>{First}</p><p>{Second}</p></body></html>");
        Assert.Equal(["Tom Brey"], article.Authors);
    }

    [Theory]
    [InlineData("//<![CDATA[\n", "\n//]]>")]
    [InlineData("/*<![CDATA[*/", "/* ]]> */")]
    [InlineData("<!-- ", " -->")]
    [InlineData("/* made by a plug-in */ ", "// end")]
    [InlineData(" BLANKS ", " BLANKS ")]
    public void Json_ld_is_read_whatever_wraps_it(string before, string after)
    {
        var script = $$"""{{before}}{"@type": "NewsArticle", "headline": "Harbour to close /*at last*/"}{{after}}""".Replace("BLANKS", new string(' ', 300_000), StringComparison.Ordinal);
        var article = Read($"<html><head><script type=\"application/ld+json\">{script}</script></head><body><p>{First}</p><p>{Second}</p></body></html>");
        Assert.Equal("Harbour to close /*at last*/", article.Headline);
    }

    [Fact]
    public void Two_line_breaks_part_paragraphs()
    {
        var article = Read($"<div>{First}<br><br>{Second}<br/> <br/>{Third}</div>");
        Assert.Equal([First, Second, Third], Blocks(article, BlockKind.Paragraph));
    }

    [Fact]
    public void Json_ld_outranks_other_metadata()
    {
        var article = Read($$"""
            <html><head><meta property="article:published_time" content="2020-01-01T00:00:00Z">
            <script type="application/ld+json">[{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Harbour to close",
             "datePublished":"2025-05-03T08:00:00+02:00","dateModified":"2025-05-03T09:30:00+02:00","author":[{"@type":"Person","name":"Ada Quill"}],
             "publisher":{"@type":"Organization","name":"Dunmere Herald"},"isAccessibleForFree":"False",}]}]</script></head>
            <body><p>{{First}}</p><p>{{Second}}</p></body></html>
            """);
        Assert.Equal(new DateTimeOffset(2025, 5, 3, 8, 0, 0, TimeSpan.FromHours(2)), article.PublishedAt);
        Assert.Equal(new DateTimeOffset(2025, 5, 3, 9, 30, 0, TimeSpan.FromHours(2)), article.ModifiedAt);
        Assert.Equal(["Ada Quill"], article.Authors);
        Assert.True(article.IsPaywalled);
        Assert.Equal("json-ld", article.Source["PublishedAt"]);
    }

    [Fact]
    public void Access_subjects_and_credit_say_where_they_were_found()
    {
        var article = Read($"""
            <html><head><title>Harbour to close</title><link rel="canonical" href="https://dunmere.example/harbour"><meta property="article:content_tier" content="metered">
            <meta property="article:tag" content="ferries"><meta property="article:tag" content="Dunmere council"></head>
            <body><article><h1>Harbour to close</h1><div class="byline">By Ada Quill, The Associated Press</div><p>{First}</p><p>{Second}</p><p>{Third}</p></article></body></html>
            """);
        Assert.True(article.IsPaywalled);
        Assert.Equal(["ferries", "Dunmere council"], article.Subjects);
        Assert.Equal("Associated Press", article.WireCredit);
        Assert.Equal(["Ada Quill"], article.Authors);
        Assert.Equal(("open-graph", "open-graph", "page", "link"), (article.Source["IsPaywalled"], article.Source["Subjects"], article.Source["WireCredit"], article.Source["Uri"]));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div><span><b>")]
    [InlineData("<blockquote>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<b><i><u>")]
    [InlineData("<div><table></div>")]
    public void Deep_nesting_does_not_break_the_reader(string opening)
    {
        Article? article = null;
        var html = string.Concat(Enumerable.Repeat(opening, 30_000)) + $"<p>{First}</p><p>{Second}</p>";
        var thread = new Thread(() => article = Read(html), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Contains(First, article?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_without_an_article_is_an_error_that_names_it()
    {
        var error = Assert.Throws<ArticleReadException>(() => new HtmlArticleReader().Read(
            ArticleSource.FromText("<html><body><script>var a = 1;</script></body></html>", "empty.html"), ArticleReadOptions.Default, TestContext.Current.CancellationToken).ToList());
        Assert.Equal(ArticleReadFault.NoArticle, error.Reason);
        Assert.StartsWith("empty.html: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parsing_of_a_long_page_can_be_stopped()
    {
        var page = string.Concat(Enumerable.Repeat("<p>The ferry sails at noon.</p>", 50_000));
        using var stop = new CancellationTokenSource();
        Assert.NotNull(NewsTools.Html.Page.PageParser.Parse(page, stop.Token).Body);
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => NewsTools.Html.Page.PageParser.Parse(page, stop.Token));
    }

    [Fact]
    public void A_short_comment_hides_nothing_from_the_limit_on_depth()
    {
        var page = "<!-->" + string.Concat(Enumerable.Repeat("<div>", 2 * NewsTools.Html.Page.ElementDepth.Most));
        Assert.True(NewsTools.Html.Page.ElementDepth.Limit(page, CancellationToken.None).Length < page.Length);
    }
}
