using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.Languages.English;
using NewsTools.People;
using NewsTools.Quotes;
using NewsTools.Relations;
using NewsTools.Time;

namespace NewsTools;

/// <summary>The languages that articles are read in, each with its stages: tokens, sentences, tags, parses, entities, people, attributions.</summary>
public sealed class ArticleAnalyzer
{
    private static readonly Lazy<ArticleAnalyzer> Shared = new(() => new ArticleAnalyzer());
    private static readonly Lazy<Task> Preparation = new(EnglishPack.PrepareAsync);

    private IReadOnlyList<LanguagePack> _languages = [EnglishPack.Shared];

    /// <summary>The shipped languages. Their models are loaded when first used.</summary>
    public static ArticleAnalyzer Default => Shared.Value;

    /// <summary>
    /// Prepares the shipped stages on other threads, so that the first article takes less time: models and word lists are loaded, code is compiled.
    /// There is no need to await the task; awaiting it reports any error.
    /// </summary>
    public static Task PrepareAsync() => Preparation.Value;

    /// <summary>The languages. The first is that of articles that do not tell theirs.</summary>
    /// <exception cref="ArgumentException">There is none, or two are of one language.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReadOnlyList<LanguagePack> Languages
    {
        get => _languages;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Count == 0 || value.DistinctBy(pack => pack.Code, StringComparer.OrdinalIgnoreCase).Count() < value.Count)
                throw new ArgumentException("An analyzer needs at least one language, and each once.", nameof(value));
            _languages = [.. value];
        }
    }

    /// <summary>Splits text into tokens, in the first language; so with the stages below. Set <see cref="Languages"/> before them.</summary>
    public ITokenizer Tokenizer { get => First.Tokenizer; init => First = First with { Tokenizer = value }; }

    /// <summary>Groups tokens into sentences.</summary>
    public ISentenceSplitter SentenceSplitter { get => First.SentenceSplitter; init => First = First with { SentenceSplitter = value }; }

    /// <summary>Assigns tokens their parts of speech.</summary>
    public ITagger Tagger { get => First.Tagger; init => First = First with { Tagger = value }; }

    /// <summary>Finds the dictionary forms of words.</summary>
    public ILemmatizer Lemmatizer { get => First.Lemmatizer; init => First = First with { Lemmatizer = value }; }

    /// <summary>Parses sentences.</summary>
    public IDependencyParser Parser { get => First.Parser; init => First = First with { Parser = value }; }

    /// <summary>Finds names.</summary>
    public IEntityRecognizer EntityRecognizer { get => First.EntityRecognizer; init => First = First with { EntityRecognizer = value }; }

    /// <summary>Finds the words that name times.</summary>
    public ITimeFinder TimeFinder { get => First.TimeFinder; init => First = First with { TimeFinder = value }; }

    /// <summary>Groups names by the person they refer to.</summary>
    public IPersonResolver PersonResolver { get => First.PersonResolver; init => First = First with { PersonResolver = value }; }

    /// <summary>Finds who says what.</summary>
    public IAttributionFinder AttributionFinder { get => First.AttributionFinder; init => First = First with { AttributionFinder = value }; }

    /// <summary>Finds the parties who gave no answer.</summary>
    public INoResponseFinder NoResponseFinder { get => First.NoResponseFinder; init => First = First with { NoResponseFinder = value }; }

    /// <summary>Finds how statements stand to one another.</summary>
    public IRelationFinder RelationFinder { get => First.RelationFinder; init => First = First with { RelationFinder = value }; }

    /// <summary>
    /// The most UTF-16 units of an article that is analysed: a very long book. Time and memory are in proportion to length, so this is the budget of both: whatever
    /// the text says, 1 GB is enough. The first view of a longer article is an <see cref="ArticleReadException"/>.
    /// </summary>
    public int MaximumLength { get; init; } = 3_500_000;

    /// <summary>The most blocks of an article that is analysed: paragraphs, headings, items of lists. The first view of an article with more is an <see cref="ArticleReadException"/>.</summary>
    public int MaximumBlocks { get; init; } = 200_000;

    private LanguagePack First { get => _languages[0]; init => _languages = [value, .. _languages.Skip(1)]; }

    /// <summary>Analyses an article. No stage runs before a view is read.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Analysis Analyze(Article article, AnalysisOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new Analysis(article.StagesFor(this).For(options ?? AnalysisOptions.Default), cancellation);
    }
}
