using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Looks into articles with what the user knows about people.</summary>
/// <typeparam name="TResult">What is found in one article.</typeparam>
public abstract class AnalysisCommand<TResult> : OrderedCommand<TResult>
{
    private readonly WorkTimes _times = new();
    private AnalysisOptions _options = AnalysisOptions.Default;

    private protected AnalysisCommand() { }

    /// <summary>A file that says who is who: names, aliases, offices, and which names mean one person.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? WhosWho { get; set; }

    /// <summary>Whether belief and intention are included as attributions.</summary>
    private protected virtual bool WantsThought => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // While the first article is still being read.
        _ = ArticleAnalyzer.PrepareAsync();
        _options = new AnalysisOptions
        {
            IncludeThought = WantsThought,
            // Once a pipeline: what is prepared from it serves all articles.
            WhosWho = WhosWho is { } path ? Demand(path, () => ReadWhosWho(FilePaths.Resolve(SessionState.Path, path, literal: true)[0])) : null,
        };
    }

    /// <summary>Finds what is to be written about an article. Runs on any thread.</summary>
    private protected abstract TResult Look(Analysis analysis);

    /// <summary>Writes what was found.</summary>
    private protected abstract void Write(TResult found);

    private protected sealed override void Write(TResult found, object? target)
    {
        if (target is Article article)
        {
            WarnOfLanguage(article.Analyze(_options));
            WriteVerbose($"Looked into '{article}' in {_times.Of(article)}.");
        }
        Write(found);
    }

    /// <summary>Handles a report, which holds no text but all that was found in it.</summary>
    private protected abstract void Process(NewsReport report);

    private protected sealed override void Process(Article article)
    {
        Begin(article, token => [_times.Measure(article, () => Look(article.Analyze(_options, token)))]);
        WriteBeforeNext();
    }

    // What is written at once comes after what was found in the articles before it.
    private protected override void ProcessInput(object? input)
    {
        var isReport = ReportInput.Is(input);
        if (isReport || PipedInput.Unwrap(input) is Quote or Entity)
            WriteAll();
        if (!isReport)
            base.ProcessInput(input);
        else if (Try(input, () => ReportInput.Read(input), out var report))
            Process(report);
    }

    /// <summary>What the article of a person or organisation says, by the who's who that it was found with unless this command has its own.</summary>
    private protected Analysis Analyze(Party party) =>
        party.Article.Analyze(_options with { WhosWho = _options.WhosWho ?? party.WhosWho }, Cancellation);

    private WhosWho ReadWhosWho(string file) => Aside(() => WhosWhoFile.Read(file));
}
