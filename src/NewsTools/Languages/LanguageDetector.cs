using System.Collections.Frozen;
using System.Globalization;

namespace NewsTools.Languages;

/// <summary>
/// Tells the language of a text: by its script where that is not the Latin one, and by the share of function words, which no text can do without,
/// whatever it tells of and whosoever's names it holds. Thread-safe.
/// </summary>
internal sealed class LanguageDetector
{
    // Enough to be sure of, and it costs next to nothing.
    private const int SampleLength = 1500;

    // One word over and over, or a row of letters, is not a language.
    private const int FewestKinds = 5;

    // A language that is not listed has words in common with those of its family.
    private const double ShareOfMany = 0.2;

    private static readonly Lazy<LanguageDetector> Made = new(() => new LanguageDetector());

    private readonly string[] _codes;
    private readonly FrozenDictionary<string, string> _codeOf;
    private readonly FrozenDictionary<string, string> _names;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words; // the number of a function word
    private readonly int[][] _languagesOf; // by that number
    private readonly int _longest;
    private readonly (string Tag, int First, int Last)[] _scripts;
    private readonly int _firstScript;

    private LanguageDetector()
    {
        var rows = DataFile.Rows("Languages/Data/function-words.txt").Select(row => (Codes: row[0].Split(' '), Name: row[1], Words: row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();
        _codes = [.. rows.Select(row => row.Codes[0])];
        _codeOf = rows.SelectMany(row => row.Codes.Select(code => (code, row.Codes[0]))).ToFrozenDictionary(pair => pair.code, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
        _names = rows.ToFrozenDictionary(row => row.Codes[0], row => row.Name, StringComparer.Ordinal);
        var words = rows.Index().SelectMany(row => row.Item.Words.Distinct().Select(word => (word, row.Index))).GroupBy(pair => pair.word, pair => pair.Index, StringComparer.Ordinal).ToArray();
        _words = words.Index().ToDictionary(word => word.Item.Key, word => word.Index, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _languagesOf = [.. words.Select(word => word.ToArray())];
        _longest = words.Max(word => word.Key.Length);
        _scripts =
        [
            .. from row in DataFile.Rows("Languages/Data/scripts.txt")
               from range in row[2].Split(' ')
               select (row[1], Convert.ToInt32(range[..4], 16), Convert.ToInt32(range[5..], 16)),
        ];
        _firstScript = _scripts.Min(script => script.First);
    }

    public static LanguageDetector Shared => Made.Value;

    /// <summary>The code of a language by its BCP 47 tag, of which the primary subtag decides; null for none, <c>und</c> and what is no tag.</summary>
    public string? CodeOf(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_')[0] ?? "";
        return primary.Length is < 2 or > 3 || !primary.All(char.IsAsciiLetter) || primary.ToLowerInvariant() is "und" or "mul" or "zxx" or "mis"
            ? null : _codeOf.GetValueOrDefault(primary) ?? primary.ToLowerInvariant();
    }

    /// <summary>The English name of a language; null where it is not known.</summary>
    public string? NameOf(string code) => _names.GetValueOrDefault(code);

    /// <summary>The language of a text by its first few thousand letters.</summary>
    public LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, SampleLength)];
        var hits = new int[_codes.Length];
        var kinds = new int[_codes.Length];
        var seen = new bool[_languagesOf.Length];
        var words = 0;
        Span<char> lower = stackalloc char[_longest];
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && IsWordUnit(text[at])) at++;
            if (at == start)
                continue;
            words++;
            var length = at - start <= _longest ? text[start..at].ToLowerInvariant(lower) : 0;
            if (length > 0 && _words.TryGetValue(lower[..length], out var word))
            {
                foreach (var language in _languagesOf[word])
                {
                    hits[language]++;
                    kinds[language] += seen[word] ? 0 : 1;
                }
                seen[word] = true;
            }
        }
        for (var language = 0; language < hits.Length; language++)
            if (kinds[language] < FewestKinds)
                hits[language] = 0;
        double Share(string code) => Array.IndexOf(_codes, code) is >= 0 and var index && words > 0 ? (double)hits[index] / words : 0;
        var most = hits.Max();
        var best = Array.IndexOf(hits, most);
        var next = hits.Where((_, index) => index != best).Max();
        var isPlainlyOne = Share(_codes[best]) >= ShareOfMany || most > 0 && most >= 2 * next;
        if (ScriptOf(text, out var letters) is not { } script)
            return new LanguageGuess(_codes[best], words, Share) { IsPlainlyOne = isPlainlyOne };
        var code = script.StartsWith("und-", StringComparison.Ordinal) && isPlainlyOne ? _codes[best] : script;
        return new LanguageGuess(code, letters, other => other == code ? 1 : 0) { IsPlainlyOne = true };
    }

    /// <summary>The tag of the script that most letters are of; null for the Latin one.</summary>
    private string? ScriptOf(ReadOnlySpan<char> text, out int letters)
    {
        letters = 0;
        if (!text.ContainsAnyInRange((char)_firstScript, char.MaxValue))
            return null;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in text)
        {
            if (!char.IsLetter(unit))
                continue;
            letters++;
            if (unit < _firstScript)
                continue;
            foreach (var (name, first, last) in _scripts)
                if (unit >= first && unit <= last)
                    found[name] = found.GetValueOrDefault(name) + 1;
        }
        // Japanese writes its nouns in Chinese signs, and no other language has its syllables.
        if (found.TryGetValue("ja", out var kana) && kana * 10 > found.GetValueOrDefault("zh"))
            found["ja"] += found.GetValueOrDefault("zh");
        var (tag, count) = found.Append(default).MaxBy(pair => pair.Value);
        return 2 * count > letters ? tag : null;
    }

    private static bool IsWordUnit(char unit) => char.IsAscii(unit) ? char.IsAsciiLetter(unit) : char.IsLetter(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
