using System.Globalization;

namespace NewsTools.Time;

/// <summary>Writes times as TIMEX3 has them.</summary>
internal static class TimexValue
{
    /// <summary>A day of which nothing is known.</summary>
    public const string AnyDay = "XXXX-XX-XX";

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The month of a day.</summary>
    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The year of a day.</summary>
    public static string Year(DateOnly day) => Year(day.Year);

    /// <summary>A year.</summary>
    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The week of a day.</summary>
    public static string Week(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}");
    }

    /// <summary>The quarter of a day.</summary>
    public static string Quarter(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}");

    /// <summary>The decade of a year.</summary>
    public static string Decade(int year) => string.Create(CultureInfo.InvariantCulture, $"{year / 10:000}X");

    /// <summary>A century by its number.</summary>
    public static string Century(int number) => string.Create(CultureInfo.InvariantCulture, $"{number - 1:00}XX");

    /// <summary>A day without its year, or of an open month.</summary>
    public static string Open(int month, int? day) => day is { } of ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{of:00}") : string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}");

    /// <summary>A weekday of an open week.</summary>
    public static string OpenWeekday(int weekday) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");

    /// <summary>A time of day, such as <c>22:00</c>, from an hour with or without minutes and the half of the day; null where there is no such time.</summary>
    public static string? Clock(string time, string half)
    {
        var colon = time.IndexOf(':', StringComparison.Ordinal);
        if (!int.TryParse(colon < 0 ? time : time[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour is < 1 or > 12)
            return null;
        var minute = 0;
        if (colon >= 0 && (!int.TryParse(time[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out minute) || minute > 59))
            return null;
        return string.Create(CultureInfo.InvariantCulture, $"{(hour % 12) + (half == "p" ? 12 : 0):00}:{minute:00}");
    }

    /// <summary>A length: so many of a unit; null where it makes none.</summary>
    /// <param name="number">How many; NaN where the text does not tell.</param>
    /// <param name="unit">The unit as <c>time-words.txt</c> has it.</param>
    public static string? Length(double number, string unit) => unit switch
    {
        "DE" => Length(number * 10, "Y"),
        "CE" => Length(number * 100, "Y"),
        "FN" => Length(number * 2, "W"),
        "WE" => number is 1 ? "P2D" : null,
        _ when double.IsNaN(number) => unit is "H" or "MI" or "S" ? $"PTX{unit[0]}" : $"PX{unit}",
        "H" when number % 1 is not 0 => WholeAndRest(number, "H", 60, "M", "PT"),
        "Y" when number is 0.5 => "P6M",
        "M" or "Q" or "W" or "D" or "Y" => string.Create(CultureInfo.InvariantCulture, $"P{number:0.##}{unit}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"PT{number:0.##}{unit[0]}"),
    };

    private static string WholeAndRest(double number, string unit, int parts, string part, string prefix)
    {
        var whole = Math.Floor(number);
        var rest = Math.Round((number - whole) * parts);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{(whole > 0 ? whole.ToString(CultureInfo.InvariantCulture) + unit : "")}{rest}{part}");
    }
}
