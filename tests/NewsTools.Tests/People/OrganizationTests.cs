using Xunit;

namespace NewsTools.Tests.People;

public sealed class OrganizationTests
{
    [Fact]
    public void An_outlet_is_one_under_all_its_names()
    {
        var outlet = Articles.Organization("She told the Wall Street Journal on Monday. The plan, she told the WSJ, is dead. The Journal first reported it.", "Wall Street Journal");
        Assert.Equal(OrganizationKind.Outlet, outlet.Kind);
        Assert.Contains("WSJ", outlet.Aliases);
        Assert.Equal(3, outlet.Mentions.Count);
    }

    [Theory]
    [InlineData("He told the Marrow Ridge Gazette that he was tired.", "Marrow Ridge Gazette")]
    [InlineData("The bridge is unsafe, according to The Halford Courier.", "The Halford Courier")]
    [InlineData("“No,” he told Radio Halford on Sunday.", "Radio Halford")]
    public void An_unknown_outlet_is_known_by_its_shape(string text, string name) => Assert.Equal(OrganizationKind.Outlet, Articles.Organization(text, name).Kind);

    [Fact]
    public void An_acronym_in_brackets_belongs_to_the_name_before_it()
    {
        var found = Articles.Organization("The World Health Organization (WHO) met in Geneva. The WHO will meet again.", "World Health Organization");
        Assert.Contains("WHO", found.Aliases);
    }

    [Theory]
    [InlineData("Beijing may lift the tariffs, officials said.", "Beijing", "government of China")]
    [InlineData("The Kremlin denied it.", "The Kremlin", "government of Russia")]
    [InlineData("The Kremlin denied it. Kremlin officials met at noon.", "The Kremlin", "government of Russia")]
    [InlineData("Downing Street said nothing.", "Downing Street", "government of the United Kingdom")]
    public void A_capital_or_house_that_acts_stands_for_a_government(string text, string name, string standsFor)
    {
        var found = Articles.Organization(text, name);
        Assert.Equal((OrganizationKind.Government, standsFor), (found.Kind, found.StandsFor));
    }

    [Fact]
    public void A_capital_where_something_happens_is_only_a_place()
    {
        Assert.DoesNotContain(Articles.Of("The talks were held in Beijing on Monday. He flew to Paris.").Analyze().Organizations, o => o.StandsFor is not null);
    }

    [Theory]
    [InlineData("The Harbour Inspection Authority fined the owner.", "Harbour Inspection Authority", OrganizationKind.Agency)]
    [InlineData("The Tolvik Party won six seats.", "Tolvik Party", OrganizationKind.Party)]
    [InlineData("The Union of Ferry Workers called a strike.", "Union of Ferry Workers", OrganizationKind.Union)]
    [InlineData("The Valmere District Court ruled on Monday.", "Valmere District Court", OrganizationKind.Court)]
    [InlineData("She joined the Ministry of Fisheries.", "Ministry of Fisheries", OrganizationKind.Government)]
    [InlineData("Shares of Corvane fell. Corvane, a Danish carmaker, cut 300 jobs.", "Corvane", OrganizationKind.Company)]
    [InlineData("Selat Ferries cut fares. The company said that it had no choice.", "Selat Ferries", OrganizationKind.Company)]
    [InlineData("The Marlow Arts Centre reopens in May.", "Marlow Arts Centre", OrganizationKind.Organization)]
    [InlineData("He studied at the University of Valmere.", "University of Valmere", OrganizationKind.University)]
    [InlineData("The Valmere Navy sent two boats.", "Valmere Navy", OrganizationKind.Military)]
    [InlineData("The Association of Lamp Makers objected.", "Association of Lamp Makers", OrganizationKind.Association)]
    [InlineData("NATO will meet in May.", "NATO", OrganizationKind.International)]
    [InlineData("The Merrow Initiative wants a new bridge.", "Merrow Initiative", OrganizationKind.Organization)]
    public void The_words_of_a_name_and_beside_it_tell_the_kind(string text, string name, OrganizationKind kind) => Assert.Equal(kind, Articles.Organization(text, name).Kind);

    [Fact]
    public void A_name_its_acronym_and_what_describes_it_are_one()
    {
        var found = Articles.Organization("The Association of Lamp Makers (ALM) objected. The ALM wrote to the minister. “No,” the association said.", "Association of Lamp Makers");
        Assert.Equal(("ALM", 4, 1), (found.Acronym, found.Mentions.Count, found.QuoteCount));
        Assert.InRange(found.Confidence, 0.8, 1);
    }

    [Theory]
    [InlineData("TOLVIK SHARES FALL\nShares of Tolvik fell. Tolvik said it would sell a plant.", "Tolvik")]
    [InlineData("The Harbour Inspection Authority fined the owner.", "Harbour Inspection Authority")]
    public void A_name_in_capitals_is_no_acronym(string text, string name) => Assert.Null(Articles.Organization(text, name).Acronym);
}
