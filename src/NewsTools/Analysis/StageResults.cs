namespace NewsTools;

/// <summary>The results of all stages for one article and one set of options. They belong together: quotes name the people that stand beside them.</summary>
internal sealed class StageResults
{
    private readonly StageCache _cache;
    private readonly StageResult[] _results;

    /// <summary>Makes places for results.</summary>
    /// <param name="cache">Whose results they are.</param>
    /// <param name="options">What is looked for.</param>
    /// <param name="others">Results for other options, of which those are shared that do not depend on the difference.</param>
    public StageResults(StageCache cache, AnalysisOptions options, IReadOnlyCollection<StageResults> others)
    {
        _cache = cache;
        Options = options;
        _results = new StageResult[cache.Stages.Count];
        for (var i = 0; i < _results.Length; i++)
        {
            var index = i;
            var read = AnalysisOption.Keep(options, cache.Stages[i].AllOptions);
            _results[i] = others.Select(other => other._results[index]).FirstOrDefault(result => result.Options == read) ?? cache.Stages[i].MakeResult(read);
        }
    }

    public Article Article => _cache.Article;

    public ArticleAnalyzer Analyzer => _cache.Analyzer;

    public AnalysisOptions Options { get; }

    /// <summary>The result of a stage, made now unless it is there.</summary>
    public T Get<T>(Stage<T> stage, CancellationToken cancellation) where T : class => ((StageResult<T>)_results[_cache.IndexOf(stage)]).Get(this, cancellation);
}
