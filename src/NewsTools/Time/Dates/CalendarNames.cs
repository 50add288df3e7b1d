using System.Collections.Frozen;
using System.Globalization;

namespace NewsTools.Time;

/// <summary>The names of months and weekdays, from <c>Time/Data/calendar-names.txt</c>. Read once, on first use.</summary>
internal static class CalendarNames
{
    private static readonly (CalendarKind Kind, int Number, string Language, string[] Names)[] Rows =
        [.. DataFile.Rows("Time/Data/calendar-names.txt").Select(row => (Enum.Parse<CalendarKind>(row[0], ignoreCase: true), int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3].Split(' ')))];

    private static readonly FrozenDictionary<string, int> Months = Rows.Where(row => row.Kind is CalendarKind.Month).SelectMany(row => row.Names.Select(name => (Key: Key(name), row.Number)))
        .DistinctBy(month => month.Key).ToFrozenDictionary(month => month.Key, month => month.Number, StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Months.Keys.Concat(English.Select(name => name.Name).Where(name => !name.EndsWith('.')))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The English names and abbreviations of months and weekdays, as copy writes them.</summary>
    public static IEnumerable<(string Name, CalendarKind Kind, int Number)> English =>
        Rows.Where(row => row.Language == "en").SelectMany(row => row.Names.Select(name => (name, row.Kind, row.Number)));

    /// <summary>The month that a word names or abbreviates, in any language; null where it is none.</summary>
    public static int? Month(string word) => Months.TryGetValue(Key(word), out var month) ? month : null;

    /// <summary>Whether a word names or abbreviates a month in any language, or a weekday in English.</summary>
    public static bool IsName(ReadOnlySpan<char> word) => Names.Contains(word.TrimEnd('.'));

    private static string Key(string name) => name.ToLowerInvariant().TrimEnd('.');
}
