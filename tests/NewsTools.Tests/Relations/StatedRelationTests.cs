using Xunit;

namespace NewsTools.Tests.Relations;

/// <summary>What the text says of how its statements stand to one another.</summary>
public sealed class StatedRelationTests
{
    private const string Said = "Mayor Ina Corve said on Monday that the lido would close. Councilor Abe Dunn said that the lido was safe.\n";

    private static string[] Found(string text) => [.. People.Articles.Of(text).Analyze().Relations.Where(relation => relation.IsExplicit)
        .Select(relation => $"{relation.Kind}: {relation.From.Speaker} > {relation.To?.Speaker?.Name ?? relation.To?.Text ?? "-"} ({relation.Evidence})")];

    [Theory]
    [InlineData("Ms. Corve contradicted Mr. Dunn.", "Contradicts: Ina Corve > Abe Dunn (contradicted)")]
    [InlineData("Ms. Corve’s remarks were contradicted by Mr. Dunn.", "Contradicts: Abe Dunn > Ina Corve (contradicted)")]
    [InlineData("Mr. Dunn disputed her account.", "Contradicts: Abe Dunn > Ina Corve (disputed)")]
    [InlineData("Ms. Corve later walked the statement back.", "WalksBack: Ina Corve > Ina Corve (walked the statement back)")]
    [InlineData("On Tuesday, Ms. Corve backtracked, saying that the lido would stay open.", "WalksBack: Ina Corve > Ina Corve (backtracked)")]
    [InlineData("Ms. Corve stood by her words.", "Confirms: Ina Corve > Ina Corve (stood by)")]
    [InlineData("Ms. Corve seemed to contradict Mr. Dunn.", "Contradicts: Ina Corve > Abe Dunn (contradict)")]
    [InlineData("Ms. Corve’s statement is at odds with that of Mr. Dunn.", "Contradicts: Ina Corve > Abe Dunn (at odds with)")]
    [InlineData("Mr. Dunn reiterated that the lido was safe.", "Repeats: Abe Dunn > Abe Dunn (reiterated)")]
    [InlineData("Mr. Dunn clarified that he meant the large pool.", "Clarifies: Abe Dunn > Abe Dunn (clarified)")]
    public void The_words_that_say_so_relate_two_statements(string sentence, string expected) => Assert.Equal([expected], Found(Said + sentence));

    [Theory]
    [InlineData("Ms. Corve did not contradict Mr. Dunn.")]
    [InlineData("Ms. Corve refused to walk back the statement.")]
    [InlineData("Ms. Corve would never retract her words.")]
    [InlineData("Ms. Corve walked back to the town hall.")]
    [InlineData("Ms. Corve stood by the pool.")]
    [InlineData("There were nine confirmed cases of fever.")]
    [InlineData("The walls are painted in contrasting colors.")]
    [InlineData("Mr. Dunn was denied entry.")]
    [InlineData("The judge denied bail.")]
    [InlineData("The pool is blue, in contrast to the gray sky.")]
    [InlineData("Mr. Dunn repeated the test.")]
    [InlineData("The driver reversed into the gate.")]
    [InlineData("The steps echoed in the hall.")]
    [InlineData("Mr. Dunn was accused of contradicting Ms. Corve.")]
    [InlineData("“He contradicted me,” Ms. Corve said.")]
    public void Words_that_mean_something_else_relate_nothing(string sentence) => Assert.Empty(Found(Said + sentence));

    [Fact]
    public void What_is_denied_is_the_accusation_before()
    {
        var relation = Assert.Single(People.Articles.Of("Prosecutor Mae Lund accused the trader Otto Brill of fraud. Mr. Brill denied the charges.").Analyze().Relations);

        Assert.Equal((RelationKind.Denies, "Otto Brill"), (relation.Kind, relation.From.Speaker?.Name));
        Assert.Contains("fraud", relation.To?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_denied_without_an_accusation_is_what_the_words_say()
    {
        var relation = Assert.Single(People.Articles.Of("The trader Otto Brill denied having forged the letter.").Analyze().Relations);

        Assert.Equal((RelatedStatementKind.Claim, "having forged the letter"), (relation.To?.Kind, relation.To?.Text));
    }

    [Fact]
    public void Who_gave_no_answer_is_tied_to_what_they_were_asked_about()
    {
        var analysis = People.Articles.Of("Clerk Ada Holm said that the builder Bo Rand had taken bribes. Mr. Rand did not respond to a request for comment on the allegations.").Analyze();
        var relation = Assert.Single(analysis.Relations, one => one.Kind is RelationKind.LeavesUnanswered);

        Assert.Equal((Assert.Single(analysis.NoResponses).Id, "Bo Rand", "Ada Holm"), (relation.From.Id, relation.From.Speaker?.Name, relation.To?.Speaker?.Name));
    }

    [Fact]
    public void The_ends_are_the_attributions_of_the_article_and_know_the_time_between()
    {
        var article = People.Articles.Of("Mayor Ina Corve said on 3 March 2031 that the lido would close. On 5 March 2031 Ms. Corve walked back the statement and said on 5 March 2031 that it would stay open.");
        var analysis = article.Analyze();
        var relation = analysis.Relations[0];

        Assert.Equal("r1", relation.Id);
        Assert.Contains(relation.From.Quote, analysis.Quotes);
        Assert.Contains(relation.To?.Quote, analysis.Quotes);
        Assert.True(relation.SameSpeaker);
        Assert.Equal(TimeSpan.FromDays(2), relation.TimeBetween);
    }

    [Fact]
    public void An_article_without_statements_has_no_relations() => Assert.Empty(People.Articles.Of("The lido opened in 1936.").Analyze().Relations);
}
