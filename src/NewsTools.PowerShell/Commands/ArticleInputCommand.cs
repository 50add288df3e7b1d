using System.Collections.Concurrent;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace NewsTools.PowerShell;

/// <summary>Accepts articles in every form that users have them: files, text, pages, responses, rows of tables, and objects that belong to an article.</summary>
public abstract class ArticleInputCommand : NewsCommand
{
    // Lines of one file that Get-Content sends one by one.
    private readonly List<string> _lines = [];
    private string? _linesOf;

    // The articles that were met through their quotations and people; nothing is kept alive for it.
    private readonly ConditionalWeakTable<Article, object?> _seen = [];

    private protected ArticleInputCommand() => Progress = new ReadingProgress(this);

    /// <summary>How far the reading is.</summary>
    private protected ReadingProgress Progress { get; }

    /// <summary>What is known about the articles that are read.</summary>
    private protected virtual ArticleReadOptions ReadOptions => ArticleReadOptions.Default;

    /// <summary>Handles one article.</summary>
    private protected abstract void Process(Article article);

    /// <summary>Handles a quotation. The default is to handle its article, once.</summary>
    private protected virtual void Process(Quote quote) => ProcessOnce(quote.Article);

    /// <summary>Handles a person. The default is to handle the person's article, once.</summary>
    private protected virtual void Process(Person person) => ProcessOnce(person.Article);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        EndLines();
        Progress.End();
    }

    private void ProcessOnce(Article article)
    {
        if (_seen.TryAdd(article, null))
            Process(article);
    }

    /// <summary>Handles what is piped in.</summary>
    private protected virtual void ProcessInput(object? input)
    {
        if (PipedInput.LineNumber(input) is { } number)
        {
            AddLines(input, number);
            return;
        }
        EndLines();
        switch (PipedInput.Unwrap(input))
        {
            case Article article: Process(article); break;
            case Quote quote: Process(quote); break;
            case Person person: Process(person); break;
            case DirectoryInfo directory: WriteVerbose($"Skipping the directory '{directory.FullName}'."); break;
            case IEnumerable<object?> many: foreach (var one in many) ProcessInput(one); break;
            default:
                if (PipedInput.FileOf(input) is { } file)
                    ReadFiles([file], literal: true);
                else if (Try(input, () => PipedInput.SourceOf(input), out var source))
                {
                    WarnOfPath(source);
                    Read(source, input);
                }
                break;
        }
    }

    // Many expect a path to be read; a text that names a file is hardly ever meant.
    private void WarnOfPath(ArticleSource source)
    {
        if (source.Text is { Length: > 0 and < 260 } text && text.IndexOfAny(['\n', '\0']) < 0 && File.Exists(Path.Combine(SessionState.Path.CurrentFileSystemLocation.ProviderPath, text)))
            WriteWarning($"The string '{text}' names a file, but was read as text. Use -Path to read the file.");
    }

    /// <summary>Reads and handles the articles of files.</summary>
    private protected void ReadFiles(string[] paths, bool literal)
    {
        foreach (var file in ResolveFiles(paths, literal))
            Read(ArticleSource.FromFile(file), file);
    }

    /// <summary>Reads and handles the articles of a source.</summary>
    private protected virtual void Read(ArticleSource source, object? target)
    {
        Progress.Next(source.Name);
        // What is passed over may be told of on any thread; it is written on this one.
        var skipped = new ConcurrentQueue<ArticleReadException>();
        var options = ReadOptions with { BaseUri = ReadOptions.BaseUri ?? source.Uri, Skipped = skipped.Enqueue };
        // A form may hold many articles: each comes out before the next is read.
        if (!Try(target, () => Adapters.Readers.Read(source, options, Cancellation).GetEnumerator(), out var articles))
            return;
        using (articles)
        {
            var more = true;
            while (more)
            {
                more = Try(target, articles.MoveNext, out var moved) && moved;
                while (skipped.TryDequeue(out var error))
                    Report(error, target);
                if (more)
                    Process(articles.Current);
            }
        }
    }

    /// <summary>Tells of what was passed over in a source of many articles. That a page or an item has no article is common and no error.</summary>
    private protected void Report(ArticleReadException skipped, object? target)
    {
        if (skipped.Reason == ArticleReadFault.NoArticle)
            WriteVerbose(skipped.Message);
        else
            WriteError(skipped.ToErrorRecord(target));
    }

    private void AddLines(object? input, long number)
    {
        var file = PipedInput.FileOf(input);
        if (number == 1 || file != _linesOf)
            EndLines();
        _linesOf = file;
        _lines.AddRange(PipedInput.Lines(input));
    }

    private void EndLines()
    {
        if (_lines.Count == 0)
            return;
        var file = _linesOf;
        if (file is not null && Try(file, () => FilePaths.Literal(SessionState.Path, file), out var full))
            file = full;
        var text = string.Join('\n', _lines);
        _lines.Clear();
        Read(ArticleSource.FromText(text, file), file);
    }
}
