using System.Runtime.CompilerServices;

namespace NewsTools.PowerShell;

/// <summary>Accepts articles in every form that users have them: files, text, pages, responses, rows of tables, and objects that belong to an article.</summary>
public abstract class ArticleInputCommand : ReadingCommand
{
    private readonly PipedLines _lines = new();

    // The articles that were met through their quotations and people; nothing is kept alive for it.
    private readonly ConditionalWeakTable<Article, object?> _seen = [];

    // What is piped in at the moment, and its number, from 1.
    private ArticleRow? _row;
    private long _number;

    private protected ArticleInputCommand() { }

    private protected sealed override ArticleReadOptions ReadOptions => OptionsOf(_row);

    /// <summary>What is read next stands in a row of a table, or in another object.</summary>
    private protected void BeginRow(object? input)
    {
        _number++;
        _row = ArticleRow.Of(input);
    }

    /// <summary>What a row of a table, or another object, says about its articles.</summary>
    private protected virtual ArticleReadOptions OptionsOf(ArticleRow? row) => row is null ? ArticleReadOptions.Default : row.Options with { PublishedAt = DateOf(row.Date, new()) };

    /// <summary>The date of a row. One that cannot be read is a warning, and the article goes without it.</summary>
    private protected DateTimeOffset? DateOf(GivenDate? date, DateReading reading)
    {
        var read = reading.Read(date, out var fault);
        if (fault is not null)
            WriteWarning(_row is null ? fault : $"Row {_number}{(_row.Name is { } name ? $" ({name})" : "")}: {fault}");
        return read;
    }

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

    /// <summary>Handles what is piped in.</summary>
    private protected virtual void ProcessInput(object? input)
    {
        var number = PipedInput.LineNumber(input);
        if (number is null || !_lines.IsContinuedBy(input, number.Value))
            EndLines();
        if (number is not null)
            _lines.Add(input);
        else
            ProcessWhole(input);
    }

    private void ProcessWhole(object? input)
    {
        switch (PipedInput.Unwrap(input))
        {
            case Article article: Process(article); break;
            case Quote quote: Process(quote); break;
            case Person person: Process(person); break;
            case DirectoryInfo directory: WriteVerbose($"Skipping the directory '{directory.FullName}'."); break;
            case IEnumerable<object?> many: foreach (var one in many) ProcessInput(one); break;
            default:
                BeginRow(input);
                if (PipedInput.FileOf(input) is { } file)
                    ReadFiles([file], literal: true);
                else if (Try(input, () => PipedInput.SourceOf(input), out var source))
                {
                    // Many expect a path to be read; a text that names a file is hardly ever meant.
                    if (FilePaths.IsNameOfFile(SessionState.Path, source.Text))
                        WriteWarning($"The string '{source.Text}' names a file, but was read as text. Use -Path to read the file.");
                    Read(source, input);
                }
                break;
        }
    }

    private void ProcessOnce(Article article)
    {
        if (_seen.TryAdd(article, null))
            Process(article);
    }

    private void EndLines()
    {
        if (!_lines.TryTake(out var text, out var file))
            return;
        if (file is not null && Try(file, () => FilePaths.Literal(SessionState.Path, file), out var full))
            file = full;
        _row = null;
        Read(ArticleSource.FromText(text, file), file);
    }
}
