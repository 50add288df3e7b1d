
namespace NewsTools.Html.Page;

/// <summary>Reads the hints out of class names, ids and roles.</summary>
internal static class HintWords
{
    /// <summary>The letters by which beginnings are looked up: none is shorter.</summary>
    private const int ShortestPrefix = 4;

    private static readonly (Dictionary<string, PageHints> Whole, Dictionary<string, (string Prefix, PageHints Hints)[]> Prefixes) Words = Load();

    /// <summary>The hints of the words in <paramref name="value"/>.</summary>
    public static PageHints Of(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return PageHints.None;
        var hints = PageHints.None;
        var whole = Words.Whole.GetAlternateLookup<ReadOnlySpan<char>>();
        var prefixes = Words.Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[32];
        Span<char> pair = stackalloc char[64];
        int length = 0, before = 0;
        for (var i = 0; i <= value.Length && i < 600; i++)
        {
            var unit = i < value.Length ? value[i] : ' ';
            var ends = !char.IsAsciiLetterOrDigit(unit) || char.IsAsciiLetterUpper(unit) && i > 0 && char.IsAsciiLetterLower(value[i - 1]);
            if (ends && length > 0)
            {
                var current = word[..length];
                if (whole.TryGetValue(current, out var found))
                    hints |= found;
                if (length >= ShortestPrefix && prefixes.TryGetValue(current[..ShortestPrefix], out var beginnings))
                    foreach (var (prefix, hint) in beginnings)
                        hints |= current.StartsWith(prefix) ? hint : PageHints.None;
                // "article-body" and "articleBody" mean what "articlebody" does.
                if (before > 0 && before + length <= pair.Length)
                {
                    current.CopyTo(pair[before..]);
                    if (whole.TryGetValue(pair[..(before + length)], out found))
                        hints |= found;
                }
                current.CopyTo(pair);
                before = char.IsWhiteSpace(unit) ? 0 : length;
                length = 0;
            }
            if (char.IsAsciiLetterOrDigit(unit) && length < word.Length)
                word[length++] = char.ToLowerInvariant(unit);
        }
        return hints;
    }

    private static (Dictionary<string, PageHints> Whole, Dictionary<string, (string Prefix, PageHints Hints)[]> Prefixes) Load()
    {
        var whole = new Dictionary<string, PageHints>(StringComparer.Ordinal);
        var prefixes = new Dictionary<string, PageHints>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows("Data/hints.txt", typeof(HintWords).Assembly))
        {
            var hint = Enum.Parse<PageHints>(row[0], ignoreCase: true);
            foreach (var entry in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var word = entry.TrimEnd('*').Replace("-", "", StringComparison.Ordinal);
                var map = entry.EndsWith('*') ? prefixes : whole;
                map[word] = map.GetValueOrDefault(word) | hint;
            }
        }
        return (whole, prefixes.GroupBy(pair => pair.Key[..ShortestPrefix], pair => (pair.Key, pair.Value)).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));
    }
}
