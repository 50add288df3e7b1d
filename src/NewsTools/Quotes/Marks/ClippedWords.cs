using System.Collections.Frozen;
using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>The words of which an apostrophe replaces letters, from <c>Quotes/clipped-words.txt</c> of a language's data; a mark before or behind one of them may be no quotation mark.</summary>
internal sealed class ClippedWords : ILexicon<ClippedWords>
{
    private const char EndingMark = '-';

    // By word, what stands behind it in the list.
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly string[] _endings;

    private ClippedWords(Lexicons data)
    {
        var rows = data.Rows("Quotes/clipped-words.txt").ToList();
        _endings = [.. rows.Where(row => row[0][0] == EndingMark).Select(row => row[0][1..])];
        _words = rows.Where(row => row[0][0] != EndingMark)
            .ToFrozenDictionary(row => row[0], row => row.Length > 1 ? row[1] : "", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the list of a language.</summary>
    public static ClippedWords Read(Lexicons lexicons) => new(lexicons);

    /// <summary>Whether an apostrophe before a word stands for letters of it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isMarkBehind">Whether another apostrophe follows it.</param>
    public bool Contains(ReadOnlySpan<char> word, bool isMarkBehind) => _words.TryGetValue(word, out var place) && (place is "both" || place is "" && !isMarkBehind);

    /// <summary>Whether an apostrophe behind a word may stand for letters of it.</summary>
    public bool IsClippedBehind(ReadOnlySpan<char> word)
    {
        if (_words.TryGetValue(word, out var place))
            return place is "behind" or "both";
        foreach (var ending in _endings)
            if (word.Length > ending.Length + 1 && char.IsLower(word[0]) && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
