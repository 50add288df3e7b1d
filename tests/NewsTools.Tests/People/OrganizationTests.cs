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
}
