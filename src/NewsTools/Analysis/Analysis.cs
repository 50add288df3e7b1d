using NewsTools.Language;
using NewsTools.People;

namespace NewsTools;

/// <summary>What an article says: views over stages that run when a view is first read, once per article. Thread-safe.</summary>
public sealed class Analysis
{
    private readonly StageResults _results;
    private readonly CancellationToken _cancellation;

    internal Analysis(StageResults results, CancellationToken cancellation)
    {
        _results = results;
        _cancellation = cancellation;
    }

    /// <summary>The article.</summary>
    public Article Article => _results.Article;

    /// <summary>The options of the analysis.</summary>
    public AnalysisOptions Options => _results.Options;

    /// <summary>The language of the article. Where it is not supported, all views are empty.</summary>
    public ArticleLanguage Language => Get(Stages.Language);

    /// <summary>Tokens, sentences, tags and parses.</summary>
    /// <exception cref="ArticleReadException">The article is longer than the analyzer allows; so with all views below.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public Document Document => Get(Stages.Document);

    /// <summary>The names as written in the text.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<EntityMention> Entities => Get(Stages.Entities);

    /// <summary>The times that the text names, in its order.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<TimeExpression> Times => Get(Stages.Times);

    /// <summary>Everyone and everything named.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public Cast Cast => Get(Stages.People);

    /// <summary>The people, in the order of their first mention, with how often each is quoted. <see cref="Cast"/> has them before the attributions are found.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<Person> People
    {
        get
        {
            CountQuotes();
            return Cast.People;
        }
    }

    /// <summary>The organisations, governments and outlets, in the order of their first mention, with how often each is quoted. <see cref="Cast"/> has them before the attributions are found.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<Organization> Organizations
    {
        get
        {
            CountQuotes();
            return Cast.Organizations;
        }
    }

    /// <summary>The places, in the order of their first mention.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<Place> Places => Get(Stages.Places);

    /// <summary>The names of places that stand for those who govern, command, trade or play there, in the order of the text.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<Metonym> Metonyms => Cast.Metonyms;

    /// <summary>The outlets that the article cites.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<Organization> Outlets => Cast.Organizations.Where(o => o.Kind == OrganizationKind.Outlet).ToArray();

    /// <summary>The attributions, in the order of the text; nested ones are in <see cref="Quote.Nested"/> of those that contain them.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<Quote> Quotes => Get(Stages.Quotes);

    /// <summary>The parties who gave no answer, in the order of the text.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<NoResponse> NoResponses => Get(Stages.NoResponses);

    /// <summary>How the statements stand to one another: what the text says of it, and what their words let one infer. Candidates, in the order of the text.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<StatementRelation> Relations => Get(Stages.Relations);

    /// <summary>The statements and dated events in the order of time; what cannot be placed comes last.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IReadOnlyList<TimelineEntry> Timeline => Get(Stages.Timeline);

    /// <summary>The statements as they are compared with those of other articles.</summary>
    internal IReadOnlyList<Relations.StatementProfile> Statements => Get(Stages.Statements);

    /// <summary>The attributions, including nested ones, whose speaker is a person or organisation, in the order of the text.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReadOnlyList<Quote> QuotesOf(Entity speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return Quotes.SelectMany(quote => quote.WithNested()).Where(quote => quote.Speaker?.Entities.Any(entity => entity.Id == speaker.Id) ?? false).ToArray();
    }

    // Belief and intention do not count.
    private void CountQuotes()
    {
        var spoken = Options.IncludeThought ? _results.Analyzer.Analyze(Article, Options with { IncludeThought = false }, _cancellation) : this;
        _ = spoken.Quotes;
    }

    private T Get<T>(Stage<T> stage) where T : class => _results.Get(stage, _cancellation);
}
