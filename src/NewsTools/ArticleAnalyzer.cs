using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.People;
using NewsTools.Quotes;

namespace NewsTools;

/// <summary>The stages, in the order the data flows: tokens, sentences, tags, parses, entities, people, attributions.</summary>
public sealed class ArticleAnalyzer
{
    private static readonly Lazy<ArticleAnalyzer> Shared = new(() => new ArticleAnalyzer());

    /// <summary>The shipped stages. Their models are loaded when first used.</summary>
    public static ArticleAnalyzer Default => Shared.Value;

    /// <summary>Splits text into tokens.</summary>
    public ITokenizer Tokenizer { get; init; } = new Tokenizer();

    /// <summary>Groups tokens into sentences.</summary>
    public ISentenceSplitter SentenceSplitter { get; init; } = new SentenceSplitter();

    /// <summary>Gives tokens their parts of speech.</summary>
    public ITagger Tagger { get; init; } = new PerceptronTagger();

    /// <summary>Gives words their dictionary forms.</summary>
    public ILemmatizer Lemmatizer { get; init; } = new Lemmatizer();

    /// <summary>Parses sentences.</summary>
    public IDependencyParser Parser { get; init; } = new DependencyParser();

    /// <summary>Finds names.</summary>
    public IEntityRecognizer EntityRecognizer { get; init; } = new EntityRecognizer();

    /// <summary>Groups names by whom they mean.</summary>
    public IPersonResolver PersonResolver { get; init; } = new PersonResolver();

    /// <summary>Finds who says what.</summary>
    public IAttributionFinder AttributionFinder { get; init; } = new AttributionFinder();

    /// <summary>Finds who gave no answer.</summary>
    public INoResponseFinder NoResponseFinder { get; init; } = new NoResponseFinder();

    /// <summary>Analyses an article. Nothing runs before a view is asked for.</summary>
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
        return new Document(article, tokens, sentences, tags, Lemmatizer, Parser);
    }
}
