using NewsTools.Relations;
using NewsTools.Training.Relations;
using Xunit;

namespace NewsTools.Tests.Relations;

/// <summary>What the words of two statements let one infer.</summary>
public sealed class InferredRelationTests
{
    private static readonly DateOnly Day = new(2031, 3, 3);

    private static List<StatementRelation> Compare(string one, string other, bool inOneArticle = false) =>
        new StatementPair(true, inOneArticle, (Day, one), (Day.AddDays(10), other)).Compare(watch: null);

    [Theory]
    [InlineData("Mayor Ina Corve said that the lido would close.", "Mayor Ina Corve said that the lido would not close.", RelationKind.WalksBack)]
    [InlineData("The lido is open, Mayor Ina Corve said.", "Mayor Ina Corve said that the lido was closed.", RelationKind.Contradicts)]
    [InlineData("The roof cost £3 million, builder Hal Orme said.", "Builder Hal Orme said that the roof cost £7 million.", RelationKind.Contradicts)]
    public void Statements_that_cannot_both_be_so_are_candidates(string one, string other, RelationKind kind)
    {
        var relation = Assert.Single(Compare(one, other));

        Assert.Equal((kind, RelationBasis.Inferred, true), (relation.Kind, relation.Basis, relation.SameSpeaker));
        Assert.Equal(TimeSpan.FromDays(10), relation.TimeBetween);
        Assert.InRange(relation.Confidence, RelationSearch.Least, 1);
        Assert.NotEmpty(relation.Reason);
    }

    [Theory]
    [InlineData("Mayor Ina Corve said that the lido would close.", "Mayor Ina Corve said that the library would not close.")]
    [InlineData("Mayor Ina Corve said that the lido would close.", "Mayor Ina Corve said that the lido would be shut.")]
    [InlineData("Mayor Ina Corve said that the lido would not open.", "Mayor Ina Corve said that the lido would stay closed.")]
    [InlineData("The lido has two pools, Mayor Ina Corve said.", "Mayor Ina Corve said that the lido had nine lifeguards.")]
    [InlineData("Was the lido open? Mayor Ina Corve asked.", "Mayor Ina Corve said that the lido was closed.")]
    public void Statements_that_can_both_be_so_are_none(string one, string other) => Assert.Empty(Compare(one, other));

    [Fact]
    public void Two_speakers_of_one_article_are_compared()
    {
        var relation = Assert.Single(Compare("Mayor Ina Corve said that the lido was safe.", "The lido was not safe, engineer Hal Orme said.", inOneArticle: true));

        Assert.Equal(("Hal Orme", "Ina Corve", false), (relation.From.Speaker?.Name, relation.To?.Speaker?.Name, relation.SameSpeaker));
    }

    [Fact]
    public void Speakers_with_one_surname_and_other_given_names_are_two() =>
        Assert.False(Assert.Single(Compare("Mayor Ina Corve said that the lido would close.", "Owner Hal Corve said that the lido would not close.")).SameSpeaker);

    [Fact]
    public void What_is_compared_with_a_statement_does_not_grow_with_how_many_there_are()
    {
        const int Count = 400;
        var compared = 0;
        RelationSearch? search = null;
        for (var i = 0; i < Count; i++)
        {
            var analysis = RelationSets.ArticleOf([$"Mayor Ina Corve said that the lido would {(i % 2 == 0 ? "" : "not ")}close."], Day.AddDays(i)).Analyze();
            search ??= StatementReader.SearchOf(analysis.Document, (_, _, _) => compared++);
            _ = search.Add(analysis.Statements, withinArticle: false).ToList();
        }

        Assert.InRange(compared, Count, Count * RelationSearch.MostCompared);
    }
}
