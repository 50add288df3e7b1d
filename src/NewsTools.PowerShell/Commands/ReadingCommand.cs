
namespace NewsTools.PowerShell;

/// <summary>Reads articles from files and other sources.</summary>
public abstract class ReadingCommand : NewsCommand
{
    private protected ReadingCommand() => Progress = new ReadingProgress(this);

    /// <summary>How far the reading is.</summary>
    private protected ReadingProgress Progress { get; }

    /// <summary>What is known about the articles that are read next.</summary>
    private protected virtual ArticleReadOptions ReadOptions => ArticleReadOptions.Default;

    /// <summary>Handles one article.</summary>
    private protected abstract void Process(Article article);

    /// <summary>Reads and handles the articles of files.</summary>
    private protected void ReadFiles(string[] paths, bool literal)
    {
        foreach (var file in ResolveFiles(paths, literal))
            Read(ArticleSource.FromFile(file), file);
    }

    /// <summary>Reads and handles the articles of a source: each is handled before the next is read.</summary>
    private protected virtual void Read(ArticleSource source, object? target)
    {
        Progress.Next(source.Name);
        using var steps = ReadStep.Of(source, ReadOptions, Cancellation).GetEnumerator();
        while (Try(target, steps.MoveNext, out var more) && more)
            if (steps.Current.Article is { } article)
                Process(article);
            else
                WriteSkipped(steps.Current.Skipped!, target);
    }

    /// <summary>Tells of what was passed over in a source of many articles. That a page or an item has no article is common and no error.</summary>
    private protected void WriteSkipped(ArticleReadException skipped, object? target)
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
