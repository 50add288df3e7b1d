using System.Collections.Frozen;
using System.Globalization;

namespace NewsTools.Time;

/// <summary>The zones that abbreviations stand for, from <c>Time/Data/time-zones.txt</c>. Read once, on first use.</summary>
internal static class ZoneTable
{
    private static readonly FrozenDictionary<string, (TimeSpan Standard, TimeSpan Summer)> Zones = DataFile.Rows("Time/Data/time-zones.txt")
        .ToFrozenDictionary(row => row[0], row => (Offset(row[1]), Offset(row[^1])), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (TimeSpan Standard, TimeSpan Summer)>.AlternateLookup<ReadOnlySpan<char>> ByWord = Zones.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The offset from UTC that an abbreviation stands for on a day; null where it stands for none, or for several alike.</summary>
    public static TimeSpan? Offset(string abbreviation, DateOnly day) => !Zones.TryGetValue(abbreviation, out var zone) ? null : IsSummer(day) ? zone.Summer : zone.Standard;

    /// <summary>Whether a word is the abbreviation of a zone, in capitals as copy writes it.</summary>
    public static bool IsZone(ReadOnlySpan<char> word) => word.Length is > 1 and < 6 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[1]) && ByWord.ContainsKey(word);

    private static TimeSpan Offset(string written) => DateTimeOffset.ParseExact(written, "zzz", CultureInfo.InvariantCulture).Offset;

    // North America's rule since 2007: from the second Sunday of March to the first of November.
    private static bool IsSummer(DateOnly day) => day >= SundayFrom(new DateOnly(day.Year, 3, 8)) && day < SundayFrom(new DateOnly(day.Year, 11, 1));

    private static DateOnly SundayFrom(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);
}
