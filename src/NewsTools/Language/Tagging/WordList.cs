using System.Collections.Frozen;

namespace NewsTools.Language;

/// <summary>A word list that ships with the engine: one entry a line, its class after a blank, comments after <c>#</c>. Looked up whatever the case.</summary>
internal sealed class WordList
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _classes;

    private WordList(Dictionary<string, string> classes)
    {
        _classes = classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Longest = classes.Keys.Select(word => word.Length).DefaultIfEmpty().Max();
    }

    /// <summary>A list without words.</summary>
    internal static WordList Empty { get; } = new([]);

    /// <summary>The length of its longest word.</summary>
    internal int Longest { get; }

    /// <summary>Reads a list that is embedded in this assembly.</summary>
    /// <param name="resource">Its resource, such as <c>Languages/English/Data/Language/abbreviations.txt</c>.</param>
    /// <param name="mark">Leaves out the words whose class does not hold this one; null for all words.</param>
    internal static WordList Embedded(string resource, string? mark = null)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The word list '{resource}' is not in this build of NewsTools.");
        using var reader = new StreamReader(stream);
        var classes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var named = blank < 0 ? "" : line[(blank + 1)..];
            if (mark is null || named.Split(' ').Contains(mark))
                classes[blank < 0 ? line : line[..blank]] = named;
        }
        return new WordList(classes);
    }

    internal bool Contains(ReadOnlySpan<char> word) => word.Length <= Longest && _classes.ContainsKey(word);

    /// <summary>The class of a word; null where it is not in the list.</summary>
    internal string? ClassOf(ReadOnlySpan<char> word) => word.Length <= Longest && _classes.TryGetValue(word, out var found) ? found : null;
}
