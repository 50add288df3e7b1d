using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Words in quotation marks that are a part of the narrator's sentence: whose they are, and which are nobody's.</summary>
public sealed class MarkedWordsTests
{
    private const string Opening = "The council of Norwick met on Monday and did little else all day.";

    private static IReadOnlyList<Quote> Quotes(params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs.Prepend(Opening));
        var blocks = new List<Block>();
        var at = 0;
        foreach (var paragraph in paragraphs.Prepend(Opening))
        {
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(at, at + paragraph.Length)));
            at += paragraph.Length + 2;
        }
        return new Article(text, blocks).Analyze().Quotes;
    }

    [Theory]
    [InlineData("Ada Holm likened the toll to “robbing a widow.”", "Ada Holm", "the toll to “robbing a widow.”")]
    [InlineData("Ada Holm compared Bo Lind to a “lost tourist.”", "Ada Holm", "Bo Lind to a “lost tourist.”")]
    [InlineData("Ada Holm referenced “cold winds” in the harbor trade.", "Ada Holm", "cold winds")]
    [InlineData("Ada Holm has used the phrase “wet feet” at every meeting.", "Ada Holm", "wet feet")]
    [InlineData("Bo Lind used the word “theft” twice.", "Bo Lind", "theft")]
    [InlineData("Bo Lind went on about “how the lottery is fixed.”", "Bo Lind", "how the lottery is fixed.")]
    [InlineData("The pier needs what Bo Lind called “a kind hand.”", "Bo Lind", "a kind hand.")]
    [InlineData("The clerk read out what the union calls “a plan for nobody.”", "the union", "a plan for nobody.")]
    public void A_verb_of_calling_or_comparing_takes_the_words_in_marks(string text, string source, string content)
    {
        var quote = Assert.Single(Quotes(text));
        Assert.Equal(content, quote.Text);
        Assert.Equal(source, quote.Source?.Text);
    }

    [Theory]
    [InlineData("Ada Holm has gone after Bo Lind as a “born spender.”", "Ada Holm", "born spender.")]
    [InlineData("The critics rated the show as “thin.”", "The critics", "thin")]
    [InlineData("Ada Holm defended the clerk as a “very decent man.”", "Ada Holm", "very decent man.")]
    [InlineData("Last week she played down the leak as “mostly steam.”", "she", "mostly steam.")]
    [InlineData("Bo Lind heralded the deal as “a new tide.”", "Bo Lind", "a new tide.")]
    public void What_someone_is_called_behind_as_is_said_whatever_the_verb(string text, string source, string content)
    {
        var quote = Assert.Single(Quotes(text));
        Assert.Equal(content.TrimEnd('.'), quote.Text.TrimEnd('.'));
        Assert.Equal(source, quote.Source?.Text);
    }

    [Fact]
    public void Further_labels_are_of_the_same_speaker()
    {
        var quotes = Quotes("Ada Holm went after Bo Lind as a “born spender” and a “poor loser.”");
        Assert.Equal(["born spender", "poor loser."], quotes.Select(quote => quote.Text));
        Assert.All(quotes, quote => Assert.Equal("Ada Holm", quote.Speaker?.Name));
    }

    [Theory]
    [InlineData("The law is known as the “clean boats act” in the port.")]
    [InlineData("The shed serves as a “second home” for the crew.")]
    [InlineData("The rain fell as “small stones” fall.")]
    [InlineData("Rain as “soft” as that is rare.")]
    public void A_name_or_a_likeness_behind_as_is_nobodys(string text) => Assert.Empty(Quotes(text));

    [Theory]
    [InlineData("As the Norwick Courier put it, “the last ferry.”", "the Norwick Courier", "the last ferry.")]
    [InlineData("As Ada Holm put it in a letter to the council, the port is “a bath without water.”", "Ada Holm", "the port is “a bath without water.”")]
    [InlineData("The town wants a “clean slate for the pier,” as one memo puts it.", "one memo", "The town wants a “clean slate for the pier,”")]
    [InlineData("Bo Lind hates being, as a rival put it in an interview, “the man with the keys.”", "a rival", "the man with the keys.")]
    public void As_someone_put_it_sets_a_clause_apart(string text, string source, string content)
    {
        var quote = Assert.Single(Quotes(text));
        Assert.Equal(content, quote.Text);
        Assert.Equal(source, quote.Source?.Text);
    }

    [Theory]
    [InlineData("As Ada Holm put it in the oven, the lights went out.")]
    [InlineData("As Ada Holm put it back on the shelf, the clock struck.")]
    [InlineData("Ada Holm put it on the table.")]
    public void To_put_a_thing_somewhere_reports_nothing(string text) => Assert.Empty(Quotes(text));

    [Theory]
    [InlineData("According to Ada Holm, “[I]f it rains again, nobody will come. We should close.”", "Ada Holm")]
    [InlineData("According to Bo Lind, who runs the port, “We have no plan. None at all.”", "Bo Lind")]
    public void An_utterance_behind_according_to_is_of_the_one_named_there(string text, string speaker)
    {
        var quote = Quotes("“It is late,” Sam Poole said.", text)[^1];
        Assert.Equal(speaker, quote.Speaker?.Name);
    }

    [Theory]
    [InlineData("Nan Feeney Calls Ferry Plan ‘A Disgrace’ Over Fares", "Nan Feeney")]
    [InlineData("Town Clerks Describe Plan As ‘Shameless Waste’", "Town Clerks")]
    public void In_a_headline_words_in_marks_with_capitals_are_no_name(string text, string source) =>
        Assert.Equal(source, Assert.Single(Quotes(text)).Source?.Text);

    [Theory]
    [InlineData("In his 2002 novel, “Ask the Tide to Wait,” Bo Lind suggested walking home.", "walking home")]
    [InlineData("Ada Holm’s commentary, “Norwick, mend your own roads,” is short.", null)]
    [InlineData("Her second album, “Leave the Lamp On,” sold poorly.", null)]
    public void The_title_of_a_work_is_no_statement(string text, string? content) => Assert.Equal(content, Quotes(text).SingleOrDefault()?.Text);

    [Fact]
    public void A_memoir_is_quoted_where_its_writer_writes() => Assert.Equal("I was never afraid,", Assert.Single(Quotes("In her memoir, “I was never afraid,” Ada Holm wrote.")).Text);

    [Theory]
    [InlineData("The page said <img src=\"pier.jpg\" alt=\"The old pier\"> and nothing more.")]
    [InlineData("<post author=\"adaholm\" id=\"778257\">The arrow is Holm.</post>")]
    public void Values_of_a_tag_left_in_the_text_are_no_quotations(string text) => Assert.DoesNotContain(Quotes(text), quote => quote.Quoted.Count > 0);

    [Fact]
    public void An_utterance_with_its_own_cue_is_not_of_the_clause_before()
    {
        var quotes = Quotes("When Ada Holm argued that Bo Lind had paid no fees — as was true for a few years — Bo Lind boasted, “That makes me thrifty.”");
        Assert.Equal(["Ada Holm", "Bo Lind"], quotes.Select(quote => quote.Speaker?.Name));
        Assert.Equal("That makes me thrifty.", quotes[1].Text);
    }

    [Fact]
    public void An_utterance_stays_in_the_clause_that_tells_who_said_it()
    {
        var quote = Quotes("Ada Holm said that when the bell rang, Bo Lind shouted, “Fire on the pier!”")[0];
        Assert.StartsWith("that when the bell rang, Bo Lind shouted", quote.Text);
    }

    [Theory]
    [InlineData("“It was late,” Ada Holm said. “If that is so, how can we go on?", "“I have thought about it a lot,” added Bo Lind, the clerk.", "Bo Lind")]
    [InlineData("“It was late,” Ada Holm said. “If that is so, how can we go on?", "“I have thought about it a lot,” added Holm, the mayor.", "Ada Holm")]
    [InlineData("“It was late,” Ada Holm said. “If that is so, how can we go on?", "“I have thought about it a lot,” she added.", "Ada Holm")]
    public void A_paragraph_that_names_another_is_no_part_of_the_one_left_open(string first, string second, string speaker)
    {
        var quotes = Quotes(first, second);
        Assert.Equal("Ada Holm", quotes[0].Speaker?.Name);
        Assert.Equal(speaker, quotes[^1].Speaker?.Name);
    }

    [Theory]
    [InlineData("Ada Holm made clear that the bridge was safe.", "that the bridge was safe")]
    [InlineData("Ada Holm made it clear the bridge was safe.", "the bridge was safe")]
    [InlineData("He signed a plan the mayor said would fail.", "would fail")]
    public void What_is_made_clear_or_said_of_a_noun_is_a_clause(string text, string content) => Assert.Equal(content, Assert.Single(Quotes(text)).Text);
}
