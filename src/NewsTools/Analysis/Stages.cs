using NewsTools.Language;
using NewsTools.People;

namespace NewsTools;

/// <summary>The stages, in the order the data flows. A new one is declared here and added to <see cref="All"/>.</summary>
internal static class Stages
{
    /// <summary>Tokens, sentences and tags; parses are made on demand.</summary>
    public static Stage<Document> Document { get; } = new("document", context => context.Analyzer.Read(context.Article, context.Cancellation));

    /// <summary>The names as they stand in the text.</summary>
    public static Stage<IReadOnlyList<EntityMention>> Entities { get; } =
        new("entities", context => context.Analyzer.EntityRecognizer.Recognize(context.Get(Document), context.Cancellation))
        {
            Requires = [Document],
        };

    /// <summary>Whom the names mean.</summary>
    public static Stage<Cast> People { get; } =
        new("people", context => context.Analyzer.PersonResolver.Resolve(context.Get(Document), context.Get(Entities), context.Options, context.Cancellation))
        {
            Requires = [Document, Entities],
            Options = [AnalysisOption.WhosWho],
        };

    /// <summary>Who says what.</summary>
    public static Stage<IReadOnlyList<Quote>> Quotes { get; } =
        new("quotes", context => context.Analyzer.AttributionFinder.Find(context.Get(Document), context.Get(People), context.Options, context.Cancellation))
        {
            Requires = [Document, People],
            Options = [AnalysisOption.IncludeThought],
        };

    /// <summary>Who gave no answer.</summary>
    public static Stage<IReadOnlyList<NoResponse>> NoResponses { get; } =
        new("no-responses", context => context.Analyzer.NoResponseFinder.Find(context.Get(Document), context.Get(People), context.Cancellation))
        {
            Requires = [Document, People],
        };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Stage> All { get; } = [Document, Entities, People, Quotes, NoResponses];
}
