using Xunit;

namespace NewsTools.Tests.Articles;

/// <summary>Headlines of plain text over short first paragraphs.</summary>
public sealed class ShortLeadTests
{
    private static string? Headline(string text) => Assert.Single(new TextArticleReader().Read(ArticleSource.FromText(text), new ArticleReadOptions(), TestContext.Current.CancellationToken)).Headline;

    [Theory]
    [InlineData("Library keeps its doors shut after second pipe\n\n“We tried,” said Pia Lund, a librarian, on Friday in the hall.\n\nThe mayor said she would help.")]
    [InlineData("Library keeps its doors shut after second pipe\n\nThe doors are shut.\n\nThe mayor said she would help.")]
    [InlineData("Library keeps its doors shut after second pipe\n\nBy Ada Quill\n\n“We tried,” said Pia Lund in the hall.\n\nThe mayor said she would help.")]
    [InlineData("Town hall burns\n\n“We tried,” said Pia Lund.\n\nThe mayor said she would help.")]
    public void Line_over_a_short_sentence_is_the_headline(string text) => Assert.Equal(text[..text.IndexOf('\n', StringComparison.Ordinal)], Headline(text));

    [Theory]
    [InlineData("The doors are shut.\n\nThe mayor said she would help.")]
    [InlineData("Library keeps its doors shut after second pipe\n“We tried,” said Pia Lund.\nThe mayor said she would help.")]
    [InlineData("MODERATOR: what of the maps\n\nThey are dry, as I said.")]
    [InlineData("the mayor of the town\n\nShe said she would help.")]
    public void Other_first_lines_are_copy(string text) => Assert.Null(Headline(text));
}
