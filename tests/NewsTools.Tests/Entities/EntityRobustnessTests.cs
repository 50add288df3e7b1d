using System.Globalization;
using System.Text;
using NewsTools.Entities;
using NewsTools.Language;
using Xunit;

namespace NewsTools.Tests.Entities;

public sealed class EntityRobustnessTests
{
    private static readonly string[] Pieces =
    [
        "\ud83d", "\udc00", "😀", "\u0000", "\u200b", "\u202e", "\ufeff", "中村", "Анна", "O'Neill", "“", "”", "\"", "'s", "-", "—", "...", ". ", "\n\n", "\t",
        "Maria", "KELLER", "van", "der", "U.S.", "@someone", "http://example.com", "12:30", "İstanbul", "ß", "é", "e\u0301", "(", ")", " ", " ", " ", "said", "the",
    ];

    [Fact]
    public void Any_text_gives_valid_names_in_order()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(60); i >= 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]);
            AssertValid(Read(text.ToString()));
        }
    }

    [Fact]
    public void A_megabyte_without_a_blank_is_read() => AssertValid(Read(new string('A', 1_000_000)));

    [Fact]
    public void A_megabyte_in_one_sentence_is_read() => AssertValid(Read(string.Concat(Enumerable.Repeat("Keller ", 150_000))));

    [Fact]
    public void Nothing_is_found_in_nothing() => Assert.Empty(Read("").Analyze().Entities);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Names_do_not_depend_on_the_culture(string culture)
    {
        const string text = "ISTANBUL (Reuters) - President Iris Kilic met Igor Ivanov in Izmir, the Interior Ministry said.";
        var expected = Describe(Read(text));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, Describe(Read(text)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Many_threads_find_the_same()
    {
        const string text = "Maria Keller of the Justice Ministry met John Osei in Accra. Keller said Osei would visit Berlin in May.";
        var expected = Describe(Read(text));
        var results = new string[32];
        Parallel.For(0, results.Length, i => results[i] = Describe(Read(text)));
        Assert.All(results, r => Assert.Equal(expected, r));
    }

    [Fact]
    public void A_cancelled_analysis_stops_and_can_be_asked_again()
    {
        var article = Read(string.Concat(Enumerable.Repeat("Maria Keller met John Osei in Accra. ", 500)));
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => article.Analyze(source.Token).Entities);
        Assert.NotEmpty(article.Analyze().Entities);
    }

    [Fact]
    public void Finding_names_stops_when_it_is_cancelled()
    {
        var document = Read("Maria Keller met John Osei in Accra.").Analyze().Document;
        Assert.Throws<OperationCanceledException>(() => new EntityRecognizer().Recognize(document, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void What_is_cancelled_between_two_stages_stops_before_the_next_and_is_made_whole_later()
    {
        using var source = new CancellationTokenSource();
        var article = Read("Maria Keller met John Osei in Accra.");
        var analyzer = new ArticleAnalyzer { Tagger = new CancellingTagger(source) };
        Assert.ThrowsAny<OperationCanceledException>(() => analyzer.Analyze(article, cancellation: source.Token).Entities);
        Assert.Equal(3, analyzer.Analyze(article, cancellation: CancellationToken.None).Entities.Count);
    }

    /// <summary>Tags as the shipped tagger does, and cancels the work when it has.</summary>
    private sealed class CancellingTagger(CancellationTokenSource source) : ITagger
    {
        private readonly NetworkTagger _tagger = new();

        public TagSet Tag(Article article, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, CancellationToken cancellation)
        {
            var tags = _tagger.Tag(article, tokens, sentences, cancellation);
            source.Cancel();
            return tags;
        }
    }

    private static Article Read(string text) =>
        new(text, text.Length == 0 ? [] : [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]);

    private static string Describe(Article article) =>
        string.Join('|', article.Analyze().Entities.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Kind} {e.Span.Start}-{e.Span.End} {e.Confidence:R}")));

    private static void AssertValid(Article article)
    {
        var analysis = article.Analyze();
        var sentences = analysis.Document.Sentences.ToArray();
        var end = 0;
        foreach (var mention in analysis.Entities)
        {
            Assert.True(mention.FirstToken >= end && mention.EndToken > mention.FirstToken);
            Assert.Equal(analysis.Document.SpanOf(mention.FirstToken, mention.EndToken), mention.Span);
            Assert.InRange(mention.Confidence, 0, 1);
            Assert.Contains(sentences, s => s.First <= mention.FirstToken && mention.EndToken <= s.End);
            end = mention.EndToken;
        }
    }
}
