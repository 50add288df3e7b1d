using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsTools.Wire;

/// <summary>
/// Reads the dates of feeds and wires: RFC 822 as RSS has it, RFC 3339 and ISO 8601 in long and short form, and what careless programs make of them.
/// A time without a zone is taken as UTC.
/// </summary>
internal static partial class NewsDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a date. False where the words are none.</summary>
    public static bool TryParse(string? words, out DateTimeOffset date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(words) || words.Length > 100)
            return false;
        words = words.Trim();
        var match = Iso().Match(words);
        var month = 0;
        if (match.Success)
            month = Number(match, "month");
        else if ((match = Mail().Match(words)).Success)
            month = Array.FindIndex(Months, name => match.Groups["name"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        if (!match.Success)
            return DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out date);

        var year = Number(match, "year");
        if (match.Groups["year"].Length == 2)
            year += year < 50 ? 2000 : 1900;   // RFC 2822, 4.3
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Math.Min(Number(match, "second"), 59));
        var day = Math.Max(1, Number(match, "day"));
        if (year < 1 || month is < 1 or > 12 || day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59)
            return false;
        var moment = new DateTime(year, month, day).AddHours(hour).AddMinutes(minute).AddSeconds(second);
        if (match.Groups["fraction"].Success)
            moment = moment.AddTicks((long)(double.Parse("0." + match.Groups["fraction"].Value, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));
        if (Offset(match.Groups["zone"].Value) is not { } offset || moment.Ticks < offset.Ticks || moment.Ticks - offset.Ticks > DateTime.MaxValue.Ticks)
            return false;
        date = new DateTimeOffset(moment, offset);
        return true;
    }

    /// <summary>The date; null where the words are none.</summary>
    public static DateTimeOffset? Parse(string? words) => TryParse(words, out var date) ? date : null;

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>The offset of a zone: hours and minutes, or a name of RFC 822 or of the European press; an unknown name counts as UTC (RFC 2822, 4.3).</summary>
    private static TimeSpan? Offset(string zone)
    {
        if (zone.Length == 0)
            return TimeSpan.Zero;
        if (zone[0] is '+' or '-' or '−')
        {
            var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
            var hours = int.Parse(digits[..Math.Min(2, digits.Length)], NumberStyles.None, CultureInfo.InvariantCulture);
            var minutes = digits.Length > 2 ? int.Parse(digits[2..], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            return hours > 14 || minutes > 59 ? null : new TimeSpan(hours, minutes, 0) * (zone[0] == '+' ? 1 : -1);
        }
        return TimeSpan.FromHours(zone.ToUpperInvariant() switch
        {
            "EST" or "CDT" => -5,
            "EDT" => -4,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" => -8,
            "BST" or "CET" or "MEZ" or "WEST" => 1,
            "CEST" or "MESZ" or "EET" => 2,
            "EEST" or "MSK" => 3,
            "IST" => 5.5,
            "JST" or "KST" => 9,
            "AEST" => 10,
            "AEDT" => 11,
            _ => 0,
        });
    }

    [GeneratedRegex("""
        ^(?<year>\d{4})(-?(?<month>\d{2})(-?(?<day>\d{2})
            ([T\ ]+(?<hour>\d{1,2}):?(?<minute>\d{2})(:?(?<second>\d{2})([.,](?<fraction>\d{1,12}))?)?)?
            \s*(?<zone>Z|[+−-]\d{1,2}:?(\d{2})?|[A-Z]{2,4})?)?)$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Iso();

    [GeneratedRegex("""
        ^(\p{L}+\.?,?\s*)?(?<day>\d{1,2})[\s-]+(?<name>(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?,?[\s-]+(?<year>\d{4}|\d{2})
            (,?\s+(?<hour>\d{1,2}):(?<minute>\d{2})(:(?<second>\d{2})(\.(?<fraction>\d{1,7}))?)?\s*(GMT(?=[+-]))?(?<zone>[+-]\d{1,2}:?(\d{2})?|[A-Z]{1,5})?(\s*\(.*\))?)?$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mail();
}
