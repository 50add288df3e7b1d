using Xunit;

namespace NewsTools.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void Span_of_a_text_gives_the_words_shown()
    {
        const string text = "The mayor said no.";
        Assert.Equal("mayor", new TextSpan(4, 9).In(text));
    }
}
