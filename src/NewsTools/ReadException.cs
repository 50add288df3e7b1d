namespace NewsTools;

/// <summary>Something could not be read: a file, an address or a text. The message names it.</summary>
public abstract class ReadException : Exception
{
    private protected ReadException(string? source, string? place, string message, Exception? inner)
        : base(string.Join(": ", new[] { source, place, message }.Where(part => !string.IsNullOrEmpty(part))), inner)
    {
        SourceName = source;
        Place = place;
        Words = message;
    }

    /// <summary>What is wrong, in one word that never changes. It is the id of the cmdlets' error.</summary>
    public virtual string FaultId => "Malformed";

    /// <summary>The file or address at fault; null for a text without a name.</summary>
    public string? SourceName { get; }

    /// <summary>The place in it, such as <c>line 12, people[2].name</c>; null where it is not known.</summary>
    public string? Place { get; }

    /// <summary>What is wrong as one sentence, without the names of the source and the place.</summary>
    internal string Words { get; }
}
