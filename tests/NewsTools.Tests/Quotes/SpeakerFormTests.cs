using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Speakers that a noun, a label, a signature or a couple's title names, and those that nothing names.</summary>
public sealed class SpeakerFormTests
{
    private static Quote[] Quotes(string text) => [.. People.Articles.Of(text).Analyze().Quotes];

    private static void Says(string text, string? speaker, string words)
    {
        var quote = Assert.Single(Quotes(text));
        Assert.Equal((speaker, words), (quote.Speaker?.Name, quote.Text));
    }

    [Theory]
    [InlineData("In Mira Tollund’s words, the ferry was “a bathtub with a flag.”", "the ferry was “a bathtub with a flag.”")]
    [InlineData("In Mira Tollund's own words, the ferry was “a bathtub with a flag.”", "the ferry was “a bathtub with a flag.”")]
    [InlineData("The ferry was, in Mira Tollund’s words, “a bathtub with a flag.”", "The ferry was … “a bathtub with a flag.”")]
    [InlineData("The ferry is late each day, by Mira Tollund’s own account.", "The ferry is late each day")]
    [InlineData("“It is a bathtub,” in Mira Tollund’s words.", "It is a bathtub,")]
    [InlineData("In Mira Tollund’s words, “It is a bathtub.”", "It is a bathtub.")]
    [InlineData("In Mira Tollund’s own words: “It is a bathtub.”", "It is a bathtub.")]
    [InlineData("Mira Tollund’s words were “not on my watch.”", "not on my watch.")]
    [InlineData("Mira Tollund’s reply was “never.”", "never.")]
    [InlineData("Mira Tollund’s reply was “no.”", "no.")]
    [InlineData("Mira Tollund’s response was, “We shall see about that.”", "We shall see about that.")]
    [InlineData("Mira Tollund’s only answer was “ask my lawyer.”", "ask my lawyer.")]
    [InlineData("Mira Tollund’s answer was simple: “Ask my lawyer.”", "Ask my lawyer.")]
    [InlineData("Mira Tollund’s message to the owners was “pay up or leave.”", "pay up or leave.")]
    [InlineData("Mira Tollund’s advice was simply “to sell now.”", "to sell now.")]
    public void Whose_words_they_are_speaks(string text, string words) => Says(text, "Mira Tollund", words);

    [Theory]
    [InlineData("Mira Tollund’s answer was “inadequate.”")]
    [InlineData("Mira Tollund’s reply was “less than helpful.”")]
    [InlineData("Mira Tollund’s response was “a disgrace.”")]
    [InlineData("Mira Tollund’s claim was “nonsense.”")]
    [InlineData("Mira Tollund’s favourite book is “The Long Tide.”")]
    [InlineData("Mira Tollund’s words were misread by the press as “a threat.”")]
    [InlineData("The word of the year was “brine.”")]
    [InlineData("In Mira Tollund’s garden, the gate was “open.”")]
    public void What_a_noun_is_judged_to_be_is_no_statement_of_its_owner(string text) => Assert.DoesNotContain(Quotes(text), q => q.Speaker?.Name == "Mira Tollund");

    [Theory]
    [InlineData("MIRA TOLLUND, MAYOR:", "Mira Tollund")]
    [InlineData("MIRA TOLLUND:", "Mira Tollund")]
    [InlineData("IVO TOLLUND-HOLM, UNION LEADER:", "Ivo Tollund-Holm")]
    [InlineData("DR. PETRA O’HALLAM, SURGEON:", "Petra O’Hallam")]
    [InlineData("JAN MCKELVEY, BAKER:", "Jan McKelvey")]
    [InlineData("LENA VAN DER MEER, TEACHER:", "Lena van der Meer")]
    [InlineData("HENRIK OLSEN III, FARMER:", "Henrik Olsen III")]
    [InlineData("J.T. QUARREL, DRIVER:", "J.T. Quarrel")]
    [InlineData("BBC:", "BBC")]
    public void A_name_in_capitals_is_written_as_a_name(string label, string name)
    {
        Says(label + " “Nobody asked me about it.”\nThe buses stand in the depot.", name, "Nobody asked me about it.");
        var talk = Quotes(label + " “Nobody asked me about it.”\nOLA FINN, MINER: “We told her twice.”\nJAN FEENEY: “I walked home.”");
        Assert.Equal([name, "Ola Finn", "Jan Feeney"], talk.Select(q => q.Speaker?.Name));
    }

    [Theory]
    [InlineData("UN OFFICIAL")]
    [InlineData("A RESIDENT")]
    [InlineData("ALL")]
    public void Capitals_that_are_no_name_stay(string label) => Assert.Contains(label, Quotes(label + ": “Nobody asked me about it.”\nThe buses stand in the depot.").Select(q => q.Speaker?.Name ?? label));

    [Fact]
    public void A_name_in_capitals_follows_the_letters_of_the_text() =>
        Assert.Equal("Ada MacArran", Assert.Single(People.Articles.People("ADA MACARRAN, MAYOR: “Nobody asked me.”\nThe council heard MacArran out on Monday.")).Name);

    [Theory]
    [InlineData("The sentence stops in the middle.“")]
    [InlineData("The council reads it again in May.” It was late.")]
    [InlineData("The tide was low.\" Nobody came.")]
    [InlineData("The tide was high.\"")]
    [InlineData("Nobody saw it, it seems.“ ")]
    [InlineData("The word “ was written once.")]
    public void A_stray_mark_makes_no_quotation(string line) => Says(line + "\n“Balanced,” said Mira Tollund.\n" + line, "Mira Tollund", "Balanced,");

    [Fact]
    public void Words_before_a_stray_mark_are_read_on() => Says("Mira Tollund said the pier was old.” She left.", "Mira Tollund", "the pier was old");

    [Theory]
    [InlineData("The tide was low,” said Mira Tollund.", "The tide was low,")]
    [InlineData("“The tide was low.“ Mira Tollund said that.", "The tide was low.")]
    public void A_mark_left_out_or_turned_round_does_not_hide_a_quotation(string text, string words) => Assert.Contains(Quotes(text), q => q.Text == words);

    [Theory]
    [InlineData("- Mira Tollund")]
    [InlineData("- Mira Tollund, Port Alder")]
    [InlineData("- Dr. Mira Tollund, teacher")]
    [InlineData("-- Mira Tollund")]
    [InlineData("– Mira Tollund, Port Alder")]
    [InlineData("—Mira Tollund")]
    public void A_name_behind_a_hyphen_or_dash_signs_the_quotation_above(string line)
    {
        Says("Readers wrote to us.\n“Nobody came to help us.”\n" + line + "\nThe water fell on Monday.", "Mira Tollund", "Nobody came to help us.");
        Says("Readers wrote to us.\n\n“Nobody came to help us.”\n\n" + line + "\n\nThe water fell on Monday.", "Mira Tollund", "Nobody came to help us.");
    }

    [Theory]
    [InlineData("- bring a torch\n- bring a rope")]
    [InlineData("- Mira Tollund left the town.")]
    public void A_line_that_is_no_name_does_not_sign_the_quotation_above(string lines) =>
        Assert.DoesNotContain(Quotes("Readers wrote to us.\n“Nobody came to help us.”\n" + lines), q => q.Speaker?.Name == "Mira Tollund");

    [Theory]
    [InlineData("Mira Tollund", true)]
    [InlineData("Mira Tollund, Port Alder", true)]
    [InlineData("Mira Tollund\nIvo Sandrell", false)]
    [InlineData("Bring a torch", false)]
    [InlineData("Mira Tollund left the town.", false)]
    public void The_one_item_of_a_list_signs_the_quotation_above(string items, bool signs)
    {
        const string Spoken = "“Nobody came to help us.”";
        var text = Spoken + "\n" + items;
        var blocks = new List<Block> { new(BlockKind.Paragraph, new TextSpan(0, Spoken.Length)) };
        foreach (var item in items.Split('\n'))
        {
            var start = text.IndexOf(item, blocks[^1].Span.End, StringComparison.Ordinal);
            blocks.Add(new Block(BlockKind.ListItem, new TextSpan(start, start + item.Length)) { Level = 1 });
        }
        Assert.Equal(signs ? "Mira Tollund" : null, new Article(text, blocks).Analyze().Quotes.Single(q => q.Text == "Nobody came to help us.").Speaker?.Name);
    }

    [Theory]
    [InlineData("Mr. and Mrs. Tolley said the wall would fall.", "Tolley", "Tolley")]
    [InlineData("Mr and Mrs Tolley said the wall would fall.", "Tolley", "Tolley")]
    [InlineData("Dr. and Mrs. Tolley told the court the wall would fall.", "Tolley", "Tolley")]
    [InlineData("“It will fall,” said Mr. and Mrs. Tolley.", "Tolley", "Tolley")]
    [InlineData("Mr. and Mrs. Jonas Hallam said the wall would fall.", "Hallam", "Jonas Hallam")]
    [InlineData("Will and Hana Vesk said the wall would fall.", "Will Vesk", "Hana Vesk")]
    [InlineData("Grant and Hana Vesk said the wall would fall.", "Grant Vesk", "Hana Vesk")]
    [InlineData("Mira and Ivo Vesk said the wall would fall.", "Mira Vesk", "Ivo Vesk")]
    public void A_couple_is_two_people(string text, params string[] names)
    {
        var analysis = People.Articles.Of(text).Analyze();
        Assert.Equal(names, analysis.People.Select(p => p.Name));
        Assert.Equal(names, Assert.Single(analysis.Quotes).Speaker?.Members.Select(m => m.Name));
    }

    [Fact]
    public void A_couple_s_titles_tell_the_two_apart()
    {
        var people = People.Articles.Of("Mr. and Mrs. Tolley said the wall would fall. Mrs. Tolley wept. Mr. Tolley did not.").Analyze().People;
        Assert.Equal([Gender.Male, Gender.Female], people.Select(p => p.Gender));
        Assert.DoesNotContain(people, person => person.Aliases.Contains("Mr."));
    }

    [Theory]
    [InlineData("Mr. Holm and Mrs. Tolley said the wall would fall.", "Holm", "Tolley")]
    [InlineData("Will Holm and Hana Vesk said the wall would fall.", "Will Holm", "Hana Vesk")]
    public void Two_with_names_of_their_own_keep_them(string text, params string[] names) => Assert.Equal(names, People.Articles.People(text).Select(p => p.Name));

    [Theory]
    [InlineData("A person close to the prime minister said it was over.", "A person close to the prime minister")]
    [InlineData("A person close to the prime minister, who asked not to be named, said it was over.", "A person close to the prime minister")]
    [InlineData("An official familiar with the talks, who spoke on Monday, said it was over.", "An official familiar with the talks")]
    public void Who_is_close_to_somebody_is_not_that_person(string text, string speaker) => Says("Prime Minister Mira Tollund met them.\n" + text, speaker, "it was over");

    [Theory]
    [InlineData("The minister said it was late.")]
    [InlineData("The minister, 61, said it was late.")]
    public void The_minister_is_not_the_prime_minister(string text) => Assert.NotEqual("Mira Tollund", Assert.Single(Quotes("Prime Minister Mira Tollund met them.\n" + text)).Speaker?.Name);

    [Theory]
    [InlineData("her trade minister", "The minister, 58, said it was late.", "Ivo Sandrell")]
    [InlineData("her trade minister", "The trade minister said it was late.", "Ivo Sandrell")]
    [InlineData("her driver", "The minister said it was late.", "The minister")]
    [InlineData("his trade minister", "The secretary said it was late.", "The secretary")]
    public void Somebody_s_officer_is_who_is_named_next(string officer, string text, string speaker)
    {
        var quotes = Quotes($"President Mira Tollund ruled out a recount, but {officer} said on Monday that all doors were open.\n“If it dies, so do we,” Ivo Sandrell told the radio. {text}");
        Assert.Equal(speaker, quotes.Single(q => q.Text == "it was late").Speaker?.Name);
    }

    [Fact]
    public void An_officer_is_not_who_comes_with_an_office_of_his_own()
    {
        var quotes = Quotes("President Mira Tollund left, but her trade minister said that all doors were open.\n“It dies,” Ivo Sandrell, a banker, told the radio. The minister said it was late.");
        Assert.Equal("The minister", quotes.Single(q => q.Text == "it was late").Speaker?.Name);
    }

    [Theory]
    [InlineData("Mira Tollund, asked whether she trusted the owner, paused.")]
    [InlineData("Tollund, asked if she would stay, left the room.")]
    [InlineData("In May, Mira Tollund, asked whether the pier was safe, laughed.")]
    public void Who_is_asked_has_asked_nothing(string text) => Assert.Empty(Quotes(text));

    [Theory]
    [InlineData("Mira Tollund asked whether the pier was safe.")]
    [InlineData("The mayor, Mira Tollund, asked whether the pier was safe.")]
    [InlineData("Mira Tollund, the mayor, asked whether the pier was safe.")]
    public void Who_asks_has_asked(string text) => Says(text, "Mira Tollund", "whether the pier was safe");

    [Theory]
    [InlineData("Mira Tollund said that “all doors are open,” the strongest hint yet of a split.", "that “all doors are open,”")]
    [InlineData("Mira Tollund said “the talks are over,” a blow to the port.", "the talks are over,")]
    [InlineData("Mira Tollund said that “the old pier,” the bridge and the quay would close.", "that “the old pier,” the bridge and the quay would close")]
    public void A_remark_behind_quoted_words_is_the_narrators(string text, string words) => Says(text, "Mira Tollund", words);
}
