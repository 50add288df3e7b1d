using Xunit;

namespace NewsTools.Tests.Entities;

/// <summary>What readers of news expect of names. The copy is invented.</summary>
public sealed class EntityRecognizerTests
{
    [Theory]
    [InlineData("The deal was signed by Chancellor Anna Keller on Monday.", "Anna Keller")]
    [InlineData("President Samuel Okafor told reporters in Abuja that he would not resign.", "Samuel Okafor")]
    [InlineData("“We are not leaving,” said Sen. Maria J. Hernandez, who leads the committee.", "Maria J. Hernandez")]
    [InlineData("Lt. Col. David Rosen denied the report on Friday.", "David Rosen")]
    public void A_title_stands_outside_the_name(string text, string name) => Assert.Contains(name, Names(EntityKind.Person, text));

    [Theory]
    [InlineData("Police questioned Nguyen Van Minh for two hours on Tuesday.", "Nguyen Van Minh")]
    [InlineData("The talks were led by Fatima al-Rashid, a former judge.", "Fatima al-Rashid")]
    [InlineData("Oksana Petrenko said the village had no water.", "Oksana Petrenko")]
    [InlineData("The striker, Kwame Mensah, was injured in the first half.", "Kwame Mensah")]
    [InlineData("The committee heard special envoy for Peru and Chile Dana Marlowe on Friday.", "Dana Marlowe")]
    [InlineData("Critics of Jan-Peter van der Meer said the budget was late.", "Jan-Peter van der Meer")]
    [InlineData("Priya Raghavan, an engineer, sued the company.", "Priya Raghavan")]
    [InlineData("Defence lawyer Carlos Ibáñez called the verdict unjust.", "Carlos Ibáñez")]
    public void Names_of_every_origin_are_found(string text, string name) => Assert.Contains(name, Names(EntityKind.Person, text));

    [Fact]
    public void The_possessive_is_not_part_of_the_name() =>
        Assert.Contains("Robert Mills", Names(EntityKind.Person, "It was Robert Mills’s last speech as governor."));

    [Fact]
    public void Countries_are_places() => Assert.Contains("Kenya", Names(EntityKind.Location, "He flew to Kenya on Monday."));

    [Fact]
    public void A_dateline_is_a_place() =>
        Assert.Contains("WASHINGTON", Names(EntityKind.Location, "WASHINGTON — The Senate on Tuesday confirmed Ellen Park as ambassador."));

    [Fact]
    public void Headlines_in_capitals_are_read() =>
        Assert.Contains("KEMAL YILDIZ", Names(EntityKind.Person, "ANKARA POLICE ARREST OPPOSITION LEADER KEMAL YILDIZ"));

    [Theory]
    [InlineData("Tom “Red” Alvey, a retired plumber, said he was proud.", "Tom “Red” Alvey")]
    [InlineData("The club signed Walter \"Buck\" Henderson in June.", "Walter \"Buck\" Henderson")]
    [InlineData("Robert F. Mills Jr. was elected on Tuesday.", "Robert F. Mills Jr.")]
    [InlineData("Critics said Dana Osei-Mensah had known for years.", "Dana Osei-Mensah")]
    [InlineData("The fund was founded by Dean Alvey, an engineer.", "Dean Alvey")]
    [InlineData("Councillor Ho Ka-ming lost her seat on Sunday.", "Ho Ka-ming")]
    public void A_name_is_found_whole(string text, string name) => Assert.Contains(name, Names(EntityKind.Person, text));

    [Fact]
    public void A_surname_alone_is_known_from_the_full_name() =>
        Assert.Contains("Halloran", Names(EntityKind.Person, "Police arrested Deborah Halloran on Monday. Halloran had run the depot. Witnesses said Halloran was calm."));

    [Fact]
    public void Outlets_are_organisations() =>
        Assert.Contains("The Moscow Times", Names(EntityKind.Organization, "The minister told The Moscow Times that the law would change."));

    [Theory]
    [InlineData("Tolvane Shipping said in May that orders had doubled.", "Tolvane Shipping")]
    [InlineData("The National Union of Ferry Workers rejected the offer on Friday.", "National Union of Ferry Workers")]
    [InlineData("The case was brought by the Alvey Housing Trust, which owns the flats.", "Alvey Housing Trust")]
    [InlineData("She signed with Brackley Rovers after two seasons abroad.", "Brackley Rovers")]
    [InlineData("He joined the board of Corvane Holdings Ltd. in 2019.", "Corvane Holdings Ltd.")]
    [InlineData("Researchers at the University of Northmoor published the figures.", "University of Northmoor")]
    [InlineData("The Pellbridge Courier reported that the mill had closed.", "Pellbridge Courier")]
    [InlineData("A spokeswoman for the Ministry of Fisheries declined to comment.", "Ministry of Fisheries")]
    [InlineData("The Lakeland Farmers Association wants lower rates.", "Lakeland Farmers Association")]
    public void Organisations_are_found_by_what_they_are_called_and_do(string text, string name) =>
        Assert.Contains(Names(EntityKind.Organization, text), found => found == name || found == "The " + name);

    [Theory]
    [InlineData("The river rose above Northmoor on Sunday.")]
    [InlineData("Anna Keller walked from Brackley to the coast.")]
    public void A_place_or_a_person_is_no_organisation(string text) => Assert.Empty(Names(EntityKind.Organization, text));

    private static string[] Names(EntityKind kind, string text)
    {
        var article = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]);
        return [.. article.Analyze().Entities.Where(e => e.Kind == kind).Select(e => article[e.Span])];
    }
}
