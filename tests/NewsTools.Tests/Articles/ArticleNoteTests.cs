using Xunit;

namespace NewsTools.Tests.Articles;

public sealed class ArticleNoteTests
{
    private const string Copy = "The ferry harbour of Dunmere closes for two years, the mayor said after the vote.";

    private static Article Read(string text) => Assert.Single(new TextArticleReader().Read(ArticleSource.FromText(text), ArticleReadOptions.Default, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("Correction: The vote was seven to six.", NoteKind.Correction)]
    [InlineData("CORRECTION (May 5, 2025): The vote was seven to six.", NoteKind.Correction)]
    [InlineData("Correction appended, May 5 — The vote was seven to six.", NoteKind.Correction)]
    [InlineData("An earlier version of this story gave the wrong vote.", NoteKind.Correction)]
    [InlineData("(This story has been corrected to give the right vote.)", NoteKind.Correction)]
    [InlineData("Clarification: The harbour stays open to fishing boats.", NoteKind.Clarification)]
    [InlineData("This article has been updated with the mayor’s reply.", NoteKind.Update)]
    [InlineData("Editor’s note: The writer’s brother sits on the council.", NoteKind.EditorsNote)]
    [InlineData("Anmerkung der Redaktion: Der Rat hat dreizehn Mitglieder.", NoteKind.EditorsNote)]
    [InlineData("Eds: Adds reaction of the fishermen.", NoteKind.Advice)]
    public void Notes_open_in_set_words(string words, NoteKind kind)
    {
        var article = Read($"{Copy}\n\n{Copy}\n\n{words}");
        Assert.Equal([new(kind, words)], article.Notes);
        Assert.Equal(2, article.Blocks.Count(block => block.IsBody));
    }

    [Theory]
    [InlineData("Correction officers walked out of the prison on Tuesday, their union said.")]
    [InlineData("An earlier version of the bill passed in March, the clerk said.")]
    [InlineData("Corrections are a matter for the press council: nobody else may ask for them.")]
    [InlineData("Editors at the paper said that they would print it.")]
    [InlineData("This story begins in a harbour.")]
    public void Copy_that_opens_alike_stays_copy(string words)
    {
        var article = Read($"{Copy}\n\n{Copy}\n\n{words}");
        Assert.Empty(article.Notes);
        Assert.Equal(3, article.Blocks.Count(block => block.IsBody));
    }

    [Fact]
    public void Label_alone_names_the_paragraph_below()
    {
        var article = Read($"{Copy}\n\n{Copy}\n\nEditor's Note\n\nThe writer's brother sits on the council.");
        Assert.Equal([new(NoteKind.EditorsNote, "The writer's brother sits on the council.")], article.Notes);
        Assert.Equal(2, article.Blocks.Count(block => block.IsBody));
    }

    [Fact]
    public void Column_of_corrections_is_copy()
    {
        var article = Read("Corrections\n\nCorrection: The vote was seven to six.\n\nCorrection: The harbour is in Dunmere.");
        Assert.Contains(article.Blocks, block => block.IsBody);
    }
}
