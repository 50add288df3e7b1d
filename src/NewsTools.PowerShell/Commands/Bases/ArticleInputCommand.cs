namespace NewsTools.PowerShell;

/// <summary>Accepts articles in every form that users have them: files, text, pages, responses, rows of tables, and objects that belong to an article.</summary>
public abstract class ArticleInputCommand : RowCommand
{
    private PipedLines _lines = new(areStringsLines: false);

    /// <summary>Handles a quotation. The default is to handle its article, once.</summary>
    private protected virtual void Process(Quote quote) => ProcessOnce(quote.Article);

    /// <summary>Handles a person or organisation. The default is to handle its article, once.</summary>
    private protected virtual void Process(Party party) => ProcessOnce(party.Article);

    /// <inheritdoc/>
    protected override void BeginProcessing() => _lines = new PipedLines(Upstream.SendsLines(this));

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        EndLines();
        if (_lines.Doubt(MyInvocation.MyCommand.Name) is { } doubt)
            WriteWarning(doubt);
        Progress.End();
    }

    /// <summary>Handles what is piped in.</summary>
    private protected virtual void ProcessInput(object? input)
    {
        if (!_lines.IsContinuedBy(input, out var isLine))
            EndLines();
        if (isLine)
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
            case Party party: Process(party); break;
            case Place place: ProcessOnce(place.Article); break;
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

    private void EndLines()
    {
        EndRow();
        if (_lines.TryTake(SessionState.Path, out var text, out var file))
            ReadText(ArticleSource.FromText(text, file), file);
    }

    // Many expect a path to be read; a text that names files is hardly ever meant.
    private void ReadText(ArticleSource source, object? target)
    {
        if (FilePaths.AreNamesOfFiles(SessionState.Path, source.Text))
            WriteWarning($"The string '{source.Text!.Split('\n')[0]}' names a file, but was read as text. Use -Path to read the file.");
        Read(source, target);
    }
}
