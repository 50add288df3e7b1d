using System.Collections.Frozen;
using System.Globalization;
using NewsTools.Language;

namespace NewsTools.Relations;

/// <summary>The words that the comparison of statements asks about, from the lists in the folder <c>Relations</c> of a language's data.</summary>
internal sealed class StatementLexicon : ILexicon<StatementLexicon>
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _roles;
    private readonly FrozenDictionary<string, int[]> _sides; // of the rows of opposites that a word is in: the row, negative on its right side
    private readonly FrozenDictionary<string, double> _numbers;
    private readonly FrozenDictionary<string, double> _scales;

    private StatementLexicon(Lexicons data)
    {
        var rows = data.Rows("Relations/statement-words.txt").ToDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal);
        _roles = rows.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        _numbers = Valued(rows.GetValueOrDefault("number", []));
        _scales = Valued(rows.GetValueOrDefault("scale", []));
        var sides = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var row in data.Rows("Relations/opposites.txt"))
        {
            number++;
            foreach (var (side, sign) in new[] { (row[0], 1), (row[1], -1) })
                foreach (var word in side.Split(',', StringSplitOptions.TrimEntries))
                    if (sides.TryGetValue(word, out var list))
                        list.Add(sign * number);
                    else
                        sides.Add(word, [sign * number]);
        }
        _sides = sides.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
        Opposing = rows.GetValueOrDefault("opposing", []);
    }

    private string[] Opposing { get; }

    /// <summary>Reads the lists of a language.</summary>
    public static StatementLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>Whether a word has a role.</summary>
    public bool Is(string role, ReadOnlySpan<char> word) => _roles.TryGetValue(role, out var words) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The number that a word is; null where it is none.</summary>
    public double? Number(ReadOnlySpan<char> word) =>
        _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var value) ? value
            : double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var read) ? read : null;

    /// <summary>What a word multiplies a number by; null where it does not.</summary>
    public double? Scale(ReadOnlySpan<char> word) => _scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var value) ? value : null;

    /// <summary>Whether two words are of opposite meaning: by the list, or by a prefix.</summary>
    public bool AreOpposite(string one, string other)
    {
        if (_sides.TryGetValue(one, out var rows) && _sides.TryGetValue(other, out var others))
            foreach (var row in rows)
                if (Array.IndexOf(others, -row) >= 0)
                    return true;
        foreach (var prefix in Opposing)
            if (IsPrefixed(one, prefix, other) || IsPrefixed(other, prefix, one))
                return true;
        return false;
    }

    /// <summary>Whether two words stand on one side of a row.</summary>
    public bool AreAlike(string one, string other) =>
        _sides.TryGetValue(one, out var rows) && _sides.TryGetValue(other, out var others) && Array.Exists(rows, row => Array.IndexOf(others, row) >= 0);

    private static bool IsPrefixed(string word, string prefix, string stem)
    {
        const int ShortestStem = 4;
        return stem.Length >= ShortestStem && word.Length == prefix.Length + stem.Length && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && word.EndsWith(stem, StringComparison.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, double> Valued(string[] words) =>
        words.Select(word => word.Split('=')).ToFrozenDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
}
