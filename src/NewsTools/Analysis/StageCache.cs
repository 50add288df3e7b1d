namespace NewsTools;

/// <summary>What the stages of one analyzer have made of one article. Results are shared by all options that agree on what the stage depends on.</summary>
internal sealed class StageCache(Article article, ArticleAnalyzer analyzer, IReadOnlyList<Stage> stages)
{
    // An article that is looked into with ever other options must not grow for ever.
    private const int MostOptions = 4;

    private readonly Lock _gate = new();
    private readonly List<StageResults> _kept = []; // the last used at the end

    public Article Article => article;

    public ArticleAnalyzer Analyzer => analyzer;

    public IReadOnlyList<Stage> Stages => stages;

    /// <summary>The results for options. Nothing runs before one is asked for.</summary>
    public StageResults For(AnalysisOptions options)
    {
        lock (_gate)
        {
            var results = _kept.Find(kept => kept.Options == options) ?? new StageResults(this, options, _kept);
            _kept.Remove(results);
            _kept.Add(results);
            if (_kept.Count > MostOptions)
                _kept.RemoveAt(0);
            return results;
        }
    }

    /// <summary>The place of a stage in the table.</summary>
    /// <exception cref="InvalidOperationException">It is not there.</exception>
    public int IndexOf(Stage stage)
    {
        for (var i = 0; i < stages.Count; i++)
            if (stages[i] == stage)
                return i;
        throw new InvalidOperationException($"The stage '{stage.Name}' is not in the table.");
    }
}
