
using System.Runtime.CompilerServices;

namespace NewsTools.PowerShell;

/// <summary>Reads articles from files and other sources.</summary>
public abstract class ReadingCommand : NewsCommand
{
    // Nothing is kept alive for it.
    private readonly ConditionalWeakTable<Article, object?> _seen = [];

    private protected ReadingCommand() => Progress = new ReadingProgress(this);

    /// <summary>How far the reading is.</summary>
    private protected ReadingProgress Progress { get; }

    /// <summary>What is known about the articles that are read next.</summary>
    private protected virtual ArticleReadOptions ReadOptions => ArticleReadOptions.Default;

    /// <summary>Handles one article.</summary>
    private protected abstract void Process(Article article);

    /// <summary>Handles an article that was met through its quotations or people, once.</summary>
    private protected void ProcessOnce(Article article)
    {
        if (_seen.TryAdd(article, null))
            Process(article);
    }

    /// <summary>Reads and handles the articles of the files that a path names.</summary>
    private protected virtual void ReadFiles(string path, bool literal)
    {
        var files = ResolveFiles(path, literal);
        Progress.Expect(files.Count - 1);
        foreach (var file in files)
            Read(ArticleSource.FromFile(file), file);
    }

    /// <summary>Reads and handles the articles of a source: each is handled before the next is read.</summary>
    private protected virtual void Read(ArticleSource source, object? target)
    {
        Progress.Next(source.Name);
        using var steps = ReadStep.Of(source, ReadOptions, Cancellation).GetEnumerator();
        while (TryAside(target, steps.MoveNext, out var more) && more)
            if (Told(steps.Current, target) is { } article)
                Process(article);
    }

    /// <summary>The article of a step; null for what was skipped. Tells what was read, how, and how long it took; for debugging, where each fact was found.</summary>
    private protected Article? Told(ReadStep read, object? target)
    {
        if (read.Article is not { } article)
        {
            WriteSkipped(read.Skipped!, target);
            return null;
        }
        WriteVerbose($"Read '{article.Path ?? article.ToString()}' as {article.Format}: {article.WordCount} words in {WorkTimes.Words(read.Elapsed)}.");
        WriteDebug($"'{article}': {string.Join(", ", article.Source.Select(fact => $"{fact.Key} from {fact.Value}"))}.");
        return article;
    }

    /// <summary>Tells of what was passed over in a source of many articles. That a page or an item has no article is common and no error.</summary>
    private void WriteSkipped(ArticleReadException skipped, object? target)
    {
        if (skipped.Reason == ArticleReadFault.NoArticle)
            WriteVerbose(skipped.Message);
        else
            WriteError(skipped.ToErrorRecord(target));
    }

    /// <summary>Tells why nothing was found in an article whose language is not supported.</summary>
    private protected void WarnOfLanguage(Analysis analysis)
    {
        if (!analysis.Language.IsSupported)
            WriteWarning($"'{analysis.Article}' is in a language that is not supported, {analysis.Language}. People, quotations and all else were not sought.");
    }
}
