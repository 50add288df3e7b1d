using System.Reflection;
using System.Text;

namespace NewsTools;

/// <summary>Reads the word lists that are embedded in the engine: one entry a line, <c>#</c> begins a comment line, blank lines count for nothing.</summary>
internal static class DataFile
{
    /// <summary>The entries of a file, trimmed, in its order.</summary>
    /// <param name="name">Its path in the project with forward slashes, such as <c>Languages/English/Data/People/titles.txt</c>.</param>
    /// <param name="assembly">The assembly that it is embedded in; the engine unless given.</param>
    /// <exception cref="FileNotFoundException">No such file is embedded.</exception>
    internal static IEnumerable<string> Lines(string name, Assembly? assembly = null)
    {
        using var stream = (assembly ?? typeof(DataFile).Assembly).GetManifestResourceStream(name) ?? throw new FileNotFoundException($"No data file '{name}' is embedded.", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The entries of a file whose columns are parted by <c>|</c>, each column trimmed.</summary>
    /// <param name="name">Its path in the project with forward slashes.</param>
    /// <param name="assembly">The assembly that it is embedded in; the engine unless given.</param>
    internal static IEnumerable<string[]> Rows(string name, Assembly? assembly = null) => Lines(name, assembly).Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
