using System.Globalization;

namespace NewsTools.Time;

/// <summary>Computes the days of holidays, from what <c>Time/holidays.txt</c> says of each.</summary>
internal static class Holidays
{
    /// <summary>The day of a holiday in a year.</summary>
    /// <param name="rule">The second column of the list.</param>
    /// <param name="year">The year.</param>
    public static DateOnly DayOf(string rule, int year)
    {
        var parts = rule.Split(' ');
        if (parts[0] == "easter")
            return EasterOf(year).AddDays(Number(parts[1]));
        if (parts.Length == 1)
            return new DateOnly(year, Number(rule[..2]), Number(rule[3..]));
        var (month, count, weekday) = (Number(parts[0]), Number(parts[1]), Number(parts[2]) % 7);
        var first = count < 0 ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : new DateOnly(year, month, 1);
        var day = count < 0 ? first.AddDays(-(((int)first.DayOfWeek - weekday + 7) % 7)) : first.AddDays(((weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (count - 1)));
        return parts.Length > 3 ? day.AddDays(Number(parts[3])) : day;
    }

    /// <summary>The holiday without its year, as TIMEX3 has it; null where its day changes from year to year.</summary>
    public static string? Open(string rule) => rule.Length == 5 && rule[2] == '-' ? "XXXX-" + rule : null;

    // The Gregorian computus, by Meeus, Jones and Butcher.
    private static DateOnly EasterOf(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }

    private static int Number(string written) => int.Parse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
