using System.Collections.Frozen;
using NewsTools.Language;

namespace NewsTools.Measures;

/// <summary>Counts the syllables of words by their spelling, from the list <c>Language/syllables.txt</c> of a language.</summary>
internal sealed class SyllableLexicon : ILexicon<SyllableLexicon>
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly string[] _silent, _sounded, _apart;
    private readonly string _vowels;

    private SyllableLexicon(Lexicons lexicons)
    {
        var rows = lexicons.Rows("Language/syllables.txt").ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);
        _vowels = string.Concat(rows["vowels"]);
        _silent = [.. rows["silent"]];
        _sounded = [.. rows["sounded"]];
        _apart = [.. rows["apart"]];
        _words = rows["word"].Select(entry => entry.Split(' ')).ToFrozenDictionary(entry => entry[0], entry => int.Parse(entry[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the language has the list.</summary>
    public bool IsKnown => _vowels.Length > 0;

    /// <summary>Reads the list of a language.</summary>
    public static SyllableLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>The number of syllables of what stands between white space: the sum of its parts, such as those beside a hyphen; a number counts as one.</summary>
    public int Count(ReadOnlySpan<char> run)
    {
        // Longer than any word: what is no language takes no time.
        Span<char> letters = stackalloc char[64];
        int total = 0, length = 0;
        foreach (var unit in run)
        {
            if (char.IsLetter(unit) && length < letters.Length)
                letters[length++] = char.ToLowerInvariant(unit);
            else if (!char.IsLetter(unit) && unit is not ('\'' or '’') && length > 0)
            {
                total += CountPart(letters[..length]);
                length = 0;
            }
        }
        if (length > 0)
            total += CountPart(letters[..length]);
        return Math.Max(1, total);
    }

    private int CountPart(ReadOnlySpan<char> word)
    {
        if (_words.TryGetValue(word, out var known))
            return known;
        var count = 0;
        for (var at = 0; at < word.Length; at++)
            if (IsVowel(word[at]) && (at == 0 || !IsVowel(word[at - 1])))
                count++;
        foreach (var pair in _apart)
            for (var rest = word; rest.IndexOf(pair) is >= 0 and var at; rest = rest[(at + pair.Length)..])
                count++;
        if (EndsWithAny(word, _silent) && !EndsWithAny(word, _sounded))
            count--;
        return Math.Max(1, count);
    }

    private bool IsVowel(char letter) => _vowels.Contains(letter, StringComparison.Ordinal);

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending))
                return true;
        return false;
    }
}
