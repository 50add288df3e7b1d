namespace NewsTools;

/// <summary>A file exists already and may not be replaced.</summary>
/// <param name="path">The full path of the file.</param>
public sealed class FileExistsException(string path) : IOException($"The file '{path}' exists already.")
{
    /// <summary>The full path of the file.</summary>
    public string Path { get; } = path;
}
