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

    private enum Order { YearFirst, DayFirst, MonthName, NameFirst, Short, Compact }

    private static readonly (Regex, Order)[] InText =
    [
        (YearFirst(), Order.YearFirst), (DayFirst(), Order.DayFirst), (DayNameYear(), Order.MonthName), (NameDayYear(), Order.NameFirst), (ShortYear(), Order.Short), (Compact(), Order.Compact),
    ];

    /// <summary>
    /// The date that a field of a feed, a wire or a header holds: RFC 822 as RSS has it, RFC 3339 and ISO 8601 in long and short form, and what careless programs make of them.
    /// UTC where no known zone is named (RFC 2822, 4.3); null where it holds none.
    /// </summary>
    public static DateTimeOffset? Parse(string? field)
    {
        if (string.IsNullOrWhiteSpace(field) || field.Length > LongestField)
            return null;
        field = field.Trim();
        var match = Iso().Match(field);
        if (!match.Success)
            match = Mail().Match(field);
        if (!match.Success)
            return DateTimeOffset.TryParse(field, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var other) ? other : null;

        var month = match.Groups["name"].Success ? CalendarNames.Month(match.Groups["name"].Value) ?? 0 : Number(match, "month");
        var year = Number(match, "year");
        if (match.Groups["year"].Length == 2)
            year += year < 50 ? 2000 : 1900;   // RFC 2822, 4.3
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Math.Min(Number(match, "second"), 59));
        var day = Math.Max(1, Number(match, "day"));
        if (year < 1 || month is < 1 or > 12 || day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59)
            return null;
        var moment = new DateTime(year, month, day).AddHours(hour).AddMinutes(minute).AddSeconds(second);
        if (match.Groups["fraction"].Success)
            moment = moment.AddTicks((long)(double.Parse("0." + match.Groups["fraction"].Value, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));
        if (Offset(match.Groups["zone"].Value) is not { } offset || moment.Ticks < offset.Ticks || moment.Ticks - offset.Ticks > DateTime.MaxValue.Ticks)
            return null;
        return new DateTimeOffset(moment, offset);
    }

    /// <summary>The first date of a text, with its time and offset where they follow it; UTC where no offset is named.</summary>
    /// <param name="text">Any text; only its first 400 units are looked at.</param>
    /// <param name="monthFirst">Whether 3/4 means the fourth of March.</param>
    public static DatedText? Find(string? text, bool monthFirst = false)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length > LongestText)
            text = text[..LongestText];
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        if (Epoch().Match(text) is { Success: true } epoch)
            return new(DateTimeOffset.FromUnixTimeSeconds(long.Parse(epoch.Groups[1].Value, CultureInfo.InvariantCulture)), true, true);
        DatedText? best = null;
        var bestAt = int.MaxValue;
        foreach (var (pattern, kind) in InText)
        {
            foreach (Match match in pattern.Matches(text))
            {
                if (match.Index >= bestAt)
                    break;
                if (Day(match, kind, monthFirst) is not { } day)
                    continue;
                best = WithTime(day, text.AsSpan(match.Index + match.Length), text.AsSpan(0, match.Index));
                bestAt = match.Index;
                break;
            }
        }
        return best;
    }

    private static DateOnly? Day(Match match, Order order, bool monthFirst)
    {
        var year = Number(match, "year");
        if (order == Order.Short)
            year += year < 80 ? 2000 : 1900;
        int month, day = Number(match, "day");
        if (order is Order.MonthName or Order.NameFirst)
        {
            if (CalendarNames.Month(match.Groups["name"].Value) is not { } named)
                return null;
            month = named;
        }
        else
        {
            month = Number(match, "month");
            if (order is Order.DayFirst or Order.Short && (month > 12 || monthFirst && day <= 12 && match.Groups["joint"].Value != "."))
                (month, day) = (day, month);
        }
        return year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static DatedText WithTime(DateOnly day, ReadOnlySpan<char> after, ReadOnlySpan<char> before)
    {
        var time = TimeAfter().Match(after.Length > 60 ? after[..60].ToString() : after.ToString());
        if (!time.Success)
            time = TimeBefore().Match(before.Length > 40 ? before[^40..].ToString() : before.ToString());
        var (hour, minute, second) = (Number(time, "hour"), Number(time, "minute"), Number(time, "second"));
        var half = time.Groups["half"].Value;
        if (half.Length > 0)
            hour = hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        if (!time.Success || hour > 23 || minute > 59 || second > 59)
            return new(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), false, false);
        var offset = time.Groups["sign"].Success ? Offset(time.Groups["sign"].Value + time.Groups["offset"].Value) : ZoneTable.Offset(time.Groups["zone"].Value);
        return new(new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute, second)), offset ?? TimeSpan.Zero), true, offset is not null);
    }

    /// <summary>The offset of a zone: hours and minutes, or an abbreviation; one that is not known counts as UTC (RFC 2822, 4.3).</summary>
    private static TimeSpan? Offset(string zone)
    {
        if (zone.Length == 0 || zone[0] is not ('+' or '-' or '−'))
            return ZoneTable.Offset(zone) ?? TimeSpan.Zero;
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var hours = int.Parse(digits[..Math.Min(2, digits.Length)], NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = digits.Length > 2 ? int.Parse(digits[2..], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return offset > GreatestOffset || minutes > 59 ? null : zone[0] == '+' ? offset : -offset;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
}
