using BenchmarkDotNet.Attributes;

namespace NewsTools.Benchmarks.Speed;

/// <summary>The whole chain from plain text to attributions, warm, on one core: the time for one article of 700 words.</summary>
[MinIterationCount(5), MaxIterationCount(12)]
public class QuoteBenchmarks
{
    private const int Articles = 40;
    private string[] _texts = null!;

    /// <summary>Makes the invented articles and loads the models.</summary>
    [GlobalSetup]
    public void Start()
    {
        _texts = [.. Enumerable.Range(0, Articles).Select(InventedCopy.Article)];
        Find();
    }

    /// <summary>One article.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Find()
    {
        var quotes = 0;
        foreach (var text in _texts)
            foreach (var article in new TextArticleReader().Read(ArticleSource.FromText(text), ArticleReadOptions.Default, CancellationToken.None))
                quotes += article.Analyze().Quotes.Count;
        return quotes;
    }
}
