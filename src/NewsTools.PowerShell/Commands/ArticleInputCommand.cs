using System.Runtime.CompilerServices;

namespace NewsTools.PowerShell;

/// <summary>Accepts articles in every form that users have them: files, text, pages, responses, rows of tables, and objects that belong to an article.</summary>
public abstract class ArticleInputCommand : RowCommand
{
    private readonly PipedLines _lines = new();

    // The articles that were met through their quotations and people; nothing is kept alive for it.
    private readonly ConditionalWeakTable<Article, object?> _seen = [];

    private PipedStrings _strings = new(areLines: false);

    private protected ArticleInputCommand() { }

    /// <summary>Handles a quotation. The default is to handle its article, once.</summary>
    private protected virtual void Process(Quote quote) => ProcessOnce(quote.Article);

    /// <summary>Handles a person. The default is to handle the person's article, once.</summary>
    private protected virtual void Process(Person person) => ProcessOnce(person.Article);

    /// <inheritdoc/>
    protected override void BeginProcessing() => _strings = new PipedStrings(Upstream.SendsLines(this));

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        EndLines();
        if (_strings.Doubt(MyInvocation.MyCommand.Name) is { } doubt)
            WriteWarning(doubt);
        Progress.End();
    }

    /// <summary>Handles what is piped in.</summary>
    private protected virtual void ProcessInput(object? input)
    {
        var number = PipedInput.LineNumber(input) ?? _strings.LineNumber(input);
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
                    ReadFiles(file, literal: true);
                else if (Try(input, () => PipedInput.SourceOf(input), out var source))
                    ReadText(source, input);
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
        EndRow();
        ReadText(ArticleSource.FromText(text, file), file);
    }

    // Many expect a path to be read; a text that names files is hardly ever meant.
    private void ReadText(ArticleSource source, object? target)
    {
        if (FilePaths.AreNamesOfFiles(SessionState.Path, source.Text))
            WriteWarning($"The string '{source.Text}' names a file, but was read as text. Use -Path to read the file.");
        Read(source, target);
    }
}
