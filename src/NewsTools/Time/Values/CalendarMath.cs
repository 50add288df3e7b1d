namespace NewsTools.Time;

/// <summary>Counts days, weeks, months and years; null where that leads out of the calendar.</summary>
internal static class CalendarMath
{
    // Farther off than any text means it.
    private const int MostYears = 5000;

    /// <summary>A day so many units on.</summary>
    /// <param name="day">The day.</param>
    /// <param name="count">How many; fewer than none back.</param>
    /// <param name="unit">The unit as <c>time-words.txt</c> has it.</param>
    public static DateOnly? Add(DateOnly day, double count, string unit)
    {
        var (months, days) = unit switch
        {
            "D" => (0, count),
            "W" or "WE" => (0, 7 * count),
            "FN" => (0, 14 * count),
            "M" => (count, 0),
            "Q" => (3 * count, 0),
            "Y" => (12 * count, 0),
            "DE" => (120 * count, 0),
            "CE" => (1200 * count, 0),
            _ => (double.NaN, 0d),
        };
        if (double.IsNaN(months) || double.IsNaN(days) || Math.Abs(months) > 12 * MostYears || Math.Abs(days) > 365 * MostYears)
            return null;
        var number = ((long)day.Year * 12) + (long)months;
        if (number < 24 || number > 9998 * 12 || day.DayNumber + days < 366 || day.DayNumber + days > DateOnly.MaxValue.DayNumber - 366)
            return null;
        return day.AddMonths((int)months).AddDays((int)days);
    }

    /// <summary>A day by its numbers; null where the calendar has none.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is > 0 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The number of a weekday, 1 to 7 from Monday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
