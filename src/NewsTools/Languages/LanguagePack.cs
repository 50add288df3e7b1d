using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.Languages;
using NewsTools.People;
using NewsTools.Quotes;
using NewsTools.Relations;
using NewsTools.Time;

namespace NewsTools;

/// <summary>All that is true of one language: the stages that read it, with their models and word lists. Safe from many threads if its stages are.</summary>
public sealed record LanguagePack
{
    /// <summary>The language as a BCP 47 primary subtag, such as <c>en</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Splits text into tokens.</summary>
    public required ITokenizer Tokenizer { get; init; }

    /// <summary>Groups tokens into sentences.</summary>
    public required ISentenceSplitter SentenceSplitter { get; init; }

    /// <summary>Gives tokens their parts of speech.</summary>
    public required ITagger Tagger { get; init; }

    /// <summary>Gives words their dictionary forms.</summary>
    public required ILemmatizer Lemmatizer { get; init; }

    /// <summary>Parses sentences.</summary>
    public required IDependencyParser Parser { get; init; }

    /// <summary>Finds names.</summary>
    public required IEntityRecognizer EntityRecognizer { get; init; }

    /// <summary>Finds the words that name times.</summary>
    public required ITimeFinder TimeFinder { get; init; }

    /// <summary>Groups names by whom they mean.</summary>
    public required IPersonResolver PersonResolver { get; init; }

    /// <summary>Finds the places.</summary>
    public required IPlaceFinder PlaceFinder { get; init; }

    /// <summary>Finds who says what.</summary>
    public required IAttributionFinder AttributionFinder { get; init; }

    /// <summary>Finds who gave no answer.</summary>
    public required INoResponseFinder NoResponseFinder { get; init; }

    /// <summary>Finds how statements stand to one another.</summary>
    public required IRelationFinder RelationFinder { get; init; }

    /// <summary>Its words that rules ask about.</summary>
    internal Lexicons Lexicons { get; init; } = Lexicons.Empty;

    /// <summary>That of languages without a pack: nothing is found.</summary>
    internal static LanguagePack Empty { get; } = Of(new NoStages());

    /// <summary>The name and the code.</summary>
    public override string ToString() => $"{EnglishName} ({Code})";

    /// <summary>Reads an article up to the tags of its tokens; parses are made on demand.</summary>
    internal Document Read(Article article, CancellationToken cancellation)
    {
        var tokens = Tokenizer.Tokenize(article, cancellation);
        var sentences = SentenceSplitter.Split(article, tokens, cancellation);
        var tags = Tagger.Tag(article, tokens, sentences, cancellation);
        return new Document(article, tokens, sentences, tags, Lemmatizer, Parser, Lexicons);
    }

    private static LanguagePack Of(NoStages stages) => new()
    {
        Code = "und",
        EnglishName = "Undetermined",
        Tokenizer = stages,
        SentenceSplitter = stages,
        Tagger = stages,
        Lemmatizer = stages,
        Parser = stages,
        EntityRecognizer = stages,
        TimeFinder = stages,
        PersonResolver = stages,
        PlaceFinder = stages,
        AttributionFinder = stages,
        NoResponseFinder = stages,
        RelationFinder = stages,
    };
}
