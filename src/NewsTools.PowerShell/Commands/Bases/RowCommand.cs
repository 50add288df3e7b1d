namespace NewsTools.PowerShell;

/// <summary>Reads articles that may stand in the rows of a table, and keeps the data of the rows with them.</summary>
public abstract class RowCommand : ReadingCommand
{
    // What is piped in at the moment, and its number, from 1.
    private ArticleRow? _row;
    private long _number;

    private protected RowCommand() { }

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

    /// <summary>What is read next stands in no row.</summary>
    private protected void EndRow() => _row = null;
}
