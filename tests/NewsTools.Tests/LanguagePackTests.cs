using NewsTools.Language;
using Xunit;

namespace NewsTools.Tests;

public sealed class LanguagePackTests
{
    private const string Text = "“The bridge is safe,” said Mayor Ilse Brandt.";

    private static readonly LanguagePack English = ArticleAnalyzer.Default.Languages[0];

    private static Article MakeArticle(string text = Text) => new(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]);

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
    public void A_pack_of_another_code_keeps_the_words_that_rules_ask_about()
    {
        var quote = Assert.Single(new ArticleAnalyzer { Languages = [English with { Code = "sco", EnglishName = "Scots" }] }.Analyze(MakeArticle()).Quotes);
        Assert.Equal(("Ilse Brandt", "say"), (quote.Speaker?.Name, quote.Cue?.Lemma));
    }

    [Fact]
    public void A_pack_without_word_lists_finds_names_and_no_verbs_of_speech()
    {
        var pack = new LanguagePack
        {
            Code = "xx",
            EnglishName = "Made up",
            Tokenizer = English.Tokenizer,
            SentenceSplitter = English.SentenceSplitter,
            Tagger = English.Tagger,
            Lemmatizer = English.Lemmatizer,
            Parser = English.Parser,
            EntityRecognizer = English.EntityRecognizer,
            TimeFinder = English.TimeFinder,
            PersonResolver = English.PersonResolver,
            PlaceFinder = English.PlaceFinder,
            AttributionFinder = English.AttributionFinder,
            NoResponseFinder = English.NoResponseFinder,
            RelationFinder = English.RelationFinder,
        };
        const string text = "Mayor Ilse Brandt said that the bridge was safe.";
        Assert.Single(ArticleAnalyzer.Default.Analyze(MakeArticle(text)).Quotes);
        var analysis = new ArticleAnalyzer { Languages = [pack] }.Analyze(MakeArticle(text));
        Assert.Empty(analysis.Quotes);
        Assert.Equal("Ilse Brandt", Assert.Single(analysis.People).Name);
    }

    [Fact]
    public void An_analyzer_has_each_language_once_and_at_least_one()
    {
        Assert.Throws<ArgumentException>(() => new ArticleAnalyzer { Languages = [] });
        Assert.Throws<ArgumentException>(() => new ArticleAnalyzer { Languages = [English, English with { Code = "EN" }] });
        Assert.Equal(2, new ArticleAnalyzer { Languages = [English, English with { Code = "sco" }] }.Languages.Count);
    }
}
