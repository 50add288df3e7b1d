namespace NewsTools;

/// <summary>Reads a user's list of people.</summary>
public interface IWhosWhoReader
{
    /// <summary>Reads a who's who.</summary>
    /// <param name="input">The text of the file.</param>
    /// <param name="name">The name used in errors: a path.</param>
    /// <exception cref="WhosWhoReadException">The text is not a who's who; the message names the file and the position.</exception>
    WhosWho Read(TextReader input, string? name = null);
}
