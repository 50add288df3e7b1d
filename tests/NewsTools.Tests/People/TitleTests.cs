using Xunit;

namespace NewsTools.Tests.People;

public sealed class TitleTests
{
    [Theory]
    [InlineData("U.S. Vice President Ellen Marsh arrived on Friday.", "Ellen Marsh", "U.S. Vice President", "Vice President", null, "U.S.", null)]
    [InlineData("Talks began when Canadian Prime Minister Louis Garneau called.", "Louis Garneau", "Canadian Prime Minister", "Prime Minister", null, "Canadian", null)]
    [InlineData("The envoy met special representative for Syria and Iraq Helen Marsh in Geneva.", "Helen Marsh", "special representative for Syria and Iraq", "special representative", null, "Syria and Iraq", null)]
    [InlineData("Former Treasury Secretary Paul Whitmore disagreed.", "Paul Whitmore", "Former Treasury Secretary", "Treasury Secretary", null, null, "former")]
    [InlineData("Laura Simmons, chief financial officer of Acme Steel, resigned.", "Laura Simmons", "chief financial officer of Acme Steel", "chief financial officer", "Acme Steel", null, null)]
    [InlineData("The company’s chief executive, Martin Doyle, declined to comment.", "Martin Doyle", "chief executive", "chief executive", "company", null, null)]
    [InlineData("Israel’s prime minister, David Shalev, spoke at noon.", "David Shalev", "prime minister", "prime minister", null, "Israel", null)]
    [InlineData("George Bennett, who is the mayor of Halford, spoke at noon.", "George Bennett", "mayor of Halford", "mayor", null, null, null)]
    public void A_title_is_read_in_its_parts(string text, string name, string title, string office, string? organization, string? place, string? status)
    {
        var found = Assert.Single(Articles.Person(text, name).Titles);
        Assert.Equal(title, found.Text);
        Assert.Equal(title, text[found.Span.Start..found.Span.End]);
        Assert.Equal(office, found.Office);
        Assert.Equal(status, found.Status);
        if (organization is not null)
            Assert.Equal(organization, found.Organization);
        if (place is not null)
            Assert.Equal(place, found.Place);
    }

    [Fact]
    public void A_party_tag_gives_the_place()
    {
        var title = Assert.Single(Articles.Person("Sen. Carol Whitaker, D-N.M., voted no.", "Carol Whitaker").Titles);
        Assert.Equal(("Sen.", "N.M."), (title.Text, title.Place));
    }

    [Fact]
    public void An_elect_is_an_elect()
    {
        Assert.Equal("elect", Assert.Single(Articles.Person("Governor-elect Susan Boyle filled three posts.", "Susan Boyle").Titles).Status);
    }

    [Fact]
    public void The_title_of_the_next_in_a_list_is_not_that_of_the_one_before()
    {
        var people = Articles.People("He will meet Peter Halvorsen, Foreign Minister Anna Lindgren and Gov. Robert Mills.");
        Assert.Empty(people.Single(p => p.Name == "Peter Halvorsen").Titles);
        Assert.Equal("Foreign Minister", Assert.Single(people.Single(p => p.Name == "Anna Lindgren").Titles).Text);
    }

    [Fact]
    public void A_lawyer_for_someone_does_not_lend_the_title()
    {
        Assert.Empty(Articles.Person("A lawyer for Henry Caldwell declined to comment.", "Henry Caldwell").Titles);
    }

    [Theory]
    [InlineData("Mr. Andrew Lowell said no.", "Andrew Lowell", Gender.Male)]
    [InlineData("Spokeswoman Robin Avery said no.", "Robin Avery", Gender.Female)]
    [InlineData("Robin Avery said no. “It is late,” she said.", "Robin Avery", Gender.Female)]
    [InlineData("Mary Avery said no.", "Mary Avery", Gender.Unstated)]
    public void Gender_is_only_what_the_text_states(string text, string name, Gender gender) => Assert.Equal(gender, Articles.Person(text, name).Gender);
}
