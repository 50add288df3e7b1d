using Xunit;

namespace NewsTools.Tests.Language;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The U.S. Senate voted on Monday.|Sen. Ada Brill of Ohio abstained.")]
    [InlineData("“Are you sure?” he asked.|She was.")]
    [InlineData("“Are you sure?” Mr. Marlow asked.|“I am,” she said.")]
    [InlineData("“We are done!” shouted the captain.|The crowd left.")]
    [InlineData("“I will not resign.”|The minister then left the room.")]
    [InlineData("‘It is over,’ he said.|‘We lost.’")]
    [InlineData("\"It is over,\" he said.|\"We lost.\"")]
    [InlineData("Robert Marlow Jr. was elected in Jan. 2019.|He left in Sept. of that year.")]
    [InlineData("She moved to Washington, D.C., in May.|Then she went home.")]
    [InlineData("The firm, Brill & Co. Ltd., fell 3.5 per cent.|Its rival rose.")]
    [InlineData("J. K. Marlow and A. Brill spoke at 5 p.m. on Friday.|Nobody else did.")]
    [InlineData("It was ... strange.|He waited.")]
    [InlineData("Who won?|Nobody did!|Not yet.")]
    [InlineData("ANKARA, Turkey (Wire) — Talks began on Monday.|They ended on Tuesday.")]
    [InlineData("The ruling (see No. 7) was read aloud.|No one objected.")]
    [InlineData("He lives in the U.S.|She lives in Peru.")]
    [InlineData("They sell fruit, bread, etc.|The shop opens at 9 a.m.|Nobody is there before.")]
    [InlineData("“First we vote.|Then we go home,” she said.")]
    public void Sentences_end_where_a_reader_ends_them(string sentences)
    {
        var wanted = sentences.Split('|');
        Assert.Equal(wanted, LanguageText.Sentences(string.Join(' ', wanted)));
    }

    [Fact]
    public void No_sentence_crosses_a_block() =>
        Assert.Equal(["Mayor quits", "The mayor quit on Monday.", "first item", "second item"],
            LanguageText.Sentences("Mayor quits", "The mayor quit on Monday.", "first item", "second item"));
}
