using System.Collections.Frozen;
using System.Globalization;
using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>The words of temporal expressions and the patterns that they make, from the folder <c>Time</c> of a language's data.</summary>
internal sealed class TimeLexicon : ILexicon<TimeLexicon>
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal); // by the word in lower case, which is found faster than any case
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly WordFilter _filter;
    private readonly FrozenDictionary<string, bool> _monthFirst; // by place

    private TimeLexicon(Lexicons data)
    {
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in data.Rows("Time/time-words.txt"))
            foreach (var phrase in row[2].Split(", "))
                Add(Enum.Parse<TimeClass>(row[0], ignoreCase: true), row[1], phrase);
        foreach (var (name, kind, number) in data.Rows("Time/time-words.txt").Any() ? CalendarNames.English : [])
            AddName(name, kind, number);
        foreach (var row in data.Rows("Time/holidays.txt"))
            Add(TimeClass.Holiday, row[1], row[0]);
        Patterns = new TimePatterns(data.Rows("Time/time-patterns.txt"), IdOf);
        _filter = new WordFilter(_entries.Keys);
        _monthFirst = data.Rows("Time/date-order.txt").ToFrozenDictionary(row => row[1], row => row[0] == "month", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The patterns.</summary>
    public TimePatterns Patterns { get; }

    /// <summary>Reads the lists of a language.</summary>
    public static TimeLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>What a word is; null for one that is in no list and no pattern.</summary>
    public Entry? EntryOf(ReadOnlySpan<char> word)
    {
        if (!_filter.MayHold(word))
            return null;
        Span<char> lower = stackalloc char[_filter.Longest];
        return _lookup.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var entry) ? entry : null;
    }

    /// <summary>Whether a place writes the month of a date in figures before the day; null where that is not known.</summary>
    /// <param name="dateline">The place as a dateline has it, with what it lies in behind a comma.</param>
    public bool? IsMonthFirst(string? dateline) => dateline is not null && _monthFirst.TryGetValue(dateline[(dateline.LastIndexOf(',') + 1)..].Trim(), out var month) ? month : null;

    /// <summary>A word that lists or patterns have.</summary>
    internal sealed class Entry(int id)
    {
        /// <summary>The number by which patterns know it.</summary>
        public int Id { get; } = id;

        /// <summary>What it is by itself, or with the words that must follow.</summary>
        public List<(int[] Following, TimeClass Class, string Value, double Number)> Meanings { get; } = [];

        /// <summary>Whether it means something by itself.</summary>
        public bool Is(TimeClass wanted, out double number)
        {
            foreach (var meaning in Meanings)
                if (meaning.Class == wanted && meaning.Following.Length == 0)
                {
                    number = meaning.Number;
                    return true;
                }
            number = double.NaN;
            return false;
        }

        public bool Is(TimeClass wanted) => Is(wanted, out _);
    }

    private void AddName(string name, CalendarKind kind, int number)
    {
        var value = number.ToString(CultureInfo.InvariantCulture);
        var named = kind is CalendarKind.Month ? TimeClass.Month : TimeClass.Weekday;
        Add(named, value, name);
        if (name.EndsWith('.'))
            Add(named, value, name[..^1]); // at the end of a sentence, or left out
        else if (kind is CalendarKind.Weekday)
            Add(TimeClass.Weekdays, value, name + "s");
    }

    private void Add(TimeClass named, string value, string phrase)
    {
        var words = phrase.Split(' ');
        var number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) ? read : double.NaN;
        EntryFor(words[0]).Meanings.Add(([.. words.Skip(1).Select(IdOf)], named, value, number));
    }

    private int IdOf(string word) => EntryFor(word).Id;

    private Entry EntryFor(string word)
    {
        word = word.ToLowerInvariant();
        if (!_entries.TryGetValue(word, out var entry))
            _entries.Add(word, entry = new Entry(_entries.Count + 1));
        return entry;
    }
}
