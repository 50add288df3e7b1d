using System.Globalization;
using System.Text.RegularExpressions;
using static NewsTools.Time.DatePatterns;

namespace NewsTools.Time;

/// <summary>Reads dates as machines and people write them, in many languages. It is the one place that does.</summary>
internal static class DateReader
{
    // What is searched for in a text is the day of news: other years are numbers.
    private const int EarliestYear = 1990, LatestYear = 2099;

    private const int LongestField = 100, LongestText = 400;

    private static readonly TimeSpan GreatestOffset = TimeSpan.FromHours(14);

    // Whether the month may stand first: numbers alone do not tell.
    private static readonly (Regex Pattern, bool IsMonthUnsure)[] InText =
    [
        (YearFirst(), false), (DayFirst(), true), (DayNameYear(), false), (DayNameShortYear(), false), (NameDayYear(), false), (Asctime(), false), (ShortYear(), true), (Compact(), false),
    ];

    private static readonly Regex[] InField = [Iso(), Mail(), MonthYear()];

    /// <summary>
    /// The date that a field of a feed, a wire or a header holds: RFC 822 as RSS has it, RFC 3339 and ISO 8601 in long and short form, those of PDF, and whatever people write.
    /// UTC where no known zone is named (RFC 2822, 4.3); null where it holds none.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="monthFirst">Whether 3/4 means the fourth of March.</param>
    public static DateTimeOffset? Parse(string? field, bool monthFirst = true)
    {
        if (string.IsNullOrWhiteSpace(field) || field.Length > LongestField)
            return null;
        field = field.Trim();
        foreach (var pattern in InField)
            if (pattern.Match(field) is { Success: true } match)
                return Moment(match);
        return First(field, monthFirst, earliest: 1)?.Moment;
    }

    /// <summary>The first date of a text, with its time and offset where they follow it; UTC where no offset is named.</summary>
    /// <param name="text">Any text; only its first 400 units are looked at.</param>
    /// <param name="monthFirst">Whether 3/4 means the fourth of March.</param>
    public static DatedText? Find(string? text, bool monthFirst = false) =>
        string.IsNullOrWhiteSpace(text) ? null : First(text.Length > LongestText ? text[..LongestText] : text, monthFirst, EarliestYear);

    private static DateTimeOffset? Moment(Match match)
    {
        if (Day(Year(match), Month(match), match.Groups["day"].Success ? Number(match, "day") : 1) is not { } day || TimeOfDay(match) is not { } time)
            return null;
        var offset = Offset(match, day);
        return offset is null && match.Groups["sign"].Success ? null : At(day, time, offset ?? TimeSpan.Zero);
    }

    private static DatedText? First(string text, bool monthFirst, int earliest)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        if (Epoch().Match(text) is { Success: true } epoch)
        {
            var moment = DateTimeOffset.FromUnixTimeSeconds(long.Parse(epoch.Groups[1].Value, CultureInfo.InvariantCulture));
            return moment.Year is >= EarliestYear and <= LatestYear ? new(moment, true, true) : null;
        }
        DatedText? best = null;
        var bestAt = int.MaxValue;
        foreach (var (pattern, isMonthUnsure) in InText)
        {
            foreach (Match match in pattern.Matches(text))
            {
                if (match.Index >= bestAt)
                    break;
                if (Day(match, isMonthUnsure, monthFirst) is not { } day || day.Year < earliest || day.Year > LatestYear)
                    continue;
                best = WithTime(day, match.Groups["time"] is { Success: true } time ? time.ValueSpan : text.AsSpan(match.Index + match.Length), text.AsSpan(0, match.Index));
                bestAt = match.Index;
                break;
            }
        }
        return best;
    }

    private static DateOnly? Day(Match match, bool isMonthUnsure, bool monthFirst)
    {
        var (month, day) = (Month(match), Number(match, "day"));
        if (isMonthUnsure && (month > 12 || monthFirst && day <= 12 && match.Groups["joint"].Value != "."))
            (month, day) = (day, month);
        return Day(Year(match), month, day);
    }

    private static DatedText? WithTime(DateOnly day, ReadOnlySpan<char> after, ReadOnlySpan<char> before)
    {
        var time = TimeAfter().Match(after.Length > 60 ? after[..60].ToString() : after.ToString());
        if (!time.Success)
            time = TimeBefore().Match(before.Length > 40 ? before[^40..].ToString() : before.ToString());
        if (!time.Success || TimeOfDay(time) is not { } timeOfDay)
            return new(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), false, false);
        var offset = Offset(time, day);
        return At(day, timeOfDay, offset ?? TimeSpan.Zero) is { } moment ? new(moment, true, offset is not null) : null;
    }

    /// <summary>The offset that hours and minutes or a known abbreviation tell; null where none does.</summary>
    private static TimeSpan? Offset(Match match, DateOnly day)
    {
        if (match.Groups["sign"] is not { Success: true } sign)
            return ZoneTable.Offset(match.Groups["zone"].Value, day);
        var (hours, minutes) = (Number(match, "hours"), Number(match, "minutes"));
        var offset = new TimeSpan(hours, minutes, 0);
        return offset > GreatestOffset || minutes > 59 ? null : sign.Value == "+" ? offset : -offset;
    }

    /// <summary>The year, of which two or three digits may be left (RFC 5322, 4.3).</summary>
    private static int Year(Match match) => (match.Groups["year"].Length, Number(match, "year")) switch
    {
        (2, < 50 and var year) => 2000 + year,
        (2 or 3, var year) => 1900 + year,
        (_, var year) => year,
    };

    private static int Month(Match match) => match.Groups["name"] is { Success: true } name ? CalendarNames.Month(name.Value) ?? 0 : Number(match, "month");

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The time of day; midnight where none is named, null where there is no such time.</summary>
    private static TimeSpan? TimeOfDay(Match match)
    {
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (match.Groups["half"] is { Success: true } half)
            hour = hour % 12 + (half.ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        // A day may end at 24:00, and a minute with a leap second.
        if (minute > 59 || second > 60 || hour > 24 || hour == 24 && minute + second > 0)
            return null;
        var ticks = match.Groups["fraction"] is { Success: true } fraction ? long.Parse(fraction.Value.PadRight(7, '0')[..7], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(hour, minute, Math.Min(second, 59)) + TimeSpan.FromTicks(ticks);
    }

    /// <summary>The moment; null where it is before or after all that can be counted.</summary>
    private static DateTimeOffset? At(DateOnly day, TimeSpan time, TimeSpan offset)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).Ticks + time.Ticks;
        var universal = local - offset.Ticks;
        return Math.Max(local, universal) <= DateTime.MaxValue.Ticks && universal >= 0 ? new DateTimeOffset(local, offset) : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
}
