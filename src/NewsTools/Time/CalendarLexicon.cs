using System.Collections.Frozen;
using System.Globalization;
using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>The words of statements of time, from <c>Time/calendar-words.txt</c> of a language's data and the names of months and weekdays.</summary>
internal sealed class CalendarLexicon : ILexicon<CalendarLexicon>
{
    private readonly FrozenDictionary<string, (CalendarKind Kind, string Value)>.AlternateLookup<ReadOnlySpan<char>> _words;

    private CalendarLexicon(Lexicons data) => _words = data.Rows("Time/calendar-words.txt").Select(row => (Word: row[0], Kind: Enum.Parse<CalendarKind>(row[1], ignoreCase: true), Value: row[2]))
        .Concat(CalendarNames.English.Select(name => (Word: name.Name, name.Kind, Value: name.Number.ToString(CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(entry => entry.Word, entry => (entry.Kind, entry.Value), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the lists of a language.</summary>
    public static CalendarLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>Whether a word is one of a statement of time, of that kind.</summary>
    public bool Is(ReadOnlySpan<char> word, CalendarKind kind) => Calendar(word)?.Kind == kind;

    /// <summary>The kind and value of a word of time; null for another. A month has its capital.</summary>
    public (CalendarKind Kind, string Value)? Calendar(ReadOnlySpan<char> word) =>
        _words.TryGetValue(word, out var entry) && (entry.Kind is not CalendarKind.Month || char.IsUpper(word[0])) ? entry : null;

    /// <summary>The number of a word of time.</summary>
    public int Number(ReadOnlySpan<char> word) => int.Parse(_words[word].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
