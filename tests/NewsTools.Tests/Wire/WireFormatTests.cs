using Xunit;

namespace NewsTools.Tests.Wire;

public sealed class WireFormatTests
{
    [Fact]
    public void Nitf_gives_typed_blocks_and_the_desk_s_metadata()
    {
        var article = Assert.Single(WireSamples.Read("nitf.xml"));
        Assert.Equal(
        [
            "Headline: Quarry owner apologises for dust",
            "Subhead: Fine of 80,000 marks is “fair”, says Stonegate chief",
            "Byline: By Rosalind Ekwueme, Environment Correspondent",
            "Paragraph: The owner of the Grange Hill quarry apologised on Wednesday for the dust that covered the village for most of May.",
            "Paragraph: “We should have stopped the crusher on the first dry day,” Gerrit Vance, chief executive of Stonegate Ltd, told villagers at a meeting in the school.",
            "Subhead: “Like flour”",
            "Paragraph: Villager Odile Marsh said the dust lay like flour on everything we own.",
            "Caption: The quarry above Grange Hill in May. Estuary Press/K. Lund",
            "BlockQuote: The fine is fair, and we will pay it this week.",
            "ListItem: Crusher to stop in wind",
            "ListItem: Roads to be washed daily",
        ], WireSamples.Blocks(article).Select(block => block.Replace("EkwuemeEnvironment", "Ekwueme Environment", StringComparison.Ordinal)));
        Assert.Equal(["Rosalind Ekwueme"], article.Authors);
        Assert.Equal("Gerrit Vance", article.Blocks.Single(block => block.Kind == BlockKind.BlockQuote).Author);
        Assert.Equal(("EP-20250611-17", "Estuary Press", "Regional", "GRANGE HILL", "Estuary Press"), (article.Id, article.Outlet, article.Section, article.Dateline, article.WireCredit));
        Assert.Equal(new DateTimeOffset(2025, 6, 11, 12, 5, 0, TimeSpan.FromHours(-4)), article.PublishedAt);
        Assert.Equal(new DateTimeOffset(2025, 6, 11, 10, 15, 0, TimeSpan.FromHours(-4)), article.ModifiedAt);
        Assert.Equal(new DateTimeOffset(2025, 6, 11, 12, 0, 0, TimeSpan.FromHours(-4)), article.EmbargoedUntil);
        Assert.Equal(["environmental pollution", "quarry", "dust"], article.Subjects);
        Assert.Equal([new(NoteKind.Advice, "EDITORS: Picture available on request."), new(NoteKind.Correction, "An earlier version misstated the size of the fine.")], article.Notes);
        Assert.Equal("https://estuary.example/quarry-dust", article.Uri?.ToString());
    }

    [Fact]
    public void NewsML_messages_give_their_text_items()
    {
        var (articles, skipped) = WireSamples.ReadAll(ArticleSource.FromFile(WireSamples.PathOf("newsml-g2.xml")));
        var article = Assert.Single(articles);
        Assert.Equal(4, article.Blocks.Count);
        Assert.Equal("“We are further apart than we were on Monday,” said Adela Quist, who speaks for the dockers.", article[article.Blocks[2].Span]);
        Assert.Equal(("Harbour talks end without a deal", "Estuary Press", "Regional Service", "DUNMERE", "en-GB"), (article.Headline, article.Outlet, article.Section, article.Dateline, article.Language));
        Assert.Equal(["Ivo Marlowe"], article.Authors);
        Assert.Equal(new DateTimeOffset(2025, 6, 20, 7, 10, 0, TimeSpan.FromHours(1)), article.PublishedAt);
        Assert.Equal(new DateTimeOffset(2025, 6, 20, 10, 0, 0, TimeSpan.FromHours(1)), article.EmbargoedUntil);
        Assert.Equal([new(NoteKind.Advice, "Corrects the name of the harbour master in the third paragraph.")], article.Notes);
        Assert.Equal(["labour market"], article.Subjects);
        Assert.Contains("PIC-1", Assert.Single(skipped).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NewsML_carries_nitf_too()
    {
        const string Item = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:a"><itemMeta><provider qcode="nprov:ESTP"/></itemMeta><contentMeta><headline>Tide wall too low</headline></contentMeta>
            <contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><byline>By Ulla Brandvold</byline></body.head>
            <body.content><p>The wall is too low.</p><p>“We told them,” she said.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
            """;
        var article = Assert.Single(WireSamples.Read(ArticleSource.FromText(Item)));
        Assert.Equal(["Headline: Tide wall too low", "Byline: By Ulla Brandvold", "Paragraph: The wall is too low.", "Paragraph: “We told them,” she said."], WireSamples.Blocks(article));
        Assert.Equal(("ESTP", ArticleFormat.NewsML), (article.Outlet, article.Format));
        Assert.Equal(["Ulla Brandvold"], article.Authors);
    }

    [Fact]
    public void NewsML_package_of_links_says_so()
    {
        const string Package = "<packageItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><groupSet root=\"a\"><group id=\"a\"><itemRef href=\"https://estuary.example/1\"/><itemRef href=\"https://estuary.example/2\"/></group></groupSet></packageItem>";
        Assert.Contains("refers to 2 items", Assert.Throws<ArticleReadException>(() => WireSamples.Read(ArticleSource.FromText(Package, "p.xml"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ninjs_of_the_first_edition()
    {
        var article = Assert.Single(WireSamples.Read("ninjs-1.json"));
        Assert.Equal(
        [
            "Headline: School drops plan to cut hot lunches",
            "Paragraph: Oakmoor school has dropped its plan to cut hot lunches after more than 300 parents signed a letter of protest.",
            "Paragraph: “The children will eat, and that is the end of it,” head teacher Bram Oyelaran said on Wednesday.",
            "Caption: The dining hall of Oakmoor school. (Jules Petrov)",
        ], WireSamples.Blocks(article));
        Assert.Equal(["Mireille Santos"], article.Authors);
        Assert.Equal(new DateTimeOffset(2025, 7, 2, 13, 5, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Equal(("Estuary Press", "Oakmoor", "en"), (article.Outlet, article.Dateline, article.Language));
        Assert.Equal([new(NoteKind.Advice, "Adds reaction from parents.")], article.Notes);
    }

    [Fact]
    public void Ninjs_of_the_third_edition()
    {
        var article = Assert.Single(WireSamples.Read("ninjs-3.json"));
        Assert.Equal("Saltby’s last bakery shuts its oven", article.Headline);
        Assert.Equal(["Leonie Aldous", "Sam Whitlock"], article.Authors);
        Assert.Equal("“Flour has doubled and so have my knees,” said baker Clement Ashby, 71.", article[article.Blocks[^1].Span]);
        Assert.Equal(new DateTimeOffset(2025, 7, 15, 6, 0, 0, TimeSpan.FromHours(2)), article.EmbargoedUntil);
        Assert.Equal(("Saltby Gazette", "Saltby"), (article.Outlet, article.Dateline));
        Assert.Equal([new(NoteKind.Status, "withheld")], article.Notes);
    }

    [Fact]
    public void Ninjs_one_a_line()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 3).Select(i => $$"""{"uri":"urn:{{i}}","pubstatus":"usable","headline":"No {{i}}","body_text":"The mayor said no."}"""));
        Assert.Equal(["No 1", "No 2", "No 3"], WireSamples.Read(ArticleSource.FromText(lines)).Select(article => article.Headline));
    }

    [Fact]
    public void Half_a_character_costs_nothing_but_itself()
    {
        string[] headlines = ["Harbour \\ud83d closes", "Harbour \\ude00 closes", "Harbour \\uD83D\\uDE00 closes", "Harbour \\\\ud83d closes"];
        var lines = string.Join('\n', headlines.Select(headline => $$"""{"pubstatus":"usable","headline":"{{headline}}","body_text":"The mayor said no."}"""));
        Assert.Equal(["Harbour \uFFFD closes", "Harbour \uFFFD closes", "Harbour 😀 closes", "Harbour \\ud83d closes"], WireSamples.Read(ArticleSource.FromText(lines)).Select(article => article.Headline));
    }

    [Fact]
    public void Message_without_words_is_an_error_that_names_the_file()
    {
        var message = "From: Ada Quill <ada@herald.example>\r\nTo: tom@herald.example\r\nSubject: Harbour closes\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n \r\n"u8.ToArray();
        var error = Assert.Throws<ArticleReadException>(() => WireSamples.Read(ArticleSource.FromBytes(message, "empty.eml")));
        Assert.Equal(ArticleReadFault.NoArticle, error.Reason);
        Assert.StartsWith("empty.eml: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Newsletter_is_read_without_its_mailing_lines()
    {
        var article = Assert.Single(WireSamples.Read("newsletter.eml"));
        Assert.Equal(
        [
            "Headline: The Morning Line: tide wall “too low”",
            "Subhead: The Morning Line",
            "Paragraph: Good morning. The new tide wall is a metre too low, its own engineers say in a report that the council has kept since May.",
            "Paragraph: “We told them twice,” said Ulla Brandvold, who wrote the report.",
        ], WireSamples.Blocks(article));
        Assert.Equal(("Dunmere Herald", "en-GB", "20250717.morning@herald.example"), (article.Outlet, article.Language, article.Id));
        Assert.Equal(new DateTimeOffset(2025, 7, 17, 6, 0, 0, TimeSpan.FromHours(1)), article.PublishedAt);
    }

    [Fact]
    public void Message_and_the_one_forwarded_with_it_are_two_articles()
    {
        var articles = WireSamples.Read("release.eml");
        Assert.Equal(["Stonegate to plant 4,000 trees", "Villagers doubt tree plan"], articles.Select(article => article.Headline));
        Assert.Equal(["Tomas Varga"], articles[0].Authors);
        Assert.Contains("around the Grange Hill quarry this autumn, the company", articles[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("press office", articles[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mailbox_gives_each_message()
    {
        var box = string.Concat(Enumerable.Range(1, 3).Select(i => $"From desk@herald.example Thu Jul 17 06:00:0{i} 2025\nFrom: desk@herald.example\nSubject: No {i}\nDate: Thu, 17 Jul 2025 06:00:00 +0000\n\nThe mayor said no.\n\n"));
        Assert.Equal(["No 1", "No 2", "No 3"], WireSamples.Read(ArticleSource.FromBytes(System.Text.Encoding.ASCII.GetBytes(box))).Select(article => article.Headline));
    }

    [Theory]
    [InlineData("rss.xml")]
    [InlineData("nitf.xml")]
    [InlineData("newsml-g2.xml")]
    [InlineData("ninjs-3.json")]
    [InlineData("newsletter.eml")]
    public void Every_form_is_read_through_gzip(string name)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal))
            gzip.Write(File.ReadAllBytes(WireSamples.PathOf(name)));
        Assert.Equal(WireSamples.Read(name)[0].Text, WireSamples.Read(ArticleSource.FromBytes(packed.ToArray()))[0].Text);
    }
}
