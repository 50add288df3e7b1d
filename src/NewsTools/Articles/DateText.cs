using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>Reads dates as machines and people write them, in many languages, without any clock or culture.</summary>
internal static partial class DateText
{
    private const int EarliestYear = 1990, LatestYear = 2099;

    private static readonly FrozenDictionary<string, int> Months = ReadNumbers("Languages/English/Data/Articles/months.txt", byWord: true);
    private static readonly FrozenDictionary<string, int> Zones = ReadNumbers("Languages/English/Data/Articles/zones.txt", byWord: false);

    /// <summary>The first date of a text, with its time and offset where they follow it; UTC where no offset is named.</summary>
    /// <param name="text">Any text; only its first 400 units are looked at.</param>
    /// <param name="monthFirst">Whether 3/4 means the fourth of March.</param>
    public static DatedText? Find(string? text, bool monthFirst = false)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length > 400)
            text = text[..400];
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        if (Epoch().Match(text) is { Success: true } epoch)
        {
            var seconds = long.Parse(epoch.Groups[1].Value, CultureInfo.InvariantCulture);
            return new(DateTimeOffset.FromUnixTimeSeconds(seconds), true, true);
        }
        DatedText? best = null;
        var bestAt = int.MaxValue;
        foreach (var (pattern, kind) in Patterns)
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

    private enum Order { YearFirst, DayFirst, MonthName, NameFirst, Short, Compact }

    private static readonly (Regex, Order)[] Patterns =
    [
        (YearFirst(), Order.YearFirst), (DayFirst(), Order.DayFirst), (DayNameYear(), Order.MonthName), (NameDayYear(), Order.NameFirst), (ShortYear(), Order.Short), (Compact(), Order.Compact),
    ];

    private static DateOnly? Day(Match match, Order order, bool monthFirst)
    {
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var year = Number("year");
        if (order == Order.Short)
            year += year < 80 ? 2000 : 1900;
        int month, day = Number("day");
        if (order is Order.MonthName or Order.NameFirst)
        {
            if (!Months.TryGetValue(match.Groups["name"].Value.ToLowerInvariant().TrimEnd('.'), out month))
                return null;
        }
        else
        {
            month = Number("month");
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
        if (!time.Success)
            return new(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), false, false);
        var hour = int.Parse(time.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = int.Parse(time.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture);
        var second = time.Groups["second"].Success ? int.Parse(time.Groups["second"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = time.Groups["half"].Value;
        if (half.Length > 0)
            hour = hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        if (hour > 23 || minute > 59 || second > 59)
            return new(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), false, false);
        var minutes = 0;
        var zoned = false;
        if (time.Groups["sign"].Success)
        {
            minutes = int.Parse(time.Groups["offset"].ValueSpan[..2], CultureInfo.InvariantCulture) * 60 + int.Parse(time.Groups["offset"].ValueSpan[^2..], CultureInfo.InvariantCulture);
            minutes = time.Groups["sign"].Value == "+" ? minutes : -minutes;
            zoned = Math.Abs(minutes) <= 14 * 60;
            minutes = zoned ? minutes : 0;
        }
        else if (time.Groups["zone"].Success && Zones.TryGetValue(time.Groups["zone"].Value, out var known))
        {
            (minutes, zoned) = (known, true);
        }
        return new(new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute, second)), TimeSpan.FromMinutes(minutes)), true, zoned);
    }

    private static FrozenDictionary<string, int> ReadNumbers(string name, bool byWord)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(name))
        {
            if (!byWord)
                numbers[row[0]] = int.Parse(row[1], CultureInfo.InvariantCulture);
            else
                foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    numbers.TryAdd(word, int.Parse(row[0], CultureInfo.InvariantCulture));
        }
        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\s*(\d{10})(?:\d{3})?\s*$")]
    private static partial Regex Epoch();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?:[-/.]|年\s?|년\s?)(?<month>\d{1,2})(?:[-/.]|月\s?|월\s?)(?<day>\d{1,2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d.])(?<day>\d{1,2})\s?(?<joint>[-/.])\s?(?<month>\d{1,2})\s?[-/.]\s?(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|,|-a|-го)?[\s\u00A0-]*(?:de\s+|of\s+|d['’]|di\s+)?(?<name>\p{L}[\p{L}\p{M}]{1,20}\.?)[,.\s\u00A0-]*(?:de\s+|del\s+|of\s+)?(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayNameYear();

    [GeneratedRegex(@"(?<![\p{L}])(?<name>\p{L}[\p{L}\p{M}]{1,20}\.?)[\s\u00A0-]*(?<day>\d{1,2})(?:st|nd|rd|th)?[,.\s\u00A0-]+(?:\p{L}{2,9}\s+)?(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameDayYear();

    [GeneratedRegex(@"(?<![\d./-])(?<day>\d{1,2})(?<joint>[/.])(?<month>\d{1,2})[/.](?<year>\d\d)(?![\d./-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^[^\d:]{0,16}?(?<hour>\d{1,2})(?:[:h]|\.(?=\d\d\b))(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?\s?(?:(?<half>[aApP])\.?\s?[mM]\b\.?)?\s?(?:\(?(?:(?<sign>[+-])(?<offset>\d\d:?\d\d)(?!\d)|(?<zone>[A-Z]{1,4})\b))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TimeAfter();

    [GeneratedRegex(@"(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?\s?(?:(?<half>[aApP])\.?\s?[mM]\b\.?)?\s?(?:(?<zone>[A-Z]{1,4})\b)?[^\d:]{0,20}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TimeBefore();
}
