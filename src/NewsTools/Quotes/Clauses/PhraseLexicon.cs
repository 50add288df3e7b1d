using System.Collections.Frozen;
using NewsTools.Language;
using NewsTools.Time;

namespace NewsTools.Quotes;

/// <summary>The nouns that may stand behind a noun phrase and are no part of it, from the lists in the folder <c>Quotes</c> of a language's data.</summary>
internal sealed class PhraseLexicon : ILexicon<PhraseLexicon>
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _times;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _occasions;

    private PhraseLexicon(Lexicons data)
    {
        _times = SetOf(data.Lines("Quotes/time-words.txt").Concat(CalendarNames.English.Select(name => name.Name)));
        _occasions = SetOf(data.Rows("Quotes/occasion-nouns.txt").Select(row => row[0]));
    }

    /// <summary>Reads the lists of a language.</summary>
    public static PhraseLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>Whether a word tells a time.</summary>
    public bool IsTime(ReadOnlySpan<char> word) => _times.Contains(word);

    /// <summary>Whether a word tells an occasion.</summary>
    public bool IsOccasion(ReadOnlySpan<char> word) => _occasions.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
