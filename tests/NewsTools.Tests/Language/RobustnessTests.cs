using System.Globalization;
using CsCheck;
using NewsTools.Language;
using NewsTools.Languages.English;
using Xunit;

namespace NewsTools.Tests.Language;

public sealed class RobustnessTests
{
    private static readonly string[] Hostile =
    [
        "\uD800", "\uDC00", "\u200B", "\u200D", "\u202E", "\uFEFF", "\0", "\r", "\n", "\t", "\u0301", "👩‍🚒", "🇫🇷", "中文", "العربية", "ﬁ", "ß", "İ",
        ".", "..", "…", "?!", "“", "”", "\"", "'", "’s", "n't", "-", "—", "@", "#", "/", "http://", "www.", "a@b", "U.S.", "Dr.", "J.", "1.", "3,5", "$", "%", "(", ")",
    ];

    private static readonly string[] Plain = ["word", "Word", "WORD", " ", "  ", "7", "said", "she"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.OneOf(Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]), Gen.Int[0, Plain.Length - 1].Select(i => Plain[i]), Gen.Char.Select(c => c.ToString())).Array[0, 60].Select(string.Concat));

    private static readonly Gen<Article> Articles = Text.Array[0, 4].Select(parts =>
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var part in parts)
        {
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(at, at + part.Length)));
            at += part.Length;
        }
        return new Article(string.Concat(parts), blocks);
    });

    [Fact]
    public void Any_text_gives_spans_in_order_inside_their_blocks_and_trees_with_one_root() => Articles.Sample(article =>
    {
        // By the stages of English, whatever script it is in.
        var document = ArticleAnalyzer.Default.Languages[0].Read(article, CancellationToken.None);
        var at = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Start >= at && token.End > token.Start && token.End <= article.Text.Length);
            Assert.True(article.Text.AsSpan(at, token.Start - at).ToArray().All(Tokenizer.IsBlank), "only blanks lie between tokens");
            Assert.Contains(article.Blocks, b => b.Span.Contains(token.Span));
            at = token.End;
        }
        Assert.True(article.Text.AsSpan(at).ToArray().All(Tokenizer.IsBlank));
        var next = 0;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            Assert.Equal(next, sentence.First);
            Assert.InRange(sentence.Count, 1, SentenceSplitter.LongestSentence);
            Assert.True(article.Blocks[sentence.Block].Span.Contains(document.SpanOf(sentence)));
            next = sentence.End;
            var tree = document.Parse(s);
            Assert.Single(Enumerable.Range(sentence.First, sentence.Count), t => tree.Head(t) < 0);
            Assert.All(Enumerable.Range(sentence.First, sentence.Count), t => Assert.NotEmpty(document.Lemma(t)));
        }
        Assert.Equal(document.Tokens.Length, next);
    }, iter: 400, threads: 1);

    [Theory]
    [InlineData("a")]
    [InlineData("1-")]
    [InlineData(".")]
    [InlineData("'")]
    [InlineData("http://")]
    [InlineData("a.")]
    [InlineData("n't")]
    [InlineData("\uD83D\u200D")]
    [InlineData("a@")]
    [InlineData("“?” ")]
    public void A_megabyte_of_one_thing_is_read_like_any_other(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        var document = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]).Analyze().Document;
        Assert.NotEmpty(document.Tokens.ToArray());
        Assert.True(document.Sentences.ToArray().All(s => s.Count <= SentenceSplitter.LongestSentence));
        Assert.Equal(document.Sentences[0].Count, document.Parse(0).End);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public void Results_do_not_depend_on_the_culture(string culture)
    {
        const string text = "INSIDE THE CITY, Mayor Iris Ilıca told the U.S. Senate: “It’s over.” Prices rose 3.5% to $1,200.";
        var before = CultureInfo.CurrentCulture;
        var expected = Describe(text);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Describe(text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Many_threads_read_the_same() =>
        Assert.Single(ParallelEnumerable.Range(0, 32).Select(_ => Describe("“We won’t go,” said Ada Brill, who leads the union. Nobody disagreed.")).Distinct());

    [Fact]
    public void A_stage_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var article = LanguageText.Paragraphs("The mayor spoke.");
        var tokens = new Tokenizer().Tokenize(article, CancellationToken.None);
        var sentences = new SentenceSplitter().Split(article, tokens, CancellationToken.None);
        Assert.Throws<OperationCanceledException>(() => new Tokenizer().Tokenize(article, cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => new SentenceSplitter().Split(article, tokens, cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => new NetworkTagger().Tag(article, tokens, sentences, cancelled.Token));
    }

    private static string Describe(string text)
    {
        var document = LanguageText.Paragraphs(text).Analyze().Document;
        return string.Join(' ', Enumerable.Range(0, document.Tokens.Length).Select(i =>
        {
            var tree = document.Parse(document.SentenceOf(i));
            return $"{document.Word(i)}/{document.Lemma(i)}/{document.PartOfSpeech(i)}/{document.PennTag(i)}/{tree.Head(i)}/{tree.Relation(i)}";
        }));
    }
}
