using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Which body speaks: short forms, initials, and descriptions such as “the company”.</summary>
public sealed class BodySpeakerTests
{
    [Theory]
    [InlineData("Varden Shipping said in May that orders had doubled. Traders were pleased. The company said it was late.", "Varden Shipping")]
    [InlineData("Varden Shipping, a Danish line, lost a vessel. The line said it was late.", "Varden Shipping")]
    [InlineData("The carmaker Ostrel cut its forecast. The carmaker said it was late.", "Ostrel")]
    [InlineData("Ostrel Motors cut its forecast on Monday. The automaker said it was late.", "Ostrel Motors")]
    [InlineData("Kestrel Air said that nine routes would go. The airline said it was late.", "Kestrel Air")]
    [InlineData("Harbour Watch, a residents’ group, said that it would sue. The group said it was late.", "Harbour Watch")]
    [InlineData("The Lagoon Planning Agency said that stalls had gone. The agency said it was late.", "Lagoon Planning Agency")]
    [InlineData("The Port Alder Harbour Board met on Monday. The Board said it was late.", "Port Alder Harbour Board")]
    [InlineData("The Ministry of Ferries said that it would look. The ministry said it was late.", "Ministry of Ferries")]
    [InlineData("The Dyers and Weavers’ Federation said that sixty sites were shut. The union said it was late.", "Dyers and Weavers’ Federation")]
    [InlineData("Redwater Brewery said that it would close. The brewer said it was late.", "Redwater Brewery")]
    [InlineData("The Moss Hill Chronicle said that it would print on. The newspaper said it was late.", "Moss Hill Chronicle")]
    [InlineData("The Reserve Bank of Sunder said that it would wait. The central bank said it was late.", "Reserve Bank of Sunder")]
    [InlineData("The Alliance of Ward Nurses (AWN) said that it would strike. The AWN said it was late.", "Alliance of Ward Nurses")]
    [InlineData("Bellwick Rovers said that the coach had gone. The club said it was late.", "Bellwick Rovers")]
    [InlineData("Varden Shipping said that orders had doubled. Varden said it was late.", "Varden Shipping")]
    [InlineData("The Institute for Tide Research said that seas were rising. The think tank said it was late.", "Institute for Tide Research")]
    [InlineData("The airline said it was late. It rained. The airline, Corvane Air, owes money to two banks.", "Corvane Air")]
    [InlineData("The ferry company said it was late. Nobody came.\nThe ferry company, Suvla Lines, told its crews on Monday.", "Suvla Lines")]
    [InlineData("The operator said it was late.\nAfter the storm the operator, Torvane Hydro, thanked its crews.", "Torvane Hydro")]
    public void A_description_means_the_body_that_it_fits(string text, string name)
    {
        var quote = People.Articles.Of("Notes of the day\n\n" + text).Analyze().Quotes.Single(q => q.Text == "it was late");
        Assert.Equal(name, quote.Speaker?.Name);
        Assert.NotNull(quote.Speaker?.Entity);
    }

    [Theory]
    [InlineData("The Ministry of Ferries said that it would look. The company said it was late.")]
    [InlineData("Varden Shipping said that orders had doubled. The ministry said it was late.")]
    [InlineData("Varden Shipping and Ostrel Motors met in Bonn. The company said it was late.")]
    [InlineData("Varden Shipping said that orders had doubled. The rival company said it was late.")]
    [InlineData("Varden Shipping said that orders had doubled. Another company said it was late.")]
    [InlineData("Varden Shipping said that orders had doubled. The company that made the ropes said it was late.")]
    [InlineData("Varden Shipping said that orders had doubled. The Sandrell company said it was late.")]
    [InlineData("Kestrel Air said that nine routes would go. The union said it was late.")]
    [InlineData("The Ward Nurses’ Guild said that it would strike. The hospital said it was late.")]
    [InlineData("The airline said it was late. It rained. The airline, Corvane Air, and the airline, Kestrel Air, owe money.")]
    [InlineData("The airline said it was late. It rained. Corvane Air owes money.")]
    [InlineData("Port Alder Council, which owns the pier, met on Monday. The company said it was late.")]
    [InlineData("Redwater University, which runs the clinic, met on Monday. The company said it was late.")]
    public void A_description_that_fits_none_or_two_names_nobody(string text) =>
        Assert.Null(People.Articles.Of("Notes of the day\n\n" + text).Analyze().Quotes.Single(q => q.Text == "it was late").Speaker?.Entity);

    [Theory]
    [InlineData("Corvale Air owes wages. The Corvale Air Pilots’ Guild met on Monday. The carrier said it was late.", "Corvale Air")]
    [InlineData("Ostrel Motors cut its forecast. The Ostrel Motors Workers’ Union met. The carmaker said it was late.", "Ostrel Motors")]
    [InlineData("Ostrel Motors cut its forecast. The Ostrel Motors Workers’ Union met. Ostrel said it was late.", "Ostrel Motors")]
    [InlineData("Ostrel Motors cut its forecast. The Ostrel Motors Workers’ Union met. The union said it was late.", "Ostrel Motors Workers’ Union")]
    [InlineData("Bellwick Rovers lost. The Bellwick Rovers Supporters’ Trust met. Bellwick Rovers said it was late.", "Bellwick Rovers")]
    [InlineData("Bellwick Rovers lost. The Bellwick Rovers Supporters’ Trust met. The trust said it was late.", "Bellwick Rovers Supporters’ Trust")]
    [InlineData("The Varden Shipping Company lost a boat. Varden Shipping said it was late.", "Varden Shipping Company")]
    [InlineData("The Port Alder Harbour Board met. The Harbour Board said it was late.", "Port Alder Harbour Board")]
    public void A_body_is_not_the_guild_of_its_workers(string text, string name) =>
        Assert.Equal(name, People.Articles.Of("Notes of the day\n\n" + text).Analyze().Quotes.Single(q => q.Text == "it was late").Speaker?.Entity?.Name);

    [Theory]
    [InlineData("Hurricane Pella struck the coast on Monday. Pella then turned north.")]
    [InlineData("Hurricane Clara struck Port Alder on Monday.")]
    [InlineData("Storm Nora closed the bridge, and Cyclone Ivan followed.")]
    [InlineData("Typhoon Orson reached Port Alder overnight.")]
    [InlineData("Varden Pharma closed its plant on Monday.")]
    [InlineData("Ostrel Motors closed its plant. Ostrel said it was late.")]
    [InlineData("The plant of Kestrel Foods burned down.")]
    public void Storms_and_companies_are_no_people(string text) => Assert.Empty(People.Articles.Of("Notes of the day\n\n" + text).Analyze().People);

    [Theory]
    [InlineData("Hanna Brewer said it was late.", "Hanna Brewer")]
    [InlineData("Mira Banks said it was late.", "Mira Banks")]
    [InlineData("Jonas Mills said it was late.", "Jonas Mills")]
    [InlineData("Varden Shipping sank. Mira Varden said it was late.", "Mira Varden")]
    public void People_with_the_names_of_trades_stay_people(string text, string name) =>
        Assert.Contains(People.Articles.Of("Notes of the day\n\n" + text).Analyze().People, person => person.Name == name);
}
