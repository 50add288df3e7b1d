using System.Diagnostics;
using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>
/// Looks into articles with what the user knows about people. Several are looked into at a time, and what is found comes out in the order of the articles.
/// </summary>
/// <typeparam name="TResult">What is found in one article.</typeparam>
public abstract class AnalysisCommand<TResult> : ArticleCommand
{
    // Where articles come more slowly than this, what is found is not kept waiting for the next one.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    // Bytes that are no text are an error, not names with holes.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Queue<(Article Article, Task<TResult> Look)> _ahead = new();
    private AnalysisOptions _options = AnalysisOptions.Default;
    private TaskFactory? _workers;
    private long _asked; // when the next article was asked for; 0 before the first
    private bool _isTaking;

    /// <summary>A file that says who is who: names, aliases, offices, and which names mean one person.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? WhosWho { get; set; }

    /// <summary>The number of articles analysed in parallel; their order is kept.</summary>
    [Parameter, ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = Environment.ProcessorCount;

    /// <summary>Whether belief and intention are included as attributions.</summary>
    private protected virtual bool WantsThought => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // While the first article is still being read.
        _ = ArticleAnalyzer.PrepareAsync();
        _options = new AnalysisOptions
        {
            IncludeThought = WantsThought,
            // Once a pipeline: what is prepared from it serves all articles.
            WhosWho = WhosWho is { } path ? Demand(path, () => Read(FilePaths.Resolve(SessionState.Path, path, literal: true)[0])) : null,
        };
    }

    /// <summary>Finds what is to be written about an article. Runs on any thread.</summary>
    private protected abstract TResult Look(Analysis analysis);

    /// <summary>Writes what was found.</summary>
    private protected abstract void Write(TResult found);

    private protected sealed override void Process(Article article)
    {
        if (ThrottleLimit == 1)
        {
            if (Try(article, () => Look(article.Analyze(_options, Cancellation)), out var found))
                Write(found);
            return;
        }
        var isSlow = _asked == 0 || Stopwatch.GetElapsedTime(_asked) > Patience;
        _workers ??= new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, ThrottleLimit).ConcurrentScheduler);
        var cancellation = Cancellation;
        _ahead.Enqueue((article, _workers.StartNew(() => Look(article.Analyze(_options, cancellation)), cancellation)));
        Take(isSlow ? 0 : 2 * ThrottleLimit);
        _asked = Stopwatch.GetTimestamp();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        Take(0);
    }

    // What is written at once comes after what was found in the articles before it.
    private protected override void ProcessInput(object? input)
    {
        if (PipedInput.Unwrap(input) is Quote or Person)
            Take(0);
        base.ProcessInput(input);
    }

    private protected override void WriteFault(Exception fault, object? target)
    {
        if (!_isTaking)
            Take(0);
        base.WriteFault(fault, target);
    }

    /// <summary>Writes what is found, and waits until no more than so many articles are under way.</summary>
    private void Take(int left)
    {
        _isTaking = true;
        while (_ahead.TryPeek(out var next) && (_ahead.Count > left || next.Look.IsCompleted))
        {
            _ahead.Dequeue();
            if (Try(next.Article, () => next.Look.GetAwaiter().GetResult(), out var found))
                Write(found);
        }
        _isTaking = false;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // A closed pipeline wants no more of what is under way.
        if (_ahead.Count > 0)
            StopProcessing();
        base.Dispose(disposing);
    }

    /// <summary>What the article of a person says, by the who's who that the person was found with unless this command has its own.</summary>
    private protected Analysis Analyze(Person person) =>
        person.Article.Analyze(_options with { WhosWho = _options.WhosWho ?? person.WhosWho }, Cancellation);

    private static WhosWho Read(string file)
    {
        using var input = new StreamReader(file, Utf8);
        try
        {
            return Adapters.WhosWhoReader.Read(input, file);
        }
        catch (DecoderFallbackException error)
        {
            throw new WhosWhoReadException(file, null, "This is not text in UTF-8.", error);
        }
    }
}
