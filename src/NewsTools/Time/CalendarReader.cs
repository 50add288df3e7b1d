using System.Globalization;
using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Reads statements of time of a day and longer, and counts them from the day of the article.</summary>
/// <param name="document">The words.</param>
/// <param name="isName">Whether a token is part of a name; such a one is no time.</param>
internal sealed class CalendarReader(Document document, Func<int, bool> isName)
{
    private readonly CalendarLexicon _lexicon = document.Lexicon<CalendarLexicon>();

    // A thousand years back and one ahead must be days too.
    private readonly DateOnly? _today = document.Article.PublishedAt is { Year: > 1000 and < 9999 } at ? DateOnly.FromDateTime(at.Date) : null;

    /// <summary>A statement of time: <c>[First, End)</c>, without the preposition before it.</summary>
    internal readonly record struct Found(int First, int End, string? Value);

    /// <summary>Whether a word begins a statement of time.</summary>
    public bool Begins(int token, int limit) => !isName(token) && _lexicon.Calendar(document.Word(token))?.Kind switch
    {
        CalendarKind.Weekday or CalendarKind.Month or CalendarKind.Day or CalendarKind.Tonight or CalendarKind.Shift => true,
        _ => token + 2 < limit && _lexicon.Is(document.Word(token + 2), CalendarKind.Ago),
    };

    /// <summary>The statement of time at a place; null where there is none.</summary>
    /// <param name="token">The first token; a preposition may be.</param>
    /// <param name="limit">Where to stop.</param>
    /// <param name="ahead">Whether what is told is yet to come.</param>
    public Found? Read(int token, int limit, bool ahead)
    {
        var preposition = token + 1 < limit && _lexicon.Is(document.Word(token), CalendarKind.Before) ? token++ : -1;
        var first = token;
        if (token + 1 < limit && _lexicon.Is(document.Word(token), CalendarKind.Lead))
        {
            token++;
            if (token + 1 < limit && document.Is(token, ClosedClass.DatePreposition))
                token++;
        }
        if (token >= limit || isName(token) || ReadStatement(token, limit, preposition, ahead) is not { } found)
            return null;
        return found with { First = first };
    }

    private Found? ReadStatement(int token, int limit, int preposition, bool ahead)
    {
        var next = token + 1;
        switch (_lexicon.Calendar(document.Word(token))?.Kind)
        {
            case CalendarKind.Weekday:
                // “Tuesday, Feb. 12”: the date says more.
                if (next + 1 < limit && document.Word(next) is "," && _lexicon.Is(document.Word(next + 1), CalendarKind.Month) && ReadMonth(next + 1, limit, ahead) is { Value.Length: >= 10 } dated)
                    return dated;
                return WithPartOfDay(next, limit, DateOfWeekday(_lexicon.Number(document.Word(token)), ahead ? 1 : 0));
            case CalendarKind.Month:
                return ReadMonth(token, limit, ahead);
            case CalendarKind.Day:
                return WithPartOfDay(next, limit, FormatDay(_today?.AddDays(_lexicon.Number(document.Word(token)))));
            case CalendarKind.Tonight:
                return new Found(token, next, _today is { } today ? FormatDay(today) + "TNI" : null);
            case CalendarKind.Shift when next < limit:
                return ReadShifted(token, limit, _lexicon.Number(document.Word(token)), ahead);
            case CalendarKind.Number when preposition < 0 && next + 1 < limit && _lexicon.Is(document.Word(next), CalendarKind.Unit) && _lexicon.Is(document.Word(next + 1), CalendarKind.Ago):
                return new Found(token, next + 2, CountBack(_lexicon.Number(document.Word(token)), document.Word(next)));
        }
        return ReadNumber(token, limit, preposition, ahead);
    }

    // “three days ago” in figures, “in 2019”, “12 February 2026”
    private Found? ReadNumber(int token, int limit, int preposition, bool ahead)
    {
        var next = token + 1;
        if (!int.TryParse(document.Word(token), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        if (next + 1 < limit && number is > 0 and < 1000 && _lexicon.Is(document.Word(next), CalendarKind.Unit) && _lexicon.Is(document.Word(next + 1), CalendarKind.Ago))
            return new Found(token, next + 2, CountBack(number, document.Word(next)));
        if (number is > 1800 and < 2100 && preposition >= 0 && document.Is(preposition, ClosedClass.ContainmentPreposition) && document.Word(token).Length == 4 && !(next < limit && IsNominal(next)))
            return new Found(token, next, number.ToString(CultureInfo.InvariantCulture));
        if (next < limit && number is > 0 and < 32 && _lexicon.Is(document.Word(next), CalendarKind.Month))
        {
            var year = ReadYear(next + 1, limit, out var end);
            return new Found(token, end, FormatDay(DateOf(_lexicon.Number(document.Word(next)), number, year, ahead)));
        }
        return null;
    }

    // “Feb. 12”, “Feb. 12, 2026”, “February 2026”, “February”
    private Found? ReadMonth(int token, int limit, bool ahead)
    {
        if (!isName(token) && document.PennTag(token) is "MD" or "VB")
            return null;
        var month = _lexicon.Number(document.Word(token));
        var next = token + 1;
        if (next < limit && document.Word(next).Length <= 2 && int.TryParse(document.Word(next), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and < 32)
        {
            var year = ReadYear(next + 1, limit, out var end);
            return WithPartOfDay(end, limit, FormatDay(DateOf(month, day, year, ahead)));
        }
        var stated = ReadYear(next, limit, out next);
        var of = stated ?? (_today is { } today ? today.Year + (ahead ? today.Month > month ? 1 : 0 : today.Month < month ? -1 : 0) : null);
        return new Found(token, next, of is { } year4 ? string.Create(CultureInfo.InvariantCulture, $"{year4:0000}-{month:00}") : null);
    }

    private int? ReadYear(int token, int limit, out int end)
    {
        end = token;
        if (token + 1 < limit && document.Word(token) is ",")
            token++;
        if (token >= limit || document.Word(token).Length != 4 || !int.TryParse(document.Word(token), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1800 or > 2100)
            return null;
        end = token + 1;
        return year;
    }

    private DateOnly? DateOf(int month, int day, int? year, bool ahead)
    {
        if ((year ?? _today?.Year) is not { } of || day > DateTime.DaysInMonth(of, month))
            return null;
        var date = new DateOnly(of, month, day);
        if (year is not null || _today is not { } today)
            return date;
        // A day without its year is the last one before the article, or the next after it.
        var other = ahead && date < today ? of + 1 : !ahead && date > today ? of - 1 : of;
        return day <= DateTime.DaysInMonth(other, month) ? new DateOnly(other, month, day) : null;
    }

    // last Friday, this week, next month, last night, this morning
    private Found? ReadShifted(int token, int limit, int shift, bool ahead)
    {
        var next = token + 1;
        var word = document.Word(next);
        if (_lexicon.Calendar(word) is not { } entry)
            return null;
        switch (entry.Kind)
        {
            case CalendarKind.Weekday:
                return WithPartOfDay(next + 1, limit, DateOfWeekday(_lexicon.Number(word), shift == 0 && ahead ? 1 : shift == 0 ? 0 : 2 * shift));
            case CalendarKind.Month:
                var month = _lexicon.Number(word);
                var year = _today is not { } day ? (int?)null : shift < 0 ? day.Month > month ? day.Year : day.Year - 1 : shift > 0 ? day.Month < month ? day.Year : day.Year + 1 : day.Year;
                return new Found(token, next + 1, year is { } of ? string.Create(CultureInfo.InvariantCulture, $"{of:0000}-{month:00}") : null);
            case CalendarKind.Part:
                return new Found(token, next + 1, shift <= 0 && _today?.AddDays(shift) is { } date ? FormatDay(date) + "T" + entry.Value : null);
            case CalendarKind.Unit when entry.Value is not "D" && document.Word(next)[^1] is not 's':
                return new Found(token, next + 1, CountBack(-shift, word));
            default:
                return null;
        }
    }

    // So many days, weeks, months or years before the article.
    private string? CountBack(int count, ReadOnlySpan<char> unit)
    {
        if (_today is not { } today || count > 1000)
            return null;
        switch (_lexicon.Calendar(unit)!.Value.Value)
        {
            case "D":
                return FormatDay(today.AddDays(-count));
            case "W":
                var week = today.AddDays(-7 * count).ToDateTime(TimeOnly.MinValue);
                return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(week):0000}-W{ISOWeek.GetWeekOfYear(week):00}");
            case "M":
                return today.AddMonths(-count).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            default:
                return today.AddYears(-count).ToString("yyyy", CultureInfo.InvariantCulture);
        }
    }

    // The last such day up to the article's; by the sign of the step the next one on or after it; by two the one strictly before or after.
    private string? DateOfWeekday(int weekday, int step)
    {
        if (_today is not { } today)
            return null;
        var back = ((int)today.DayOfWeek - weekday + 14) % 7;
        var days = step switch { 0 => -back, 1 => (7 - back) % 7, < 0 => back == 0 ? -7 : -back, _ => 7 - back };
        return FormatDay(today.AddDays(days));
    }

    private Found WithPartOfDay(int token, int limit, string? day) =>
        token < limit && _lexicon.Calendar(document.Word(token)) is { Kind: CalendarKind.Part } part ? new Found(token, token + 1, day is null ? null : day + "T" + part.Value) : new Found(token, token, day);

    private static string? FormatDay(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool IsNominal(int token) => isName(token) || document.PartOfSpeech(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num;
}
