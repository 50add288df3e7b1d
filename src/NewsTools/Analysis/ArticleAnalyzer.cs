using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.Languages.English;
using NewsTools.People;
using NewsTools.Quotes;

namespace NewsTools;

/// <summary>The stages, in the order the data flows: tokens, sentences, tags, parses, entities, people, attributions.</summary>
public sealed class ArticleAnalyzer
{
    private static readonly Lazy<ArticleAnalyzer> Shared = new(() => new ArticleAnalyzer());

    // Touches what nearly every article needs: a dateline, a title, names, a pronoun, words in marks and without.
    private const string FirstWords = """
        PELLBRIDGE - “We will open the ferry in May,” said Mayor Jane Doe of Pellbridge on Monday, according to the Pellbridge Courier.
        She told the council that the old pier, which John Roe built, was “not safe” and had to go. Mr. Roe denied that.
        """;

    private static readonly Lazy<Task> Preparation = new(() => Task.WhenAll(
        Task.Run(() => (Entities.EntityRecognizer.Shipped.Value, PeopleLexicon.Shared, CueLexicon.Shared)),
        Task.Run(() => new Article(FirstWords, [new Block(BlockKind.Paragraph, new TextSpan(0, FirstWords.Length))]).Analyze().Quotes.Count)));

    /// <summary>The shipped stages. Their models are loaded when first used.</summary>
    public static ArticleAnalyzer Default => Shared.Value;

    /// <summary>
    /// Prepares the shipped stages on other threads, so that the first article takes less time: models and word lists are loaded, code is compiled.
    /// There is no need to await the task; awaiting it reports any error.
    /// </summary>
    public static Task PrepareAsync() => Preparation.Value;

    /// <summary>Splits text into tokens.</summary>
    public ITokenizer Tokenizer { get; init; } = new Tokenizer();

    /// <summary>Groups tokens into sentences.</summary>
    public ISentenceSplitter SentenceSplitter { get; init; } = new SentenceSplitter();

    /// <summary>Assigns tokens their parts of speech.</summary>
    public ITagger Tagger { get; init; } = new PerceptronTagger();

    /// <summary>Finds the dictionary forms of words.</summary>
    public ILemmatizer Lemmatizer { get; init; } = new Lemmatizer();

    /// <summary>Parses sentences.</summary>
    public IDependencyParser Parser { get; init; } = new DependencyParser();

    /// <summary>Finds names.</summary>
    public IEntityRecognizer EntityRecognizer { get; init; } = new EntityRecognizer();

    /// <summary>Groups names by the person they refer to.</summary>
    public IPersonResolver PersonResolver { get; init; } = new PersonResolver();

    /// <summary>Finds who says what.</summary>
    public IAttributionFinder AttributionFinder { get; init; } = new AttributionFinder();

    /// <summary>Finds the parties who gave no answer.</summary>
    public INoResponseFinder NoResponseFinder { get; init; } = new NoResponseFinder();

    /// <summary>Analyses an article. No stage runs before a view is read.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Analysis Analyze(Article article, AnalysisOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new Analysis(article.StateFor(this, options ?? AnalysisOptions.Default), cancellation);
    }

    /// <summary>The language stages up to the tags; parses are made on demand.</summary>
    internal Document Read(Article article, CancellationToken cancellation)
    {
        var tokens = Tokenizer.Tokenize(article, cancellation);
        var sentences = SentenceSplitter.Split(article, tokens, cancellation);
        var tags = Tagger.Tag(article, tokens, sentences, cancellation);
        return new Document(article, tokens, sentences, tags, Lemmatizer, Parser, EnglishWords.ClosedClasses);
    }
}
