using System.Globalization;
using NewsTools.Language;
using NewsTools.Languages;
using NewsTools.People;
using NewsTools.Quotes;
using NewsTools.Relations;
using NewsTools.Timelines;

namespace NewsTools;

/// <summary>The stages, in the order the data flows. A new one is declared here and added to <see cref="All"/>.</summary>
internal static class Stages
{
    /// <summary>What language the article is in, and with it the stages of that language.</summary>
    public static Stage<ArticleLanguage> Language { get; } = new("language", context => LanguageChooser.Choose(context.Article, context.Analyzer.Languages));

    /// <summary>Tokens, sentences and tags; parses are made on demand.</summary>
    public static Stage<Document> Document { get; } = new("document", ReadDocument) { Requires = [Language] };

    /// <summary>The names as they stand in the text.</summary>
    public static Stage<IReadOnlyList<EntityMention>> Entities { get; } =
        new("entities", context => PackOf(context).EntityRecognizer.Recognize(context.Get(Document), context.Cancellation))
        {
            Requires = [Language, Document],
        };

    /// <summary>Whom the names mean.</summary>
    public static Stage<Cast> People { get; } =
        new("people", context => PackOf(context).PersonResolver.Resolve(context.Get(Document), context.Get(Entities), context.Options.WhosWho, context.Cancellation))
        {
            Requires = [Language, Document, Entities],
            Options = [AnalysisOption.WhosWho],
        };

    /// <summary>When: the words that name times.</summary>
    public static Stage<IReadOnlyList<TimeExpression>> Times { get; } =
        new("times", context => PackOf(context).TimeFinder.Find(context.Get(Document), context.Get(Entities), context.Cancellation))
        {
            Requires = [Language, Document, Entities],
        };

    /// <summary>The places that the names mean.</summary>
    public static Stage<IReadOnlyList<Place>> Places { get; } =
        new("places", context => PackOf(context).PlaceFinder.Find(context.Get(Document), context.Get(Entities), context.Get(People), context.Cancellation))
        {
            Requires = [Language, Document, Entities, People],
        };

    /// <summary>The article made ready for all that is asked about who says what.</summary>
    public static Stage<AttributionContext> Attribution { get; } =
        new("attribution", context => AttributionContext.Create(context.Get(Document), context.Get(People), context.Cancellation))
        {
            Requires = [Document, People],
        };

    /// <summary>Who says what.</summary>
    public static Stage<IReadOnlyList<Quote>> Quotes { get; } =
        new("quotes", FindQuotes)
        {
            Requires = [Language, Attribution],
            Options = [AnalysisOption.IncludeThought],
        };

    /// <summary>Who gave no answer.</summary>
    public static Stage<IReadOnlyList<NoResponse>> NoResponses { get; } =
        new("no-responses", context => PackOf(context).NoResponseFinder.Find(context.Get(Attribution), context.Cancellation))
        {
            Requires = [Language, Attribution],
        };

    /// <summary>The statements as they are compared with others.</summary>
    public static Stage<IReadOnlyList<StatementProfile>> Statements { get; } =
        new("statements", context => StatementReader.Read(RelationContextOf(context), context.Cancellation))
        {
            Requires = [Times, Attribution, Quotes, NoResponses],
        };

    /// <summary>How the statements stand to one another.</summary>
    public static Stage<IReadOnlyList<StatementRelation>> Relations { get; } =
        new("relations", FindRelations)
        {
            Requires = [Language, Times, Attribution, Quotes, NoResponses, Statements],
        };

    /// <summary>What is said and happens, in the order of time.</summary>
    public static Stage<IReadOnlyList<TimelineEntry>> Timeline { get; } =
        new("timeline", context => TimelineBuilder.Build(context.Get(Attribution), context.Get(Quotes), context.Get(NoResponses), context.Get(Times), context.Cancellation))
        {
            Requires = [Times, Attribution, Quotes, NoResponses],
        };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Stage> All { get; } = [Language, Document, Entities, Times, People, Places, Attribution, Quotes, NoResponses, Statements, Relations, Timeline];

    private static LanguagePack PackOf(StageContext context) => context.Get(Language).Pack;

    private static Document ReadDocument(StageContext context)
    {
        Demand(context.Article.Text.Length, context.Analyzer.MaximumLength, "characters");
        Demand(context.Article.Blocks.Count, context.Analyzer.MaximumBlocks, "paragraphs");
        return PackOf(context).Read(context.Article, context.Cancellation);

        void Demand(int count, int most, string what)
        {
            if (count > most)
                throw new ArticleReadException(ArticleReadFault.TooLarge, context.Article.Path, string.Create(CultureInfo.InvariantCulture, $"The article has {count:N0} {what}, more than the {most:N0} that are analysed."));
        }
    }

    private static IReadOnlyList<Quote> FindQuotes(StageContext context)
    {
        var attribution = context.Get(Attribution);
        var quotes = PackOf(context).AttributionFinder.Find(attribution, context.Options.IncludeThought, context.Cancellation).ToArray();
        if (context.Options.IncludeThought)
            return quotes;
        var counts = quotes.SelectMany(quote => quote.WithNested()).SelectMany(quote => quote.Speaker?.Entities ?? []).CountBy(entity => entity.Id).ToDictionary();
        foreach (var party in attribution.Cast.People.Concat<Party>(attribution.Cast.Organizations))
            party.SetQuoteCount(counts.GetValueOrDefault(party.Id));
        return quotes;
    }

    private static IReadOnlyList<StatementRelation> FindRelations(StageContext context)
    {
        var stated = PackOf(context).RelationFinder.Find(RelationContextOf(context), context.Cancellation);
        var found = StatementReader.WithInferred(stated, context.Get(Statements), context.Get(Attribution).Document);
        for (var i = 0; i < found.Length; i++)
            found[i].Id = string.Create(CultureInfo.InvariantCulture, $"r{i + 1}");
        return found;
    }

    private static RelationContext RelationContextOf(StageContext context) => new(context.Get(Attribution), context.Get(Quotes), context.Get(NoResponses), context.Get(Times));
}
