using NewsTools.Language;
using Xunit;

namespace NewsTools.Tests;

public sealed class LanguagePackTests
{
    private const string Text = "“The bridge is safe,” said Mayor Ilse Brandt.";

    private static readonly LanguagePack English = ArticleAnalyzer.Default.Languages[0];

    private static Article MakeArticle() => new(Text, [new Block(BlockKind.Paragraph, new TextSpan(0, Text.Length))]);

    /// <summary>Takes each letter for a token.</summary>
    private sealed class Letters : ITokenizer
    {
        public Token[] Tokenize(Article article, CancellationToken cancellation) =>
            [.. Enumerable.Range(0, article.Text.Length).Where(at => char.IsLetter(article.Text[at])).Select(at => new Token(at, at + 1))];
    }

    [Fact]
    public void English_is_shipped()
    {
        Assert.Equal(("en", "English"), (English.Code, English.EnglishName));
        Assert.Equal("English (en)", English.ToString());
    }

    [Fact]
    public void A_stage_can_be_replaced_in_a_pack_or_in_the_analyzer()
    {
        var pack = new ArticleAnalyzer { Languages = [English with { Tokenizer = new Letters() }] };
        var stage = new ArticleAnalyzer { Tokenizer = new Letters() };
        Assert.Equal(34, pack.Analyze(MakeArticle()).Document.Tokens.Length);
        Assert.Equal(34, stage.Analyze(MakeArticle()).Document.Tokens.Length);
        Assert.Same(English.Parser, stage.Parser);
    }

    [Fact]
    public void An_analyzer_has_each_language_once_and_at_least_one()
    {
        Assert.Throws<ArgumentException>(() => new ArticleAnalyzer { Languages = [] });
        Assert.Throws<ArgumentException>(() => new ArticleAnalyzer { Languages = [English, English with { Code = "EN" }] });
        Assert.Equal(2, new ArticleAnalyzer { Languages = [English, English with { Code = "sco" }] }.Languages.Count);
    }
}
