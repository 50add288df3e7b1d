using Xunit;

namespace NewsTools.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("I don’t, can't and won't.", "I|do|n’t|,|ca|n't|and|wo|n't|.")]
    [InlineData("the mayor's plan, the unions’ answer", "the|mayor|'s|plan|,|the|unions|’|answer")]
    [InlineData("They'd've gone; we cannot.", "They|'d|'ve|gone|;|we|can|not|.")]
    [InlineData("“O’Neill’s here”", "“|O’Neill|’s|here|”")]
    [InlineData("a well-known, non-profit group", "a|well|-|known|,|non-profit|group")]
    [InlineData("$5.3 million, €20, US$3 and 4.5%", "$|5.3|million|,|€|20|,|US$|3|and|4.5|%")]
    [InlineData("1,200 at 7:30 p.m. on 3/4/2021", "1,200|at|7:30|p.m.|on|3/4/2021")]
    [InlineData("See https://example.org/a-b?c=d, or mail desk@example.org.", "See|https://example.org/a-b?c=d|,|or|mail|desk@example.org|.")]
    [InlineData("@deskchief likes #TownHall", "@deskchief|likes|#TownHall")]
    [InlineData("Well... no… never -- ever — done", "Well|...|no|…|never|--|ever|—|done")]
    [InlineData("Dr. J. K. Marlow of the U.S. Senate", "Dr.|J.|K.|Marlow|of|the|U.S.|Senate")]
    [InlineData("Sen. Ada Brill (D-Ohio), 54, won.", "Sen.|Ada|Brill|(|D|-|Ohio|)|,|54|,|won|.")]
    [InlineData("He said: ``No.''", "He|said|:|``|No|.|''")]
    [InlineData("call 555-010-4477 now!!", "call|555-010-4477|now|!!")]
    [InlineData("good 👩‍🚒👍🏽 🇫🇷 day", "good|👩‍🚒|👍🏽|🇫🇷|day")]
    [InlineData("the '90s and ’70s", "the|'90s|and|’70s")]
    [InlineData("R&D at AT&T", "R&D|at|AT&T")]
    [InlineData("no. No. 7 is ill. It", "no|.|No.|7|is|ill|.|It")]
    public void Words_are_those_of_the_English_treebanks(string text, string words) => Assert.Equal(words.Split('|'), LanguageText.Words(text));

    [Fact]
    public void No_word_crosses_a_block() => Assert.Equal(["can", "not", "7", ":", "30"], LanguageText.Words("can", "not", "7:", "30"));
}
