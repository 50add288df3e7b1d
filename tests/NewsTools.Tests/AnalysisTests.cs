using NewsTools.Language;
using NewsTools.Languages.English;
using NewsTools.People;
using NewsTools.Quotes;
using Xunit;

namespace NewsTools.Tests;

public sealed class AnalysisTests
{
    private const string Text = "“The bridge is safe,” said Mayor Ilse Brandt.";

    private static Article MakeArticle() => new(Text, [new Block(BlockKind.Paragraph, new TextSpan(0, Text.Length))]);

    /// <summary>The shipped tokenizer, with a count of its runs.</summary>
    private sealed class CountingTokenizer : ITokenizer
    {
        private readonly Tokenizer _tokenizer = new();
        private int _runs;

        public int Runs => _runs;

        public Token[] Tokenize(Article article, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _runs);
            return _tokenizer.Tokenize(article, cancellation);
        }
    }

    /// <summary>The shipped resolver, with a count of its runs, of which one may fail.</summary>
    private sealed class CountingResolver : IPersonResolver
    {
        private readonly PersonResolver _resolver = new();
        private int _runs;

        public int Runs => _runs;

        public int FailsAt { get; init; }

        public Cast Resolve(Document document, IReadOnlyList<EntityMention> mentions, WhosWho? whosWho, CancellationToken cancellation) =>
            Interlocked.Increment(ref _runs) == FailsAt ? throw new InvalidDataException() : _resolver.Resolve(document, mentions, whosWho, cancellation);
    }

    /// <summary>The shipped finder, with a count of its runs; one may be stopped on its way.</summary>
    private sealed class CountingFinder(CancellationTokenSource? stop = null) : IAttributionFinder
    {
        private readonly AttributionFinder _finder = new();
        private int _runs;

        public int Runs => _runs;

        public IReadOnlyList<Quote> Find(AttributionContext context, bool includeThought, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _runs);
            stop?.Cancel();
            return _finder.Find(context, includeThought, cancellation);
        }
    }

    private static WhosWho Known(string alias) => new() { People = [new WhosWhoPerson("Ilse Brandt") { Aliases = [alias] }] };

    [Fact]
    public async Task The_stages_can_be_readied_before_the_first_article()
    {
        await ArticleAnalyzer.PrepareAsync();
        Assert.Same(ArticleAnalyzer.PrepareAsync(), ArticleAnalyzer.PrepareAsync());
        Assert.Equal("Ilse Brandt", Assert.Single(MakeArticle().Analyze().Quotes).Speaker?.Name);
    }

    [Fact]
    public void Nothing_runs_before_a_view_is_asked_for_and_each_stage_runs_once()
    {
        var tokenizer = new CountingTokenizer();
        var analyzer = new ArticleAnalyzer { Tokenizer = tokenizer };
        var article = MakeArticle();
        var analysis = analyzer.Analyze(article);
        Assert.Equal(0, tokenizer.Runs);
        Assert.NotEmpty(analysis.Quotes);
        Assert.Same(analysis.Quotes, analyzer.Analyze(article).Quotes);
        Assert.Same(analysis.People, analyzer.Analyze(article).People);
        Assert.Equal(1, tokenizer.Runs);
    }

    [Fact]
    public void Many_threads_get_the_same_results_from_one_run()
    {
        var tokenizer = new CountingTokenizer();
        var analyzer = new ArticleAnalyzer { Tokenizer = tokenizer };
        var article = MakeArticle();
        var quotes = new IReadOnlyList<Quote>[32];
        Parallel.For(0, quotes.Length, i => quotes[i] = analyzer.Analyze(article).Quotes);
        Assert.All(quotes, q => Assert.Same(quotes[0], q));
        Assert.Equal(1, tokenizer.Runs);
    }

    [Fact]
    public void Other_options_share_the_language_stages()
    {
        var tokenizer = new CountingTokenizer();
        var analyzer = new ArticleAnalyzer { Tokenizer = tokenizer };
        var article = MakeArticle();
        Assert.NotNull(analyzer.Analyze(article).Quotes);
        Assert.NotNull(analyzer.Analyze(article, new AnalysisOptions { IncludeThought = true }).Quotes);
        Assert.Equal(1, tokenizer.Runs);
    }

    [Fact]
    public void Other_options_run_again_only_what_depends_on_them()
    {
        var tokenizer = new CountingTokenizer();
        var resolver = new CountingResolver();
        var finder = new CountingFinder();
        var analyzer = new ArticleAnalyzer { Tokenizer = tokenizer, PersonResolver = resolver, AttributionFinder = finder };
        var article = MakeArticle();
        Assert.NotNull(analyzer.Analyze(article).Quotes);
        Assert.NotNull(analyzer.Analyze(article, new AnalysisOptions { IncludeThought = true }).Quotes);
        Assert.Equal((1, 1, 2), (tokenizer.Runs, resolver.Runs, finder.Runs));
        Assert.NotNull(analyzer.Analyze(article, new AnalysisOptions { WhosWho = Known("Ilse Brandt") }).Quotes);
        Assert.Equal((1, 2, 3), (tokenizer.Runs, resolver.Runs, finder.Runs));
        Assert.NotNull(analyzer.Analyze(article).Quotes);
        Assert.Equal((1, 2, 3), (tokenizer.Runs, resolver.Runs, finder.Runs));
    }

    [Fact]
    public void An_article_does_not_keep_results_for_ever_other_options()
    {
        var resolver = new CountingResolver();
        var analyzer = new ArticleAnalyzer { PersonResolver = resolver };
        var article = MakeArticle();
        var first = analyzer.Analyze(article);
        var people = first.People;
        for (var i = 0; i < 9; i++)
            Assert.NotEmpty(analyzer.Analyze(article, new AnalysisOptions { WhosWho = Known($"Brandt {i}") }).People);
        Assert.Equal(10, resolver.Runs);
        // The last few are kept, and an analysis keeps its own.
        Assert.Same(people, first.People);
        Assert.NotSame(people, analyzer.Analyze(article).People);
        Assert.Equal(11, resolver.Runs);
        Assert.Same(first.People.Single(), Assert.Single(first.Quotes).Speaker?.Entity);
    }

    [Fact]
    public void A_failed_stage_leaves_nothing_behind()
    {
        var resolver = new CountingResolver { FailsAt = 1 };
        var analyzer = new ArticleAnalyzer { PersonResolver = resolver };
        var article = MakeArticle();
        Assert.Throws<InvalidDataException>(() => analyzer.Analyze(article).People);
        Assert.NotEmpty(analyzer.Analyze(article).People);
    }

    [Fact]
    public void A_cancelled_stage_leaves_nothing_behind()
    {
        var article = MakeArticle();
        Assert.ThrowsAny<OperationCanceledException>(() => article.Analyze(new CancellationToken(canceled: true)).Quotes);
        Assert.NotEmpty(article.Analyze().Quotes);
    }

    [Fact]
    public void People_come_with_how_often_they_are_quoted_and_the_count_runs_nothing()
    {
        var finder = new CountingFinder();
        var analysis = new ArticleAnalyzer { AttributionFinder = finder }.Analyze(MakeArticle());
        var person = Assert.Single(analysis.Cast.People);
        Assert.Null(person.QuoteCount);
        Assert.Equal(0, finder.Runs);
        Assert.Same(person, Assert.Single(analysis.People));
        Assert.Equal(1, finder.Runs);
        Assert.Equal(1, person.QuoteCount);
        Assert.Equal(1, finder.Runs);
    }

    [Fact]
    public void The_people_of_a_cancelled_analysis_are_counted_by_the_next()
    {
        using var stop = new CancellationTokenSource();
        var analyzer = new ArticleAnalyzer { AttributionFinder = new CountingFinder(stop) };
        var article = MakeArticle();
        Assert.ThrowsAny<OperationCanceledException>(() => analyzer.Analyze(article, cancellation: stop.Token).People);
        Assert.Equal(1, analyzer.Analyze(article, cancellation: CancellationToken.None).People[0].QuoteCount);
    }

    [Fact]
    public void Belief_and_intention_do_not_count()
    {
        const string Thought = "Ada Holm said that the bridge was safe. Holm believed that it would hold.";
        var article = new Article(Thought, [new Block(BlockKind.Paragraph, new TextSpan(0, Thought.Length))]);
        var analysis = article.Analyze(new AnalysisOptions { IncludeThought = true });
        Assert.Equal(2, analysis.Quotes.Count);
        Assert.Null(analysis.Cast.People[0].QuoteCount);
        Assert.Equal(1, analysis.People[0].QuoteCount);
        Assert.Same(analysis.People[0], article.Analyze().People[0]);
    }

    [Fact]
    public void Nested_quotations_count_for_those_who_speak_in_them()
    {
        const string Nested = "“We looked everywhere,” said Ada Holm. Bo Lind said that Ada Holm had said that the bridge was safe.";
        var analysis = new Article(Nested, [new Block(BlockKind.Paragraph, new TextSpan(0, Nested.Length))]).Analyze();
        Assert.All(analysis.People, person => Assert.Equal(analysis.QuotesOf(person).Count, person.QuoteCount));
        Assert.Equal(2, analysis.People.Single(person => person.Name == "Ada Holm").QuoteCount);
    }

    [Fact]
    public void Blocks_must_follow_one_another_inside_the_text()
    {
        Assert.Throws<ArgumentException>(() => new Article("words", [new Block(BlockKind.Paragraph, new TextSpan(0, 6))]));
        Assert.Throws<ArgumentException>(() => new Article("words", [new Block(BlockKind.Paragraph, new TextSpan(2, 4)), new Block(BlockKind.Paragraph, new TextSpan(0, 1))]));
    }

    [Fact]
    public void Paragraphs_are_numbered_through_the_body_only()
    {
        var article = new Article("Head\nOne\nSub\nTwo",
        [
            new Block(BlockKind.Headline, new TextSpan(0, 4)), new Block(BlockKind.Paragraph, new TextSpan(5, 8)),
            new Block(BlockKind.Subhead, new TextSpan(9, 12)), new Block(BlockKind.Paragraph, new TextSpan(13, 16)),
        ]);
        Assert.Equal([0, 1, 0, 2], [article.ParagraphAt(0), article.ParagraphAt(6), article.ParagraphAt(9), article.ParagraphAt(14)]);
        Assert.Equal(4, article.WordCount);
    }

    [Fact]
    public void An_article_of_more_work_than_allowed_is_an_error_that_names_it()
    {
        const string Copy = "“We close,” said Ilse Brandt.\n\n“We open,” said Tom Ardley.";
        var article = new Article(Copy, [new Block(BlockKind.Paragraph, new TextSpan(0, 29)), new Block(BlockKind.Paragraph, new TextSpan(31, Copy.Length))]) { Path = "ferry.txt" };
        foreach (var (analyzer, limit) in new (ArticleAnalyzer, string)[]
        {
            (new() { MaximumLength = Copy.Length - 1 }, "characters"),
            (new() { MaximumBlocks = 1 }, "paragraphs"),
            (new() { AttributionFinder = new AttributionFinder { MaximumAttributions = 1 } }, "attributions"),
        })
        {
            var error = Assert.Throws<ArticleReadException>(() => analyzer.Analyze(article).Quotes);
            Assert.Equal(ArticleReadFault.TooLarge, error.Reason);
            Assert.StartsWith("ferry.txt: ", error.Message, StringComparison.Ordinal);
            Assert.Contains(limit, error.Message, StringComparison.Ordinal);
        }
        var enough = new ArticleAnalyzer { MaximumLength = Copy.Length, MaximumBlocks = 2, AttributionFinder = new AttributionFinder { MaximumAttributions = 2 } };
        Assert.Equal(2, enough.Analyze(article).Quotes.Count);
    }
}
