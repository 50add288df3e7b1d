using System.Collections.Frozen;
using System.Globalization;

namespace NewsTools.Time;

/// <summary>The zones that abbreviations stand for, from <c>Time/Data/time-zones.txt</c>. Read once, on first use.</summary>
internal static class ZoneTable
{
    private static readonly FrozenDictionary<string, TimeSpan> Offsets = DataFile.Rows("Time/Data/time-zones.txt")
        .ToFrozenDictionary(row => row[0], row => DateTimeOffset.ParseExact(row[1], "zzz", CultureInfo.InvariantCulture).Offset, StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset from UTC of the zone that an abbreviation stands for; null where it stands for none, or for several alike.</summary>
    public static TimeSpan? Offset(string abbreviation) => Offsets.TryGetValue(abbreviation, out var offset) ? offset : null;
}
