using Xunit;

namespace NewsTools.Tests.People;

public sealed class WhosWhoTests
{
    private static IReadOnlyList<Person> People(string text, WhosWho whosWho) => Articles.Of(text).Analyze(new AnalysisOptions { WhosWho = whosWho }).People;

    [Fact]
    public void An_alias_of_the_list_joins_what_the_text_cannot()
    {
        var whosWho = new WhosWho { People = [new WhosWhoPerson("Theresa Kowalczyk") { Aliases = ["Terka Novak"] }] };
        var person = Assert.Single(People("Terka Novak sang first. Theresa Kowalczyk sang last. Kowalczyk bowed.", whosWho));
        Assert.Equal(("Theresa Kowalczyk", PersonBasis.WhosWho), (person.Name, person.Basis));
        Assert.Equal(["Terka Novak", "Kowalczyk"], person.Aliases);
    }

    [Fact]
    public void Same_merges_and_different_splits()
    {
        const string text = "Peter Langford runs the mill. Pete Langford sold it. Robert Finch bought it from Bert Marlow.";
        Assert.Equal(3, People(text, new WhosWho()).Count);
        Assert.Equal(["Peter Langford", "Pete Langford", "Robert Finch", "Bert Marlow"],
            People(text, new WhosWho { Different = [["Peter Langford", "Pete Langford"]] }).Select(p => p.Name));
        var merged = People(text, new WhosWho { Same = [["Robert Finch", "Bert Marlow"]] });
        Assert.Equal(2, merged.Count);
        Assert.Equal(PersonBasis.WhosWho, merged[1].Basis);
        Assert.Equal(PersonBasis.Text, merged[0].Basis);
    }

    [Fact]
    public void A_decision_to_keep_apart_is_named_as_the_users_too()
    {
        const string text = "Peter Langford runs the mill. Pete Langford sold it. Robert Finch bought it.";
        Assert.Equal([PersonBasis.WhosWho, PersonBasis.WhosWho, PersonBasis.Text],
            People(text, new WhosWho { Different = [["Peter Langford", "Pete Langford"]] }).Select(p => p.Basis));
    }

    [Fact]
    public void One_list_is_made_ready_once()
    {
        var list = new WhosWho { People = [new WhosWhoPerson("Karen Doyle")] };
        Assert.Same(NewsTools.People.KnownPeople.Of(list), NewsTools.People.KnownPeople.Of(list));
        Assert.Same(list, Assert.Single(People("Karen Doyle left.", list)).WhosWho);
    }

    [Theory]
    [InlineData("There is hope for the bridge. Hope is not enough.", "Hope Avery", "Hope")]
    [InlineData("It takes will power to win.", "Will Power", "Bill Power")]
    public void Words_that_only_look_like_a_name_of_the_list_are_nobody(string text, string name, string alias) =>
        Assert.Empty(People(text, new WhosWho { People = [new WhosWhoPerson(name) { Aliases = [alias] }] }));

    [Fact]
    public void The_list_states_a_gender() =>
        Assert.Equal(Gender.Female, Assert.Single(People("Robin Avery left.", new WhosWho { People = [new WhosWhoPerson("Robin Avery") { Gender = Gender.Female }] })).Gender);

    [Theory]
    [InlineData("The mayor", "Karen Doyle")]
    [InlineData("The former mayor", null)]
    public void An_office_means_who_held_it_on_the_day(string description, string? name)
    {
        var whosWho = new WhosWho
        {
            People =
            [
                new WhosWhoPerson("Karen Doyle") { Offices = [new WhosWhoOffice("mayor", new DateOnly(2015, 1, 1), new DateOnly(2020, 12, 31))] },
                new WhosWhoPerson("Robert Finch") { Offices = [new WhosWhoOffice("mayor", new DateOnly(2021, 1, 1))] },
            ],
        };
        var text = $"Karen Doyle met Robert Finch on Monday. {description} was in good spirits.";
        var article = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]) { PublishedAt = new DateTimeOffset(2019, 5, 1, 0, 0, 0, TimeSpan.Zero) };
        var meant = article.Analyze(new AnalysisOptions { WhosWho = whosWho }).Cast.Mentions.SingleOrDefault(m => m.Mention.Kind == MentionKind.Description);
        Assert.Equal(name, meant.Entity?.Name);
    }
}
