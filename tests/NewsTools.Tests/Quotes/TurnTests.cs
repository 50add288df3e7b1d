using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Who speaks in turn: pronouns, pairs and quotations alone, by who spoke and was spoken of before.</summary>
public sealed class TurnTests
{
    private static IReadOnlyList<Quote> Quotes(string text) => People.Articles.Of(text).Analyze().Quotes;

    private static Speaker? SpeakerOf(string words, string text) => Quotes(text).Single(q => q.Text.Contains(words, StringComparison.Ordinal)).Speaker;

    [Theory]
    [InlineData("A former deckhand said the lamps had been dark for weeks. “It was a tunnel,” he said.", "A former deckhand")]
    [InlineData("A former deckhand, who asked not to be named, said the lamps had been dark for weeks.\n“It was a tunnel,” he said.", "A former deckhand")]
    [InlineData("One resident, who would not give her name, said it was a tunnel at night. “It was a tunnel,” she said.", "One resident")]
    [InlineData("Another runner said she had seen nothing. “It was a tunnel,” she said.", "Another runner")]
    [InlineData("A clerk at the port said it had been dark. “It was cold,” the clerk said. “It was a tunnel,” he said.", "the clerk")]
    [InlineData("A boy with a goat said it was late. “It was a tunnel,” he said.", "A boy with a goat")]
    public void A_pronoun_goes_on_with_who_spoke_without_a_name(string text, string name)
    {
        var speaker = SpeakerOf("tunnel,", "Marcus Holm sailed on Monday. “I saw no lamps,” Marcus Holm said. He shook his head. Helena Rand nodded. “I saw none,” Helena Rand said.\n" + text)!;
        Assert.Null(speaker.Entity);
        Assert.Equal((name, SpeakerKind.Unnamed, SpeakerResolution.Pronoun), (speaker.Name, speaker.Kind, speaker.How));
    }

    [Theory]
    [InlineData("A former deckhand said the lamps were dark. Marcus Holm shrugged. “It was a tunnel,” he said.")]
    [InlineData("A woman said the lamps were dark. “It was a tunnel,” he said.")]
    [InlineData("A report said the lamps were dark. “It was a tunnel,” he said.")]
    [InlineData("“It was dark,” a former deckhand said. Marcus Holm laughed. “It was a tunnel,” he said.")]
    public void A_pronoun_does_not_go_on_with_who_cannot_be_meant(string text) =>
        Assert.Equal("Marcus Holm", SpeakerOf("tunnel", "Marcus Holm sailed on Monday. “I saw no lamps,” Marcus Holm said.\n" + text)?.Entity?.Name);

    [Theory]
    [InlineData("Farid Khan, for the union, spoke for an hour. The owner's lawyer, Harsh Mehra, rose at noon.", "Harsh Mehra")]
    [InlineData("Farid Khan was asked whether Harsh Mehra had a point.", "Farid Khan")]
    [InlineData("Harsh Mehra was late. Farid Khan said the pay was low.", "Farid Khan")]
    public void A_pronoun_is_never_given_to_the_wrong_one_of_two(string before, string right)
    {
        var speaker = SpeakerOf("no proof", before + " “That is no proof,” he said.")!;
        Assert.True(speaker.Entity is null ? speaker.Candidates.Any(candidate => candidate.Name == right) : speaker.Entity.Name == right, speaker.Name);
    }

    [Theory]
    [InlineData("The guard Luis Munro spoke of Peter Adisa. He said Adisa had run.")]
    [InlineData("Peter Adisa was seen by Luis Munro, a guard. Munro wept. He told the court that Mr Adisa had run.")]
    public void Who_is_spoken_of_is_not_who_speaks(string text) => Assert.Equal("Luis Munro", SpeakerOf("had run", text)?.Name);

    [Fact]
    public void Who_is_named_in_the_words_does_not_say_them() =>
        Assert.NotEqual("Craig Dowling", SpeakerOf("a point", "“He was slow,” Craig Dowling said.\nMarcus Holm was asked about it.\n“Craig has a point every week,” he said.")?.Entity?.Name);

    [Theory]
    [InlineData("The Lindholm Institute said the deck was weak. It said the piers were sound.", "Lindholm Institute")]
    [InlineData("The Lindholm Institute denied this. It said the piers were sound.", "Lindholm Institute")]
    [InlineData("A spokesman for the Lindholm Institute said the deck was weak. It said the piers were sound.", "Lindholm Institute")]
    [InlineData("The panel was not satisfied. It said the piers were sound.", null)]
    public void It_is_the_body_that_spoke_or_is_spoken_of(string text, string? name) =>
        Assert.Equal(name, SpeakerOf("piers", "The Corvane Council closed the bridge, the Corvane Council said.\n" + text)?.Entity?.Name);

    [Theory]
    [InlineData("Ada Holm and Peter Rand came home late. They said it was cold.")]
    [InlineData("Ada Holm met Peter Rand at home. The two said it was cold.")]
    [InlineData("Ada Holm met Peter Rand at home. Both said it was cold.")]
    [InlineData("Ada Holm came in. Peter Rand was there. The couple said it was cold.")]
    [InlineData("Ada Holm and Peter Rand said they would stay. They said it was cold.")]
    public void Two_people_speak_together(string text)
    {
        var speaker = SpeakerOf("cold", text)!;
        Assert.Equal((SpeakerKind.Group, null), (speaker.Kind, speaker.Entity));
        Assert.Equal(["Ada Holm", "Peter Rand"], speaker.Members.Select(member => member.Name).Order());
    }

    [Theory]
    [InlineData("Ada Holm met Peter Rand and Bo Lind at home. The two said it was cold.")]
    [InlineData("Ada Holm came home. Both said it was cold.")]
    [InlineData("Ada Holm met Peter Rand. Residents said it was cold.")]
    [InlineData("Ada Holm met Peter Rand. Two officials said it was late. They said it was cold.")]
    public void Nobody_is_made_one_of_a_pair(string text) => Assert.Empty(SpeakerOf("cold", text)!.Members);

    [Theory]
    [InlineData("“It needed work,” Peter Holt says. Irene Vale needed no persuading. “I said yes at once.”", "Irene Vale")]
    [InlineData("“It needed work,” Peter Holt says.\nIrene Vale needed no persuading. “I said yes at once.”", "Irene Vale")]
    [InlineData("“It needed work,” Peter Holt says.\nIrene Vale heard him. She tapped the table.\n“I said yes at once.”", "Irene Vale")]
    [InlineData("“It needed work,” Peter Holt says. The roof was gone. “I said yes at once.”", "Peter Holt")]
    [InlineData("“It needed work,” Peter Holt says. “I said yes at once.”", "Peter Holt")]
    [InlineData("Irene Vale owns the mill. “It needed work,” Peter Holt says.\n“I said yes at once.”", "Peter Holt")]
    public void A_quotation_alone_is_that_of_whom_the_text_speaks_of(string text, string name) => Assert.Equal(name, SpeakerOf("at once", text)?.Name);

    [Theory]
    [InlineData("A person close to the prime minister, Ada Holm, who asked not to be named, said it was over.")]
    [InlineData("An aide to the mayor, Ada Holm, said it was over.")]
    [InlineData("A neighbour of the mayor, Ada Holm, who did not want to be named, said it was over.")]
    [InlineData("A person close to Ada Holm said it was over.")]
    [InlineData("Two officials, who spoke on condition of anonymity, told Ada Holm it was over.")]
    public void A_source_without_a_name_gets_none(string text)
    {
        var speaker = SpeakerOf("over", text)!;
        Assert.Null(speaker.Entity);
        Assert.DoesNotContain("Ada", speaker.Name.Replace("close to Ada Holm", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A spokesman for the mayor, Karl Brand, said it was over.")]
    [InlineData("The prime minister, Karl Brand, who asked for calm, said it was over.")]
    [InlineData("A former minister, Karl Brand, said it was over.")]
    [InlineData("A lawyer in Turin, Karl Brand, said it was over.")]
    public void Whom_an_apposition_names_speaks(string text) => Assert.Equal("Karl Brand", SpeakerOf("over", text)?.Entity?.Name);

    [Theory]
    [InlineData("‘It rained,’ Moen said. ‘I’ve no dry boots left.\n‘My socks are gone too.’")]
    [InlineData("‘It rained,’ Moen said. ‘We’re wet. Look!\n‘My socks are gone too. I don’t mind.\n‘I have others.’")]
    [InlineData("'It rained,' Moen said. 'I've no dry boots left.\n'My socks are gone too.'")]
    public void Speech_in_single_marks_goes_on_in_the_next_paragraph(string text)
    {
        var quote = Assert.Single(Quotes(text));
        Assert.Equal("Moen", quote.Speaker?.Name);
        Assert.Equal(text.Count(unit => unit is '\n') + 2, quote.Content.Count);
    }

    [Theory]
    [InlineData("It was ‘Moen’s boat. The sea was calm.\n‘My socks are gone,’ Ada Holm said.")]
    public void An_apostrophe_opens_no_speech(string text) => Assert.Equal("My socks are gone,", Assert.Single(Quotes(text)).Text);

    [Theory]
    [InlineData("ENERGY: Oil rose to $70 a barrel.\nAUTOS: Shares of Halford Motors fell after sales slid in May.\nRETAIL: The Norwick chain opened 20 stores.")]
    [InlineData("BANKS: Lakeland Bank gained 2 percent.\nMETALS: Copper fell again.\nTECH: Chips were quiet, and so were phones.\nFOOD: Wheat is cheap.")]
    [InlineData("WEATHER: Rain comes on Friday.\nROADS: The tunnel is closed.\nSCHOOLS: They open late.")]
    [InlineData("Energy: Oil rose to $70 a barrel.\nAutos: Shares of Halford Motors fell.\nRetail: The chain opened 20 stores.")]
    public void Heads_of_notes_do_not_speak(string notes) => Assert.Empty(Quotes("The day in brief for those who missed it.\n" + notes));

    [Theory]
    [InlineData("HOLM: I think it is sound.\nLIND: It costs too much.\nPOOLE: Nobody asked.")]
    [InlineData("HOLM: “It is sound.”\nLIND: “It costs too much.”\nPOOLE: “Nobody asked.”")]
    [InlineData("TROVE: It is sound.\nLIND: It costs too much.\nTROVE: Nobody asked.")]
    public void People_who_talk_in_turn_do(string turns) => Assert.Equal(3, Quotes("Three people met at the pier to talk it over.\n" + turns).Count);

    [Fact]
    public void People_named_before_do() =>
        Assert.Equal(["Ada Holm", "Bo Lind", "Sam Poole"], Quotes("Ada Holm, Bo Lind and Sam Poole met at the pier.\nHOLM: It is sound.\nLIND: It costs too much.\nPOOLE: Nobody asked.").Select(q => q.Speaker?.Name));

    [Theory]
    [InlineData("ENERGY: Oil rose to $70, Ada Holm said.", "Oil rose to $70")]
    [InlineData("Retail sales: Norwick shops sold less, Ada Holm said.", "Norwick shops sold less")]
    [InlineData("One thing is clear: Norwick shops sold less, Ada Holm said.", "One thing is clear: Norwick shops sold less")]
    public void What_a_paragraph_is_about_is_not_said(string text, string content) => Assert.Equal(content, Assert.Single(Quotes("The day in brief for those who missed it.\n" + text)).Text);

    [Theory]
    [InlineData("Ada Holm said she had called Tolvik Bank twice.\n“The first time, they said it was a prank,” she said.", "Tolvik Bank")]
    [InlineData("Ada Holm wrote to the Harbour Board.\n“They said it was a prank,” she said.", "Harbour Board")]
    [InlineData("Ada Holm said she had called Tolvik Bank and its customers.\n“They said it was a prank,” she said.", null)]
    [InlineData("Ada Holm called Tolvik Bank and Corvane Air.\n“They said it was a prank,” she said.", null)]
    [InlineData("Ada Holm called her neighbours.\n“They said it was a prank,” she said.", null)]
    public void They_in_the_words_of_another_are_the_body_just_spoken_of(string text, string? name) =>
        Assert.Equal(name, Quotes(text).SelectMany(quote => quote.Nested).Single(quote => quote.Text == "it was a prank").Speaker?.Entity?.Name);
}
