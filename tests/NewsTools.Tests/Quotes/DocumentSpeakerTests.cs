using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Whose a statement, report or lawsuit is, and for whom a spokesman speaks who is not named.</summary>
public sealed class DocumentSpeakerTests
{
    [Theory]
    [InlineData("The river rose because it was late, according to figures compiled by Merapi Research.", "Merapi Research", "The river rose because it was late")]
    [InlineData("The choir has grown since May, according to a count of members by Harbour Watch.", "Harbour Watch", "The choir has grown since May")]
    [InlineData("Half of them left in May, a count of teachers by the Ward Nurses’ Guild showed.", "Ward Nurses’ Guild", "Half of them left in May")]
    [InlineData("Rents rose in June, according to a survey of flats by Mira Tollund.", "Mira Tollund", "Rents rose in June")]
    [InlineData("Rents rose in June, according to a report written by Mira Tollund.", "Mira Tollund", "Rents rose in June")]
    public void A_count_speaks_for_who_made_it(string text, string name, string words) =>
        Assert.Equal(name, People.Articles.Of("Notes of the day\n\n" + text).Analyze().Quotes.Single(q => q.Text == words).Speaker?.Entity?.Name);

    [Theory]
    [InlineData("The river rose, and boats sank, according to figures compiled by hand.")]
    [InlineData("Rents rose in June, according to a count of flats by the sea.")]
    [InlineData("Rents rose in June, according to a report written in Bonn.")]
    [InlineData("Rents rose in June, according to a letter to tenants seen by Merapi Research.")]
    [InlineData("Rents rose in June, according to papers obtained by Mira Tollund.")]
    [InlineData("An email read by Mira Tollund said rents rose in June.")]
    public void A_count_that_nobody_is_said_to_have_made_speaks_for_nobody(string text) =>
        Assert.All(People.Articles.Of("Notes of the day\n\n" + text).Analyze().Quotes, quote => Assert.Null(quote.Speaker?.Entity));

    [Theory]
    [InlineData("A report by the Lagoon Planning Agency said it was late.", "Lagoon Planning Agency")]
    [InlineData("A lawsuit filed by Mira Tollund said it was late.", "Mira Tollund")]
    [InlineData("A note by the brokerage Merapi Research said it was late.", "Merapi Research")]
    [InlineData("Mira Tollund’s letter said it was late.", "Mira Tollund")]
    [InlineData("The Lagoon Planning Agency said in a report that the bay was foul. The report said it was late.", "Lagoon Planning Agency")]
    [InlineData("In a letter to parents, Mira Tollund said that the school would shut. The letter said it was late.", "Mira Tollund")]
    [InlineData("A lawsuit filed by Mira Tollund named the owner. The suit said it was late.", "Mira Tollund")]
    [InlineData("Mira Tollund sent a message to the crew. The message said it was late.", "Mira Tollund")]
    [InlineData("Mira Tollund wrote to the council in May. Nobody answered. The letter said it was late.", "Mira Tollund")]
    [InlineData("Mira Tollund told us in writing that no more would be paid. The letter said it was late.", "Mira Tollund")]
    [InlineData("Varden Shipping emailed its crews on Monday. The message said it was late.", "Varden Shipping")]
    [InlineData("Mira Tollund has written to every parent. The note said it was late.", "Mira Tollund")]
    public void A_document_speaks_for_its_maker(string text, string name)
    {
        var quote = Late(text);
        Assert.Equal((name, SpeakerKind.Document), (quote.Speaker?.Entity?.Name, quote.Speaker?.Kind));
    }

    [Theory]
    [InlineData("Mira Tollund put out a statement saying it was late.", "Mira Tollund")]
    [InlineData("Mira Tollund released a letter saying it was late.", "Mira Tollund")]
    [InlineData("Varden Shipping issued a notice saying it was late.", "Varden Shipping")]
    public void Who_puts_out_a_document_says_what_it_says(string text, string name) => Assert.Equal(name, Late(text).Speaker?.Entity?.Name);

    [Theory]
    [InlineData("A report on Mira Tollund said it was late.")]
    [InlineData("A report by critics of Mira Tollund said it was late.")]
    [InlineData("Mira Tollund read the papers. The report said it was late.")]
    [InlineData("Mira Tollund lost a letter. A report said it was late.")]
    [InlineData("The Lagoon Planning Agency said in a report that the bay was foul. A second report said it was late.")]
    [InlineData("Mira Tollund told the council in May. Nobody answered. The letter said it was late.")]
    [InlineData("Mira Tollund wrote to the council in May. The report said it was late.")]
    [InlineData("Mira Tollund wrote to the council in May. A letter said it was late.")]
    [InlineData("Mira Tollund wrote in May and Ivo Sandrell wrote in June. The letter said it was late.")]
    public void A_document_whose_maker_is_not_told_speaks_for_nobody(string text) => Assert.Null(Late(text).Speaker?.Entity);

    [Theory]
    [InlineData("Varden Shipping closed its pier. A spokesman said it was late.", "Varden Shipping")]
    [InlineData("The Lagoon Planning Agency tore down stalls. A spokeswoman said it was late.", "Lagoon Planning Agency")]
    [InlineData("Varden Shipping closed its pier. A spokesman for the company said it was late.", "Varden Shipping")]
    [InlineData("The Ward Nurses’ Guild walked out. A spokesperson for the guild said it was late.", "Ward Nurses’ Guild")]
    public void A_spokesman_speaks_for_the_body_just_named(string text, string name) => Assert.Equal(name, Late(text).Speaker?.OnBehalfOf?.Name);

    [Theory]
    [InlineData("Varden Shipping met the Lagoon Planning Agency. A spokesman said it was late.")]
    [InlineData("Mira Tollund left. A spokesman said it was late.")]
    [InlineData("Varden Shipping closed its pier. A neighbour said it was late.")]
    public void A_spokesman_of_nobody_or_one_of_two_speaks_for_nobody_known(string text) => Assert.Null(Late(text).Speaker?.OnBehalfOf);

    [Theory]
    [InlineData("Mira Tollund shared a long post: “It was late.”")]
    [InlineData("Mira Tollund issued a short statement: “It was late.”")]
    [InlineData("Mira Tollund said in a short statement: “It was late.”")]
    public void Who_puts_out_a_document_says_what_stands_behind_the_colon(string text) =>
        Assert.Equal("Mira Tollund", Assert.Single(People.Articles.Of("Notes of the day\n\n" + text).Analyze().Quotes).Speaker?.Name);

    [Theory]
    [InlineData("Corvane’s shares rose on Monday. The company said it was late.", "Corvane")]
    [InlineData("Ivo Sandrell, chief executive of Corvane, left in May. The company said it was late.", "Corvane")]
    [InlineData("Corvane, which makes batteries, cut its forecast. The firm said it was late.", "Corvane")]
    public void What_has_shares_or_an_executive_is_a_company(string text, string name) => Assert.Equal(name, Late(text).Speaker?.Entity?.Name);

    [Fact]
    public void An_officer_who_is_named_later_keeps_the_title()
    {
        var person = People.Articles.Of("President Mira Tollund left, but her trade minister said that all doors were open.\n“It dies,” Ivo Sandrell told the radio. Nobody was glad. The minister said it was late.").Analyze().People.Single(p => p.Name == "Ivo Sandrell");
        Assert.Equal("trade minister", Assert.Single(person.Titles).Text);
    }

    private static Quote Late(string text) => People.Articles.Of("Notes of the day\n\n" + text).Analyze().Quotes.Single(q => q.Text == "it was late");
}
