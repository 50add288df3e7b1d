using Xunit;

namespace NewsTools.Tests.Places;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("She flew to Nairobi on Monday.", "Nairobi", PlaceKind.City, "Kenya")]
    [InlineData("The storm crossed the U.S. on Monday.", "United States", PlaceKind.Country, "United States")]
    [InlineData("Snow fell in Scotland overnight.", "Scotland", PlaceKind.Region, "United Kingdom")]
    [InlineData("A fire burned for a week in Texas.", "Texas", PlaceKind.Region, "United States")]
    [InlineData("Prices rose across Europe.", "Europe", PlaceKind.Region, null)]
    [InlineData("The plant is in Hsinchu.", "Hsinchu", PlaceKind.City, "Taiwan")]
    [InlineData("The trial in The Hague resumes in May.", "The Hague", PlaceKind.City, "Netherlands")]
    [InlineData("He teaches in Brussels.", "Brussels", PlaceKind.City, "Belgium")]
    [InlineData("The bridge is in Pellbridge, Vermont.", "Pellbridge", PlaceKind.City, "United States")]
    [InlineData("The inn in Oakhollow, Ireland, has closed.", "Oakhollow", PlaceKind.City, "Ireland")]
    [InlineData("Deputies from Tolland County searched the barn.", "Tolland County", PlaceKind.Region, null)]
    public void A_place_has_its_kind_and_the_country_in_which_it_lies(string text, string name, PlaceKind kind, string? country)
    {
        var place = Find(text, name);
        Assert.Equal((kind, country), (place.Kind, place.Country));
    }

    [Theory]
    [InlineData("The fair in Birmingham opens on Monday.", null)]
    [InlineData("The fair in Birmingham, Alabama, opens on Monday.", "United States")]
    [InlineData("The fair in Birmingham, Ala., opens on Monday. Birmingham has paid for it.", "United States")]
    [InlineData("The fair in Birmingham opens on Monday. Trains from Leeds and Norwich will stop there.", "United Kingdom")]
    [InlineData("The fair in Birmingham opens on Monday. Leeds and Texas each sent a choir.", null)]
    [InlineData("The fair in London opens on Monday.", "United Kingdom")]
    [InlineData("The fair in London, Ontario, opens on Monday.", "Canada")]
    public void A_name_of_several_places_is_left_open_unless_the_text_tells(string text, string? country) =>
        Assert.Equal(country, Find(text, text.Contains("Birmingham", StringComparison.Ordinal) ? "Birmingham" : "London").Country);

    [Theory]
    [InlineData("Nice weather came on Friday.")]
    [InlineData("Reading is fun, the teacher said.")]
    [InlineData("The Bank of England raised rates.")]
    [InlineData("Mr. Lincoln laughed.")]
    [InlineData("She told the Washington Post.")]
    public void What_only_looks_like_a_place_is_none(string text) => Assert.Empty(People.Articles.Of(text).Analyze().Places);

    [Fact]
    public void The_place_of_a_dateline_is_marked()
    {
        var places = People.Articles.Of("GENEVA (Example Wire) — The delegates left for Oslo on Friday.").Analyze().Places;
        Assert.Equal([("Geneva", true), ("Oslo", false)], places.Select(place => (place.Name, place.IsDateline)));
    }

    [Fact]
    public void All_forms_of_a_name_are_one_place_and_a_country_that_acts_is_still_a_country()
    {
        var analysis = People.Articles.Of("The United States signed the pact. The fleet left the U.S. in May.").Analyze();
        var place = Assert.Single(analysis.Places);
        Assert.Equal(("United States", 2), (place.Name, place.Mentions.Count));
        Assert.Equal(["U.S."], place.Aliases);
        Assert.Equal("government of the United States", Assert.Single(analysis.Metonyms).StandsFor);
    }

    private static Place Find(string text, string name)
    {
        var places = People.Articles.Of(text).Analyze().Places;
        return places.FirstOrDefault(place => place.Name == name) ?? throw new InvalidOperationException($"'{name}' is none of: {string.Join("; ", places.Select(place => place.Name))}");
    }
}
