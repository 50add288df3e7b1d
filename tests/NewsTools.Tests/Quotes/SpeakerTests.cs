using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Whose words a quotation is, where its own sentence does not name the speaker.</summary>
public sealed class SpeakerTests
{
    private static IReadOnlyList<Quote> Quotes(string text) => People.Articles.Of(text).Analyze().Quotes;

    private static string? SpeakerOf(string words, string text) => Quotes(text).Single(q => q.Text.Contains(words, StringComparison.Ordinal)).Speaker?.Name;

    [Theory]
    [InlineData("The mayor, Tomas Ek, said he was worried.")]
    [InlineData("Tomas Ek, the mayor, said he was worried.")]
    [InlineData("Last night Tomas Ek, a Liberal councillor, said he was worried.")]
    [InlineData("Tomas Ek, who has run the port since 2015, said he was worried.")]
    [InlineData("Tomas Ek (Liberal) said he was worried.")]
    [InlineData("Tomas Ek — the mayor — said he was worried.")]
    [InlineData("Tomas Ek has said he was worried.")]
    [InlineData("Tomas Ek later told reporters he was worried.")]
    [InlineData("But Tomas Ek also said he was worried.")]
    [InlineData("Tomas Ek admitted he had been slow.")]
    [InlineData("Tomas Ek said his party was divided.")]
    [InlineData("The chief engineer, Tomas Ek, of the water board, said he had warned them.")]
    [InlineData("He was worried, said Tomas Ek.")]
    [InlineData("He was worried, Tomas Ek, the mayor, said.")]
    [InlineData("According to Tomas Ek, he had warned them.")]
    [InlineData("Tomas Ek was worried.")]
    [InlineData("Tomas Ek, the owner, is not so sure.")]
    public void He_said_goes_on_with_whom_the_paragraph_is_about(string sentence)
    {
        const string Earlier = "“They need help,” said Hugo Marsh, a doctor. “They will fall ill,” he said.\nMarsh has run the clinic since 2010. He was born in the valley.\n";
        const string Words = "“The valley was together,” he said. “That is gone.”";
        Assert.Equal("Tomas Ek", SpeakerOf("The valley", Earlier + sentence + " " + Words));
        Assert.Equal("Tomas Ek", SpeakerOf("The valley", Earlier + sentence + "\n" + Words));
    }

    [Theory]
    [InlineData("Marsh said Tomas Ek was a liar.")]
    [InlineData("Marsh said the mayor, Tomas Ek, had lied.")]
    [InlineData("Marsh thanked the mayor, Tomas Ek.")]
    [InlineData("The mayor, Ingrid Ek, said she was worried.")]
    [InlineData("Tomas Ek lied again, Marsh said.")]
    public void He_said_does_not_go_on_with_who_is_only_spoken_of(string sentence) => Assert.Equal("Hugo Marsh", SpeakerOf("The valley",
        "“They need help,” said Hugo Marsh, a doctor. He was born in the valley.\n" + sentence + " “The valley was together,” he said."));

    [Theory]
    [InlineData("Kim Perry wore the boots again, Councillor Lotte Hage said on Friday.", "Lotte Hage")]
    [InlineData("Kim Perry wore the boots again, said Councillor Lotte Hage on Friday.", "Lotte Hage")]
    [InlineData("Kim Perry wore the boots again, according to the mayor, Lotte Hage.", "Lotte Hage")]
    [InlineData("Kim Perry had no right to wear the boots, the council’s leader, Lotte Hage, told reporters.", "Lotte Hage")]
    [InlineData("“Kim Perry wore the boots again,” Lotte Hage said on Friday.", "Lotte Hage")]
    [InlineData("Mayor Ruth Perry and her sister Kim Perry wore the boots again, Councillor Lotte Hage wrote.", "Lotte Hage")]
    [InlineData("Kim Perry’s boots were seen again, Lotte Hage said. She laughed.", "Lotte Hage")]
    [InlineData("Ruth Perry wore the boots again, Councillor Bernard Hage said on Friday.", "Ruth Perry")]
    public void She_said_goes_on_with_who_spoke_behind_the_words(string sentence, string speaker) =>
        Assert.Equal(speaker, SpeakerOf("town hall", sentence + "\n“It is a town hall, not a ballroom,” she said."));

    [Theory]
    [InlineData("The ferry’s chief executive, Ada Holm, said it was late.", "Ada Holm")]
    [InlineData("The ferry’s chief executive, Dr. Ada Holm, said it was late.", "Ada Holm")]
    [InlineData("Its new chief executive, Bo Rand, told reporters it was late.", "Bo Rand")]
    [InlineData("The guild’s legal representative, Ms. Ada Holm, said it was late.", "Ada Holm")]
    public void An_office_that_reads_like_an_adjective_is_that_of_the_name_behind_it(string text, string name) =>
        Assert.Equal(name, Assert.Single(People.Articles.Of(text).Analyze().Quotes).Speaker?.Name);

    [Fact]
    public void A_sentence_that_begins_with_a_pronoun_goes_on_with_the_speaker_before() => Assert.Equal("Amina Dahl", SpeakerOf("carved", """
        Prime Minister Helena Marsh left early. Marsh’s office was silent.
        The Greens’ leader, Amina Dahl, said they had until Friday. She later softened her tone, telling reporters that the deadline was “not carved in stone.”
        """));

    [Theory]
    [InlineData("And from Chairwoman Ida Vell:")]
    [InlineData("From Ida Vell, the mayor:")]
    [InlineData("And from Ida Vell, by email:")]
    [InlineData("Senator Ida Vell, in a statement:")]
    [InlineData("Ida Vell, mayor of Port Alder:")]
    [InlineData("Mayor Ida Vell on the budget:")]
    [InlineData("Ida Vell:")]
    [InlineData("Here is Mayor Ida Vell’s response:")]
    [InlineData("Read Ida Vell’s statement in full:")]
    [InlineData("A statement from Mayor Ida Vell:")]
    [InlineData("The reply of Ida Vell was short:")]
    [InlineData("This is what Ida Vell told us:")]
    [InlineData("Ida Vell wrote to Godfrey Starling:")]
    public void A_line_that_ends_with_a_colon_announces_a_speaker(string line)
    {
        const string Earlier = "“It is a start,” Commissioner Godfrey Starling said.\n", Words = "“It is no more than that, and we will be back.”";
        Assert.Equal("Ida Vell", SpeakerOf("no more", Earlier + line + "\n" + Words));
        Assert.Equal("Ida Vell", SpeakerOf("no more", Earlier + line + " " + Words));
    }

    [Fact]
    public void A_line_without_a_colon_announces_nobody() =>
        Assert.Equal("Godfrey Starling", SpeakerOf("no more", "“It is a start,” Godfrey Starling said.\nFar from Ida Vell’s office, it rained.\n“It is no more than that.”"));

    [Theory]
    [InlineData("Ada Quell, mayor: “Nobody told me.”")]
    [InlineData("Ada Quell, Mayor – “Nobody told me.”")]
    [InlineData("Ada Quell, mayor of Port Alder: “Nobody told me.”")]
    [InlineData("Ada Quell, 43, nurse: “Nobody told me.”")]
    [InlineData("Ada Quell, of the bus union: “Nobody told me.”")]
    [InlineData("Ada Quell (mayor): “Nobody told me.”")]
    [InlineData("Mayor Ada Quell: “Nobody told me.”")]
    [InlineData("The mayor, Ada Quell: “Nobody told me.”")]
    [InlineData("In Port Alder, Ada Quell was blunt: “Nobody told me.”")]
    public void An_office_behind_a_name_is_not_the_speaker(string text) => Assert.Equal("Ada Quell", SpeakerOf("Nobody", text));

    [Fact]
    public void An_office_in_capitals_is_not_the_speaker() =>
        Assert.Equal("ADA QUELL", SpeakerOf("Nobody", "ADA QUELL, MAYOR: “Nobody told me.”"), ignoreCase: true);

    [Theory]
    [InlineData("“Nobody came.”\n– Dee Marsh")]
    [InlineData("“Nobody came.”\n— Dee Marsh, teacher")]
    [InlineData("“Nobody came.”\n— Dee Marsh, who runs the school")]
    [InlineData("“We were alone.\n“Nobody came.”\n– Dee Marsh, teacher")]
    [InlineData("“It was cold,” said Una Thring.\n“Nobody came.”\n– Dee Marsh")]
    [InlineData("“Nobody came” – Dee Marsh, teacher")]
    [InlineData("\"Nobody came\" - Dee Marsh")]
    public void A_dash_and_a_name_sign_what_stands_above_or_beside(string text) => Assert.Equal("Dee Marsh", SpeakerOf("Nobody came", text));

    [Theory]
    [InlineData("“It was cold,” said Una Thring.\n“Nobody came.”\n– Dee Marsh was the last to leave.")]
    [InlineData("“Nobody came” – not even the mayor – “and we left,” said Una Thring.")]
    public void A_dash_before_other_words_signs_nothing(string text) => Assert.Equal("Una Thring", SpeakerOf("Nobody came", text));

    [Fact]
    public void A_name_beside_a_title_signs_nothing() => Assert.Empty(Quotes("“The Long Road Home” – Bo Rand"));

    [Theory]
    [InlineData("The report used the word “ once and then stopped.\n“Balanced,” said Ada Quell.")]
    [InlineData("The report used the word \" once and then stopped.\n\"Balanced,\" said Ada Quell.")]
    [InlineData("The report used the word “once and then stopped.\n“Balanced,” said Ada Quell.")]
    [InlineData("The report used the word ” once and then stopped.\n“Balanced,” said Ada Quell.")]
    [InlineData("The report used the word “ once and stopped. “Balanced,” said Ada Quell.")]
    [InlineData("The report used the word \" once and stopped. \"Balanced,\" said Ada Quell.")]
    public void A_stray_mark_opens_nothing(string text)
    {
        var quote = Assert.Single(Quotes(text));
        Assert.Equal(("Balanced,", "Ada Quell"), (quote.Text.Trim(), quote.Speaker?.Name));
    }

    [Fact]
    public void A_guillemet_before_a_full_stop_closes()
    {
        var quotes = Quotes("Bo Lind said that his men would « curse me until October ». It rained.\n« I meant it », he told reporters. « Then I saw it. »");
        Assert.Equal(["that his men would « curse me until October »", " I meant it  …  Then I saw it. "], quotes.Select(q => q.Text));
    }

    [Fact]
    public void A_mark_behind_a_colon_opens_though_it_is_not_closed() =>
        Assert.Equal("We wait for spring. … It will pass.", Assert.Single(Quotes("Ada Quell said: “We wait for spring.\n“It will pass.”")).Text);

    [Theory]
    [InlineData("'They are not runnin', they are walkin'.'", "They are not runnin', they are walkin'.")]
    [InlineData("'We were singin',' said Pat Lowe.", "We were singin',")]
    [InlineData("‘We were singin’,’ said Pat Lowe. ‘All night.’", "We were singin’, … All night.")]
    [InlineData("'We're goin' home an' that is all,' said Pat Lowe.", "We're goin' home an' that is all,")]
    [InlineData("'Give me a cup o' tea,' said Pat Lowe.", "Give me a cup o' tea,")]
    [InlineData("‘There’s somethin’ wrong wi’ that boat,’ Pat Lowe told us.", "There’s somethin’ wrong wi’ that boat,")]
    [InlineData("'The workers' boats are sinkin',' said Pat Lowe.", "The workers' boats are sinkin',")]
    [InlineData("'We went to Berlin', said Pat Lowe. 'All night.'", "We went to Berlin … All night.")]
    [InlineData("'We start again', said Pat Lowe. 'All night.'", "We start again … All night.")]
    public void An_apostrophe_for_letters_at_the_end_of_a_word_closes_nothing(string text, string words) => Assert.Equal(words, Assert.Single(Quotes(text)).Text);

    [Fact]
    public void Letters_left_out_open_nothing() => Assert.Empty(Quotes("They were runnin' and walkin' all night."));

    [Fact]
    public void A_quotation_goes_on_behind_the_cue_of_its_second_paragraph()
    {
        var quote = Assert.Single(Quotes("“We began in spring, when the river was low.\n“We ended in winter,” Bo Lind said. “It was a long year.”"));
        Assert.Equal((3, "Bo Lind"), (quote.Content.Count, quote.Speaker?.Name));
    }

    [Theory]
    [InlineData("Ada Holm’s claim on Monday that the bridge was safe angered the council.", "that the bridge was safe")]
    [InlineData("Ada Holm’s claim that the bridge was safe has angered the council.", "that the bridge was safe")]
    [InlineData("Ada Holm’s warning that the bridge would hold came too late for the crew.", "that the bridge would hold")]
    [InlineData("Ada Holm’s claim that the men who built it lied was never proved.", "that the men who built it lied")]
    [InlineData("A statement by Ada Holm that the bridge was safe did not calm the residents.", "that the bridge was safe")]
    [InlineData("The council heard Ada Holm’s claim that the bridge was safe and sound.", "that the bridge was safe and sound")]
    [InlineData("The council heard Ada Holm’s claim that the bridge was safe because it was new.", "that the bridge was safe because it was new")]
    public void A_claim_ends_before_the_verb_of_the_sentence(string text, string words) => Assert.Equal(words, Assert.Single(Quotes(text)).Text);

    [Theory]
    [InlineData("Kofi Brandt and Aldo Renner came in. “It is over,” he said.")]
    [InlineData("Kofi Brandt and Aldo Renner left the hall at noon.\nHe said that the vote was lost.")]
    [InlineData("Berta Kern and Ida Sole came in. “It is over,” she said.")]
    public void Where_two_may_have_spoken_nobody_is_named_and_both_are_candidates(string text)
    {
        var analysis = People.Articles.Of(text).Analyze();
        var speaker = Assert.Single(analysis.Quotes).Speaker!;
        Assert.Null(speaker.Entity);
        Assert.DoesNotContain(speaker.Name, analysis.People.Select(person => person.Name));
        Assert.Equal(analysis.People.OrderBy(person => person.Id), speaker.Candidates.Select(candidate => Assert.IsType<Person>(candidate.Entity)).OrderBy(person => person.Id));
        Assert.True(speaker.Candidates.Sum(candidate => candidate.Likelihood) is > 0.5 and <= 1.005);
        Assert.Equal(speaker.Candidates.OrderByDescending(candidate => candidate.Likelihood), speaker.Candidates);
        Assert.All(analysis.People, person => Assert.Empty(analysis.QuotesOf(person)));
    }

    [Theory]
    [InlineData("Varden Shipping and Ostrel Motors met in Bonn. The company said it was late.", "Ostrel Motors", "Varden Shipping")]
    [InlineData("The Ward Nurses’ Guild and the Port Drivers’ Guild met in Bonn. The guild said it was late.", "Port Drivers’ Guild", "Ward Nurses’ Guild")]
    [InlineData("Varden Shipping and Ostrel Motors met in Bonn. According to the company, it was late.", "Ostrel Motors", "Varden Shipping")]
    [InlineData("Senator Karen Doyle and Senator Robert Finch came in. The senator said it was late.", "Karen Doyle", "Robert Finch")]
    [InlineData("Minister Karen Doyle and Minister Robert Finch came in. “It was late,” said the minister.", "Karen Doyle", "Robert Finch")]
    [InlineData("Tolvik Bank sued Corvane Air in May. They said it was late.", "Corvane Air", "Tolvik Bank")]
    [InlineData("Ada Holm called Tolvik Bank and Corvane Air.\n“They said it was late,” she recalled.", "Corvane Air", "Tolvik Bank")]
    public void Where_a_description_may_mean_two_both_are_candidates(string text, params string[] names)
    {
        var speaker = Quotes(text).SelectMany(quote => quote.Nested.Append(quote)).Single(quote => quote.Text.Trim(',') is "it was late" or "It was late").Speaker!;
        Assert.Null(speaker.Entity);
        Assert.DoesNotContain(speaker.Name, names);
        Assert.Equal(names, speaker.Candidates.Select(candidate => candidate.Entity!.Name).Order());
        Assert.True(speaker.Candidates.Sum(candidate => candidate.Likelihood) is > 0.5 and <= 1.005);
    }

    [Theory]
    [InlineData("Ada Holm of Varden Shipping left. The minister said it was late.")]
    [InlineData("Varden Shipping and Ostrel Motors met in Bonn. The ministry said it was late.")]
    [InlineData("Senator Karen Doyle and Senator Robert Finch came in. The mayor said it was late.")]
    [InlineData("Varden Shipping and Ostrel Motors met in Bonn. A company said it was late.")]
    [InlineData("Nobody came to the pier. They said it was late.")]
    public void Nobody_is_a_candidate_whom_the_words_do_not_fit(string text) => Assert.Empty(Quotes(text).Single().Speaker!.Candidates);

    [Theory]
    [InlineData("Kofi Brandt met Aldo Renner at the hall. “It is over,” Brandt said.", "Kofi Brandt")]
    [InlineData("Kofi Brandt and Ida Sole came in. “It is over,” Mr. Brandt said. “We lost,” he said.", "Kofi Brandt")]
    [InlineData("Mr. Brandt and Mrs. Sole came in. “It is over,” he said.", "Brandt")]
    [InlineData("Residents said it was over. Kofi Brandt and Aldo Renner were there.", "Residents")]
    public void A_speaker_whom_the_text_tells_has_no_candidates(string text, string name)
    {
        var quotes = Quotes(text);
        Assert.All(quotes, quote => Assert.Equal(name, quote.Speaker!.Name));
        Assert.All(quotes, quote => Assert.Empty(quote.Speaker!.Candidates));
    }
}
