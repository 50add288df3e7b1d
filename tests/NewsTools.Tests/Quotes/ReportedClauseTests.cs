using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Who says what in plain sentences of one construction each, and up to which word.</summary>
public sealed class ReportedClauseTests
{
    // Stands between two paragraphs, as it would in copy.
    private static IReadOnlyList<Quote> Quotes(string sentence)
    {
        var text = $"The parish council met on Thursday.\n\n{sentence}\n\nThe next meeting is planned for May.";
        return new TextArticleReader().Read(ArticleSource.FromText(text), ArticleReadOptions.Default, CancellationToken.None).First().Analyze().Quotes;
    }

    private static void SaysOne(string sentence, string source, string content)
    {
        var quote = Assert.Single(Quotes(sentence));
        Assert.Equal(content, quote.Text);
        Assert.Equal(source, quote.Source?.Text);
    }

    [Theory]
    [InlineData("A boy set fire to a hut, police said.", "police", "A boy set fire to a hut")]
    [InlineData("The frost split two pipes, officials said Monday.", "officials", "The frost split two pipes")]
    [InlineData("A guard shut the gate at noon, she said.", "she", "A guard shut the gate at noon")]
    [InlineData("The skipper read the wrong chart, Orrin Vale says.", "Orrin Vale", "The skipper read the wrong chart")]
    [InlineData("A fox bit a farmer in Tolne, the ministry reported.", "the ministry", "A fox bit a farmer in Tolne")]
    [InlineData("Boil the water before use, the board said Tuesday.", "the board", "Boil the water before use")]
    [InlineData("Lock the gate after dusk, a witness told the court.", "a witness", "Lock the gate after dusk")]
    [InlineData("In May a lorry hit two sheep, a witness said.", "a witness", "In May a lorry hit two sheep")]
    public void What_stands_before_a_closing_cue_is_said_however_its_verb_is_tagged(string sentence, string source, string content) => SaysOne(sentence, source, content);

    [Theory]
    [InlineData("On Friday, police said.")]
    [InlineData("One of the wardens, Mirelle Osk, subsequently testified.")]
    [InlineData("Torben Hale, head of the club, tweeted his approval of the plan.")]
    public void An_adverbial_or_a_name_before_a_cue_is_not_said(string sentence) =>
        Assert.DoesNotContain(Quotes(sentence), quote => quote.Reason == "clause before the cue");

    [Theory]
    [InlineData("The board denies that money was lent to the club.", "The board", "that money was lent to the club")]
    [InlineData("Police note that the gate was locked at night.", "Police", "that the gate was locked at night")]
    [InlineData("The study claims that most wells are dry.", "The study", "that most wells are dry")]
    [InlineData("Growers fear that the frost came too late.", "Growers", "that the frost came too late")]
    [InlineData("A spokesman for the mill denies that the dam leaks.", "A spokesman for the mill", "that the dam leaks")]
    [InlineData("The abbey denies that the orchard had been sprayed twice.", "The abbey", "that the orchard had been sprayed twice")]
    [InlineData("Hobday stresses that lambs were sold below cost.", "Hobday", "that lambs were sold below cost")]
    [InlineData("A spokeswoman for the dairy admits that lambs were sold below cost.", "A spokeswoman for the dairy", "that lambs were sold below cost")]
    public void A_present_tense_cue_before_that_is_read_though_it_could_be_a_noun(string sentence, string source, string content) => SaysOne(sentence, source, content);

    [Theory]
    [InlineData("Despite the mill's claims that the dam was sound, nobody stayed.")]
    [InlineData("The notes that she left were never found.")]
    [InlineData("The number of emails that the clerk lost is not known.")]
    public void A_noun_before_that_stays_a_noun(string sentence) =>
        Assert.DoesNotContain(Quotes(sentence), quote => quote.Reason == "that-clause");

    [Theory]
    [InlineData("“The tide was out,” notes Orrin Vale.")]
    [InlineData("“The tide was out,” Orrin Vale notes.")]
    [InlineData("“The tide was out,” concludes Orrin Vale.")]
    [InlineData("“The tide was out,” Orrin Vale points out.")]
    [InlineData("“The tide was out,” shot back Orrin Vale.")]
    [InlineData("“The tide was out,” Orrin Vale hit back.")]
    [InlineData("“The tide was out,” quips Orrin Vale.")]
    [InlineData("“The tide was out,” quipped Orrin Vale.")]
    [InlineData("“The tide was out,” Orrin Vale reports.")]
    [InlineData("“The tide was out,” corrected Orrin Vale.")]
    [InlineData("‘The tide was out’, notes Orrin Vale.")]
    public void Any_verb_of_saying_beside_an_utterance_names_its_speaker(string sentence)
    {
        var quote = Assert.Single(Quotes(sentence));
        Assert.Equal(QuoteForm.Direct, quote.Form);
        Assert.Equal("Orrin Vale", quote.Source?.Text);
    }

    [Theory]
    [InlineData("“No dogs on the beach,” the sign read.", "the sign")]
    [InlineData("“We were slow,” Mayor Dunn was quoted as saying in the memo.", "Mayor Dunn")]
    [InlineData("Mirelle Osk shared a long post: “I am leaving the choir.”", "Mirelle Osk")]
    [InlineData("The club's chairman, Torben Hale, wrote a letter: “We are out of money.”", "Torben Hale")]
    public void Words_are_given_to_the_sign_to_whom_they_are_quoted_of_and_to_who_made_them(string sentence, string source) =>
        Assert.EndsWith(source, Assert.Single(Quotes(sentence)).Source?.Text);

    [Theory]
    [InlineData("Mirelle Osk, Norland's envoy to Chile, told reporters that the case was weak.", "Mirelle Osk, Norland's envoy to Chile", "that the case was weak")]
    [InlineData("Torben Hale, North Mere MP, said he walked the route himself.", "Torben Hale, North Mere MP", "he walked the route himself")]
    [InlineData("Mirelle Osk, Tolne's chief veterinary officer, denied that the vote was rigged.", "Mirelle Osk, Tolne's chief veterinary officer", "that the vote was rigged")]
    [InlineData("Mirelle Osk, an economist based in Turin, said the most recent cut was deep.", "Mirelle Osk, an economist based in Turin", "the most recent cut was deep")]
    [InlineData("A nurse accused of hiding drugs wrote that she was innocent.", "A nurse accused of hiding drugs", "that she was innocent")]
    public void The_subject_speaks_not_the_words_that_describe_it(string sentence, string source, string content) => SaysOne(sentence, source, content);

    [Theory]
    [InlineData("Villagers were alarmed by a sign that the mill was closing, saying that nobody had asked them.", "Villagers", "that nobody had asked them")]
    [InlineData("The union's president, Mirelle Osk, unveiled a plan that ministers had feared, promising that no post would go.", "The union's president, Mirelle Osk", "that no post would go")]
    [InlineData("Senator Hale voiced worry that Mr. Odd was not ready, telling a friend: “He is far too young.”", "Senator Hale", "He is far too young.")]
    [InlineData("Mirelle Osk put out a statement saying the choir would sing on.", "Mirelle Osk", "the choir would sing on")]
    public void A_participle_has_the_subject_of_the_clause_around_it(string sentence, string source, string content) => SaysOne(sentence, source, content);

    [Theory]
    [InlineData("Mirelle Osk admitted on social media that the talks had failed.", "that the talks had failed")]
    [InlineData("Mirelle Osk conceded for the first time that the well was dry.", "that the well was dry")]
    [InlineData("Mirelle Osk replied in public filings that the well was dry.", "that the well was dry")]
    [InlineData("Mirelle Osk posted on the radio show that the well was dry.", "that the well was dry")]
    [InlineData("Mirelle Osk said as a widow that the house was hers.", "that the house was hers")]
    [InlineData("Mirelle Osk said by text message the snow had stopped.", "the snow had stopped")]
    [InlineData("Mirelle Osk demanded that Lindel step down.", "that Lindel step down")]
    [InlineData("Mirelle Osk boasted in Lyon about the choir being “the best on the coast.”", "the choir being “the best on the coast.”")]
    [InlineData("Mirelle Osk called on the mayor of Tolne to open the gates.", "the mayor of Tolne to open the gates")]
    public void What_is_said_begins_behind_where_and_how_it_was_said(string sentence, string content) => SaysOne(sentence, "Mirelle Osk", content);

    [Fact]
    public void A_closing_cue_and_its_participle_report_two_statements()
    {
        var quotes = Quotes("The tower is leaning, the mason said, adding that he had measured it twice.");
        Assert.Equal(["The tower is leaning", "that he had measured it twice"], quotes.Select(quote => quote.Text));
        Assert.All(quotes, quote => Assert.Equal("the mason", quote.Source?.Text));
    }

    [Fact]
    public void Reports_joined_by_commas_and_a_conjunction_are_one_each()
    {
        var quotes = Quotes("Mirelle Osk has claimed the vote was bought, spoken of a “stolen spring” and called the clerk a “puppet.”");
        Assert.Equal(["the vote was bought", "stolen spring", "the clerk a “puppet.”"], quotes.Select(quote => quote.Text));
    }

    [Theory]
    [InlineData("The keeper denied Tolne twice before the break.")]
    [InlineData("The bank called on Baines & Roe, its lawyers in Bonn.")]
    [InlineData("The zoo offers a “night safari” on Fridays.")]
    public void What_is_no_statement_is_not_reported(string sentence) => Assert.Empty(Quotes(sentence));

    [Theory]
    [InlineData("It came down to what the mayor said was a lack of money.", "the mayor", "what … was a lack of money")]
    [InlineData("Orrin Vale called the senator a “cheat,” a “bully,” “unfit” and “sick.”", "Orrin Vale", "the senator a “cheat,” a “bully,” “unfit” and “sick.”")]
    [InlineData("Orrin Vale this week said he would stay.", "Orrin Vale", "he would stay")]
    [InlineData("Mirelle Osk, who in 2010 said the goal was to win, has left.", "Mirelle Osk", "the goal was to win")]
    [InlineData("Several experts cautioned, as did the bank, that the rules might change.", "Several experts", "that the rules might change")]
    [InlineData("Orrin Vale said — on the radio, as it happens — that he had sold a million.", "Orrin Vale", "that he had sold a million")]
    [InlineData("Orrin Vale took to the airwaves to accuse the paper of fraud.", "Orrin Vale", "the paper of fraud")]
    [InlineData("Residents marching through the streets said the dam was old.", "Residents marching through the streets", "the dam was old")]
    [InlineData("A reply came from Sen. Mirelle Osk, D-Tolne, who said that voters were tired, and from the league.", "Sen. Mirelle Osk", "that voters were tired")]
    [InlineData("Orrin Vale blasted the council for raising the rent.", "Orrin Vale", "the council for raising the rent")]
    [InlineData("The walk “felt too long,” she added on the radio.", "she", "The walk “felt too long,”")]
    [InlineData("A clerk who “steals a handful of stamps” is fined, Mirelle Osk said.", "Mirelle Osk", "A clerk who “steals a handful of stamps” is fined")]
    public void Source_and_content_are_whole(string sentence, string source, string content) => SaysOne(sentence, source, content);

    [Theory]
    [InlineData("Trustees announced they had sold the mill, ending a quarrel that lasted ten years.", "they had sold the mill")]
    [InlineData("The mayor said the dam was safe, even though it is unclear who checked it.", "the dam was safe")]
    [InlineData("The mayor said the dam was safe, but it was not known who had checked it.", "the dam was safe")]
    [InlineData("The mayor said the clerk had helped him, but offered no proof.", "the clerk had helped him")]
    [InlineData("The mayor promised lower rents and “more trees,” but he has also raised the tax.", "lower rents and “more trees,”")]
    [InlineData("The mayor promised to mend the dam, while also warning that it would take years.", "to mend the dam")]
    [InlineData("The mayor said the town was robbed and wants a vote.", "the town was robbed")]
    [InlineData("The dam will hold, its owner said on Friday, days after announcing that it would be closed.", "The dam will hold")]
    [InlineData("The mayor said the dam was safe, which the press has not yet reported.", "the dam was safe")]
    public void The_narrators_remark_is_not_said(string sentence, string content) => Assert.Equal(content, Quotes(sentence)[0].Text);

    [Theory]
    [InlineData("The guild says the lamps are dim, and it wants new ones.", "the lamps are dim, and it wants new ones")]
    [InlineData("The union says the sheds are full, and workers are tired.", "the sheds are full, and workers are tired")]
    [InlineData("Holm said wages had fallen, and prices had risen.", "wages had fallen, and prices had risen")]
    [InlineData("Holm said the pier was shut, and the mayor walked away.", "the pier was shut")]
    [InlineData("The mayor said the dam was safe but looked old.", "the dam was safe but looked old")]
    [InlineData("The dam would hold, the mayor said, if the rain stopped.", "The dam would hold … if the rain stopped")]
    [InlineData("The mayor said the fund, which helps the poor, would grow.", "the fund, which helps the poor, would grow")]
    [InlineData("The mayor said the dam would hold, sparing the town a flood.", "the dam would hold, sparing the town a flood")]
    public void What_goes_on_in_the_same_statement_is_said(string sentence, string content) => Assert.Equal(content, Assert.Single(Quotes(sentence)).Text);

    [Fact]
    public void Two_who_report_in_one_sentence_say_one_thing_each()
    {
        var quotes = Quotes("Members said they would come and others said they would stay away.");
        Assert.Equal(["they would come", "they would stay away"], quotes.Select(quote => quote.Text));
        Assert.Equal(["Members", "others"], quotes.Select(quote => quote.Source?.Text));
    }

    [Theory]
    [InlineData("Orrin Vale, a historian who was there, recalled, “It was dark.”")]
    [InlineData("Orrin Vale, a former chairman, poked at the plan, tweeting, “It was dark.”")]
    [InlineData("“It was dark!” Orrin “Bo” Vale shouted to the crowd.")]
    [InlineData("“It was what they call ‘dark,’” Orrin Vale notes.")]
    public void An_utterance_finds_its_cue_behind_appositions_and_nicknames(string sentence) => Assert.Contains("Vale", Quotes(sentence)[0].Source?.Text);

    [Theory]
    [InlineData("The mayor said nothing.")]
    [InlineData("“It was dark,” he said. Orrin Vale, he thought, knew nothing.")]
    public void To_say_nothing_is_no_statement(string sentence) => Assert.DoesNotContain(Quotes(sentence), quote => quote.Form is QuoteForm.Indirect);

    [Theory]
    [InlineData("Orrin Vale: The Dam Will Not Hold.", 1)]
    [InlineData("Orrin Vale: The Making of a Mayor.", 0)]
    [InlineData("Harbour: The Dam Will Not Hold.", 0)]
    public void A_name_before_the_colon_of_the_first_line_says_the_line(string line, int count)
    {
        var text = line + "\n\nOrrin Vale is the mayor.";
        var article = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, line.Length)), new Block(BlockKind.Paragraph, new TextSpan(line.Length + 2, text.Length))]);
        Assert.Equal(count, article.Analyze().Quotes.Count);
    }

    [Theory]
    [InlineData("The inspector said the lift had been checked in May. Nothing had been found.", "Nothing had been found")]
    [InlineData("The lift had been checked in May, the inspector said. No fault had been seen.", "No fault had been seen")]
    [InlineData("The port said the crane would be moved. It would not be sold.", "It would not be sold")]
    [InlineData("Police said the tunnel would stay closed. Drivers would be sent round the lake.", "Drivers would be sent round the lake")]
    [InlineData("The clerk told the court that the keys had been lost. There had never been a second set.", "There had never been a second set")]
    [InlineData("The board announced that the mill would be closed. The men would be sent home.", "The men would be sent home")]
    public void A_report_goes_on_in_a_sentence_that_keeps_its_tense(string text, string content)
    {
        var quotes = Quotes(text);
        Assert.Equal(2, quotes.Count);
        Assert.Equal(content, quotes[1].Text);
        Assert.Equal(quotes[0].Speaker?.Name, quotes[1].Speaker?.Name);
        Assert.True(quotes[1].IsFloating);
        Assert.True(quotes[1].Confidence < quotes[0].Confidence);
    }

    [Theory]
    [InlineData("Ada Holm said the pier had been sold. She had been mayor for a year.")]
    [InlineData("Ada Holm said the pier was sold. Nothing had been paid.")]
    [InlineData("Ada Holm said the pier had been sold. Bo Lind had bought it.")]
    [InlineData("Ada Holm said the pier had been sold. The council voted on Monday.")]
    [InlineData("Ada Holm said the pier had been sold. But nothing had been paid.")]
    [InlineData("Ada Holm says the pier had been sold. Nothing had been paid.")]
    [InlineData("Ada Holm said the pier would be sold. That would help the port.")]
    [InlineData("Ada Holm said the pier would be sold. Nothing had been paid.")]
    [InlineData("Ada Holm said the pier had been sold. The council met. Nothing had been paid.")]
    [InlineData("Ada Holm had sold the pier. Nothing had been paid, she said.")]
    [InlineData("Ada Holm said the pier had been sold.\nNothing had been paid.")]
    public void What_may_be_the_narrators_is_not_taken(string text) => Assert.Single(Quotes(text));
}
