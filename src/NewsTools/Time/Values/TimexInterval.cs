using System.Globalization;

namespace NewsTools.Time;

/// <summary>Reads from a value as TIMEX3 writes it when that is.</summary>
internal static class TimexInterval
{
    /// <summary>The stretch of time that a value names; null where it is open, a length or no value.</summary>
    public static TimeInterval? Of(string? value)
    {
        if (value is null || value.Length < 4 || !char.IsAsciiDigit(value[0]))
            return null;
        var clock = value.IndexOf('T', StringComparison.Ordinal);
        if (clock > 0)
            return TryDay(value.AsSpan(0, clock), out var of) ? OfDay(of, value.AsSpan(clock + 1)) : null;
        if (TryDay(value, out var day))
            return Days(day, 1, TimePrecision.Day);
        if (value[^1] is 'X')
            return OfOpenYear(value);
        if (!TryNumber(value.AsSpan(0, 4), out var year) || year < 1)
            return null;
        if (value.Length == 4)
            return Months(year, 1, 12, TimePrecision.Year);
        var rest = value.AsSpan(5);
        return rest.Length == 2 ? rest switch
        {
            "SP" => Months(year, 3, 3, TimePrecision.Season),
            "SU" => Months(year, 6, 3, TimePrecision.Season),
            "FA" => Months(year, 9, 3, TimePrecision.Season),
            "WI" => Months(year, 12, 3, TimePrecision.Season),
            ['Q', var quarter and >= '1' and <= '4'] => Months(year, ((quarter - '1') * 3) + 1, 3, TimePrecision.Quarter),
            ['H', var half and ('1' or '2')] => Months(year, ((half - '1') * 6) + 1, 6, TimePrecision.Half),
            _ => TryNumber(rest, out var month) && month is >= 1 and <= 12 ? Months(year, month, 1, TimePrecision.Month) : null,
        } : OfWeek(year, rest);
    }

    private static TimeInterval? OfWeek(int year, ReadOnlySpan<char> rest)
    {
        if (rest.Length is not (3 or 6) || rest[0] is not 'W' || !TryNumber(rest.Slice(1, 2), out var week) || week < 1 || week > ISOWeek.GetWeeksInYear(year) || year is < 2 or > 9998)
            return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return rest.Length == 3 ? Days(monday, 7, TimePrecision.Week) : rest.EndsWith("-WE", StringComparison.Ordinal) ? Days(monday.AddDays(5), 2, TimePrecision.Weekend) : null;
    }

    private static TimeInterval? OfOpenYear(string value) => value.Length != 4 ? null
        : value[2] is 'X' ? TryNumber(value.AsSpan(0, 2), out var century) && century > 0 ? Years(century * 100, 100, TimePrecision.Century) : null
        : TryNumber(value.AsSpan(0, 3), out var decade) && decade > 0 ? Years(decade * 10, 10, TimePrecision.Decade) : null;

    private static TimeInterval? OfDay(DateOnly day, ReadOnlySpan<char> clock)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (day == DateOnly.MaxValue || clock.Length < 2)
            return null;
        if (TryNumber(clock[..2], out var hour) && hour <= 24)
        {
            var minute = 0;
            if (clock.Length >= 5 && !TryNumber(clock.Slice(3, 2), out minute))
                return null;
            var start = midnight.AddHours(hour).AddMinutes(minute);
            return clock.Length >= 5 ? new TimeInterval(start, start.AddMinutes(1), TimePrecision.Minute) : new TimeInterval(start, start.AddHours(1), TimePrecision.Hour);
        }
        return clock switch
        {
            "MO" => Hours(midnight, 5, 12),
            "AF" => Hours(midnight, 12, 18),
            "EV" => Hours(midnight, 17, 22),
            "NI" => Hours(midnight, 20, 29),
            "DT" => Hours(midnight, 8, 18),
            _ => null,
        };
    }

    private static TimeInterval Hours(DateTime midnight, int from, int to) => new(midnight.AddHours(from), midnight.AddHours(to), TimePrecision.PartOfDay);

    private static TimeInterval? Days(DateOnly first, int count, TimePrecision precision) =>
        first > DateOnly.MaxValue.AddDays(-count) ? null : new TimeInterval(first.ToDateTime(TimeOnly.MinValue), first.AddDays(count).ToDateTime(TimeOnly.MinValue), precision);

    private static TimeInterval? Months(int year, int month, int count, TimePrecision precision)
    {
        if (year > 9990)
            return null;
        var start = new DateTime(year, month, 1);
        return new TimeInterval(start, start.AddMonths(count), precision);
    }

    private static TimeInterval? Years(int year, int count, TimePrecision precision) => year + count > 9990 ? null : new TimeInterval(new DateTime(year, 1, 1), new DateTime(year + count, 1, 1), precision);

    private static bool TryDay(ReadOnlySpan<char> value, out DateOnly day) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
