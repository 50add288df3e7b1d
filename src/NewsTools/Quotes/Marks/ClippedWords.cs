using System.Collections.Frozen;
using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>The words whose first letters an apostrophe replaces, from <c>Quotes/clipped-words.txt</c> of a language's data; a mark before one of them opens nothing.</summary>
internal sealed class ClippedWords : ILexicon<ClippedWords>
{
    // With whether an apostrophe may replace the last letters, too.
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _words;

    private ClippedWords(Lexicons data) => _words = data.Rows("Quotes/clipped-words.txt")
        .ToFrozenDictionary(row => row[0], row => row.Length > 1, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the list of a language.</summary>
    public static ClippedWords Read(Lexicons lexicons) => new(lexicons);

    /// <summary>Whether an apostrophe before a word stands for letters of it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isMarkBehind">Whether another apostrophe follows it.</param>
    public bool Contains(ReadOnlySpan<char> word, bool isMarkBehind) => _words.TryGetValue(word, out var both) && (both || !isMarkBehind);
}
