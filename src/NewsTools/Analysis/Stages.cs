using NewsTools.Language;
using NewsTools.People;
using NewsTools.Quotes;

namespace NewsTools;

/// <summary>The stages, in the order the data flows. A new one is declared here and added to <see cref="All"/>.</summary>
internal static class Stages
{
    /// <summary>Tokens, sentences and tags; parses are made on demand.</summary>
    public static Stage<Document> Document { get; } = new("document", Read);

    /// <summary>The names as they stand in the text.</summary>
    public static Stage<IReadOnlyList<EntityMention>> Entities { get; } =
        new("entities", context => context.Language.EntityRecognizer.Recognize(context.Get(Document), context.Cancellation))
        {
            Requires = [Document],
        };

    /// <summary>Whom the names mean.</summary>
    public static Stage<Cast> People { get; } =
        new("people", context => context.Language.PersonResolver.Resolve(context.Get(Document), context.Get(Entities), context.Options, context.Cancellation))
        {
            Requires = [Document, Entities],
            Options = [AnalysisOption.WhosWho],
        };

    /// <summary>The article made ready for all that is asked about who says what.</summary>
    public static Stage<AttributionContext> Attribution { get; } =
        new("attribution", context => AttributionContext.Create(context.Get(Document), context.Get(People), context.Cancellation))
        {
            Requires = [Document, People],
        };

    /// <summary>Who says what.</summary>
    public static Stage<IReadOnlyList<Quote>> Quotes { get; } =
        new("quotes", context => context.Language.AttributionFinder.Find(context.Get(Attribution), context.Options, context.Cancellation))
        {
            Requires = [Attribution],
            Options = [AnalysisOption.IncludeThought],
        };

    /// <summary>Who gave no answer.</summary>
    public static Stage<IReadOnlyList<NoResponse>> NoResponses { get; } =
        new("no-responses", context => context.Language.NoResponseFinder.Find(context.Get(Attribution), context.Cancellation))
        {
            Requires = [Attribution],
        };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Stage> All { get; } = [Document, Entities, People, Attribution, Quotes, NoResponses];

    private static Document Read(StageContext context)
    {
        var (article, language, cancellation) = (context.Article, context.Language, context.Cancellation);
        var tokens = language.Tokenizer.Tokenize(article, cancellation);
        var sentences = language.SentenceSplitter.Split(article, tokens, cancellation);
        var tags = language.Tagger.Tag(article, tokens, sentences, cancellation);
        return new Document(article, tokens, sentences, tags, language.Lemmatizer, language.Parser, language.ClosedClasses);
    }
}
