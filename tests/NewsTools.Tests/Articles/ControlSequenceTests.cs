using NewsTools.Wire;
using Xunit;

namespace NewsTools.Tests.Articles;

public sealed class ControlSequenceTests
{
    [Theory]
    [InlineData("Dana \u001B[31;1mPell\u001B[0m", "Dana Pell")]
    [InlineData("\u001B]0;title\aDana Pell", "Dana Pell")]
    [InlineData("\u001B]8;;http://a.test\u001B\\Dana\u001B]8;;\u001B\\ Pell", "Dana Pell")]
    [InlineData("\u009B2JDana\u009B?25l Pell", "Dana Pell")]
    [InlineData("\u009D0;title\u009CDana Pell", "\uFFFD0;title\uFFFDDana Pell")]
    [InlineData("â\u0080\u009CNo,â\u0080\u009D said Dana Pell. â\u0080\u009CIt was â\u0080\u009Bus.â\u0080\u009D", "â\uFFFD\uFFFDNo,â\uFFFD\uFFFD said Dana Pell. â\uFFFD\uFFFDIt was â\uFFFD\uFFFDus.â\uFFFD\uFFFD")]
    [InlineData("\u001BPq#0;2;0;0;0\u001B\\Dana Pell", "Dana Pell")]
    [InlineData("\u001BcDana\u001B(B Pell\u001B7", "Dana Pell")]
    [InlineData("Dana\a Pell\b\u007F", "Dana Pell")]
    [InlineData("Dana\0Pell", "Dana Pell")]
    [InlineData("Dana Pell\u001B", "Dana Pell")]
    [InlineData("Dana Pell\u001B[31", "Dana Pell")]
    [InlineData("\u001B]0;never ended. Dana Pell", "0;never ended. Dana Pell")]
    [InlineData("\u001B]0;cut\nDana Pell\a", "0;cut\nDana Pell")]
    [InlineData("\u001B\u001B[31mDana Pell", "Dana Pell")]
    [InlineData("Dana\tPell\r\nGale\fWest\u0085End [31m", "Dana\tPell\r\nGale\fWest\u0085End [31m")]
    [InlineData("“Zoë” 新聞 \u200F😀", "“Zoë” 新聞 \u200F😀")]
    public void Only_the_words_are_left(string text, string expected) => Assert.Equal(expected, ControlSequences.Remove(text));

    [Theory]
    [InlineData("The mayor, Dana \u001B[5mPell, said the quay would close. “It is \u001B[2Jnot safe,” Ms. Pell said.", ArticleFormat.Text)]
    [InlineData("<article><h1>Quay\u001B]0;x\a closes</h1><p>The mayor, Dana &#27;[5mPell, said the quay would close.</p><p>“It is &#x9b;2Jnot safe,” Ms. Pell said.</p></article>", ArticleFormat.Html)]
    [InlineData("""{"headline":"Quay\u001b[31m closes","byline":"By Ada\u0007 Brook","body_text":"The mayor, Dana \u001b[5mPell, said the quay would close. “It is \u009b2Jnot safe,” Ms. Pell said."}""", ArticleFormat.Ninjs)]
    public void No_format_lets_them_into_an_article(string text, ArticleFormat format)
    {
        IArticleReader reader = format == ArticleFormat.Text ? new TextArticleReader() : WireReaders.ReaderOf(format)!;
        var article = Assert.Single(reader.Read(ArticleSource.FromText(text), ArticleReadOptions.Default, TestContext.Current.CancellationToken));
        Assert.All([article.Text, article.Headline ?? "", .. article.Authors], words => Assert.DoesNotContain(words, unit => char.IsControl(unit) && unit is not '\n'));
        Assert.Contains("Dana Pell", article.Analyze().Quotes.Select(quote => quote.Speaker?.Name));
    }
}
