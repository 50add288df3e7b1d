namespace NewsTools;

/// <summary>All that a stage sees while it runs: the article, and of results and options those that it declares.</summary>
internal sealed class StageContext(StageResults results, Stage stage, CancellationToken cancellation)
{
    public Article Article => results.Article;

    public ArticleAnalyzer Analyzer => results.Analyzer;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The options; those that the stage does not declare have their defaults, so that none can steer it unseen.</summary>
    public AnalysisOptions Options { get; } = AnalysisOption.Keep(results.Options, stage.Options);

    /// <summary>The result of a stage that this one requires.</summary>
    /// <exception cref="InvalidOperationException">The stage does not declare that it requires the other.</exception>
    public T Get<T>(Stage<T> required) where T : class => stage.Requires.Contains(required)
        ? results.Get(required, cancellation)
        : throw new InvalidOperationException($"The stage '{stage.Name}' asks for '{required.Name}', which it does not require.");
}
