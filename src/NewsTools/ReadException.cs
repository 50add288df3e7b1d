namespace NewsTools;

/// <summary>A file, a web address or a text could not be read. The message names it.</summary>
public abstract class ReadException : Exception
{
    private protected ReadException(string? source, string? place, string message, Exception? inner)
        : base(ControlSequences.Remove(string.Join(": ", new[] { source, place, message }.Where(part => !string.IsNullOrEmpty(part)))), inner)
    {
        SourceName = source;
        Place = place;
        Words = message;
    }

    /// <summary>What is wrong, as one stable word: the id of the error that the cmdlets write.</summary>
    public virtual string FaultId => "Malformed";

    /// <summary>The file or address at fault; null for text without a name.</summary>
    public string? SourceName { get; }

    /// <summary>The place in the source, for example <c>line 12, people[2].name</c>; null if unknown.</summary>
    public string? Place { get; }

    /// <summary>The message without the source and the place.</summary>
    internal string Words { get; }
}
