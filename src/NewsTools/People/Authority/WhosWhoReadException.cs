namespace NewsTools;

/// <summary>A file could not be read as a who's who. The message names the file and the place in it.</summary>
public sealed class WhosWhoReadException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="source">The file at fault.</param>
    /// <param name="place">Where in it: a line, or the path of a key such as <c>people[2].name</c>.</param>
    /// <param name="message">What is wrong, as one sentence.</param>
    /// <param name="inner">What caused it.</param>
    public WhosWhoReadException(string? source, string? place, string message, Exception? inner = null)
        : base(string.Join(": ", new[] { source, place, message }.Where(part => !string.IsNullOrEmpty(part))), inner)
    {
        SourceName = source;
        Place = place;
    }

    /// <summary>The file at fault.</summary>
    public string? SourceName { get; }

    /// <summary>The place in it.</summary>
    public string? Place { get; }
}
