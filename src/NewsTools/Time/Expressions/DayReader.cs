using System.Globalization;
using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Reads days, times of day and months.</summary>
internal sealed class DayReader(Document document, TimeWords words, TimeScene scene, ClauseTense tense)
{
    private const string Absent = "the calendar has no such day";

    /// <summary>A day, with a part of it or a time of day.</summary>
    public TimeReading? ReadDay(TimePart part)
    {
        var reading = part.Find(TimeClass.Isodate) is { } iso ? new TimeReading(TimeType.Date, iso.Value, "a date in figures")
            : part.Find(TimeClass.Slashdate) is { } figures ? ReadFigures(figures)
            : part.Find(TimeClass.Deictic) is { } deictic ? Counted(part, deictic.Whole, "a day counted from the anchor")
            : part.Has(TimeClass.Month) && part.Has(TimeClass.Day) ? ReadMonthDay(part)
            : part.Find(TimeClass.Holiday) is { } holiday ? ReadHoliday(part, holiday)
            : part.Has(TimeClass.Ordinal) && part.Has(TimeClass.Weekday) ? ReadWeekdayOfMonth(part)
            : part.Find(TimeClass.Weekday) is { } weekday ? IsInName(part) ? null : ReadWeekday(part, weekday)
            : part.Find(TimeClass.Tonight) is not null ? Counted(part, 0, "a part of the anchor's day")
            : part.Find(TimeClass.Part) is not null ? ReadShiftedPart(part)
            : null;
        return reading is null ? null : WithTime(part, reading);
    }

    /// <summary>A time of day by itself: on the day that its paragraph names, or that of the anchor.</summary>
    public TimeReading? ReadClock(TimePart part)
    {
        if ((ClockOf(part) ?? part.Find(TimeClass.Part)?.Value) is not { } clock)
            return null;
        var origin = scene.At(part.First);
        var (day, anchor) = scene.DayInParagraph(part.First) is { } named ? (named, scene.Before(part.First, 0).Anchor)
            : part.Words.Length == 1 && part.Has(TimeClass.Part) ? (null, TimeAnchor.None) // “by evening”: mostly of a day told before, not of the article's
            : (origin.Day, origin.Anchor);
        return new TimeReading(TimeType.Time, (day is { } of ? TimexValue.Day(of) : TimexValue.AnyDay) + "T" + clock, "a time of day") { Anchor = anchor, Offset = ZoneOf(part, day) };
    }

    /// <summary>A month, with its year or without.</summary>
    public TimeReading? ReadMonth(TimePart part)
    {
        var month = part.Find(TimeClass.Month)!.Value.Whole;
        if (part.Words.Length == 1 && IsOtherWord(part))
            return null;
        if (part.Number(TimeClass.Year) is { } stated)
            return new TimeReading(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"{stated:0000}-{month:00}"), "a month of a year");
        var back = part.Find(TimeClass.Shiftback);
        var origin = back is null ? scene.At(part.First) : scene.Before(part.First, ShiftOf(part) ?? 0);
        if (part.Find(TimeClass.Unit) is { } unit)
            return unit.Value is not "Y" ? null : origin.Day is not { } from ? new TimeReading(TimeType.Date, TimexValue.Open(month, null), "a month")
                : new TimeReading(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"{from.Year + ShiftOf(part)!.Value:0000}-{month:00}"), "a month of a year counted from the anchor") { Anchor = origin.Anchor };
        if (origin.Day is not { } day)
            return new TimeReading(TimeType.Date, TimexValue.Open(month, null), "a month; nothing tells its year");
        var year = day.Year;
        switch (ShiftOf(part))
        {
            case -1:
                year -= day.Month > month ? 0 : 1;
                break;
            case 1:
                year += day.Month < month ? 0 : 1;
                break;
            case null:
                var direction = tense.DirectionAt(part.First, part.End);
                year += direction > 0 ? day.Month > month ? 1 : 0 : day.Month < month ? -1 : 0;
                break;
        }
        return new TimeReading(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), "a month nearest to the anchor, by the tense") { Anchor = origin.Anchor };
    }

    /// <summary>The week of a day or a holiday.</summary>
    public TimeReading? ReadWeekOf(TimePart part)
    {
        var day = part.Find(TimeClass.Holiday) is { } holiday ? ReadHoliday(part, holiday) : ReadMonthDay(part);
        if (TimexInterval.Of(day.Value) is not { Precision: TimePrecision.Day } interval)
            return day.Value is null ? day : null;
        var date = DateOnly.FromDateTime(interval.Start);
        var weekend = document.Word(part.End - 1).Equals("weekend", StringComparison.OrdinalIgnoreCase);
        return day with { Value = TimexValue.Week(date) + (weekend ? "-WE" : ""), Reason = "the week of a day" };
    }

    // “3/4/2025” is one of two days: the region of the dateline tells, or none is taken.
    private TimeReading? ReadFigures(TimeWord figures)
    {
        var dots = figures.Value.Contains('.', StringComparison.Ordinal);
        var parts = figures.Value.Split('/', '.');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || parts[2].Length is not (2 or 4) || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        if (parts[2].Length == 2)
            year += year < 70 ? 2000 : 1900;
        var (dayFirst, monthFirst) = (CalendarMath.Day(year, second, first), CalendarMath.Day(year, first, second));
        if ((dayFirst, monthFirst) is (null, null))
            return null;
        var order = dots ? false : dayFirst is null ? true : monthFirst is null || dayFirst == monthFirst ? false : scene.MonthFirst;
        var day = order is { } known ? known ? monthFirst : dayFirst : null;
        return new TimeReading(TimeType.Date, day is { } of ? TimexValue.Day(of) : TimexValue.Year(year) + "-XX-XX", day is null ? "a date in figures; nothing tells the day from the month" : "a date in figures");
    }

    private TimeReading ReadMonthDay(TimePart part)
    {
        var (month, number) = (part.Number(TimeClass.Month)!.Value, part.Number(TimeClass.Day)!.Value);
        if (part.Number(TimeClass.Year) is { } year)
            return new TimeReading(TimeType.Date, CalendarMath.Day(year, month, number) is { } stated ? TimexValue.Day(stated) : null, CalendarMath.Day(year, month, number) is null ? Absent : "a full date");
        if (CalendarMath.Day(2000, month, number) is null) // a leap year
            return new TimeReading(TimeType.Date, null, Absent);
        var origin = scene.At(part.First);
        if (origin.Day is not { } from || NearestYear(part, from, month, number) is not { } day)
            return new TimeReading(TimeType.Date, TimexValue.Open(month, number), "a day of a month; nothing tells its year");
        return new TimeReading(TimeType.Date, TimexValue.Day(day), "the nearest such day, by the tense") { Anchor = origin.Anchor };
    }

    // The nearest to the anchor; one far off must not go against the tense, and a weekday beside the date settles it.
    private DateOnly? NearestYear(TimePart part, DateOnly from, int month, int number)
    {
        var far = tense.Stated is null ? 120 : 1; // days
        var shift = part.Number(TimeClass.Shift);
        var direction = shift is null or 0 ? tense.DirectionAt(part.First, part.End) : shift.Value;
        DateOnly? best = null;
        for (var year = from.Year - 1; year <= from.Year + 1; year++)
        {
            if (CalendarMath.Day(year, month, number) is not { } day)
                continue;
            if (best is not { } other || Cost(day) < Cost(other))
                best = day;
        }
        return best;

        int Cost(DateOnly day)
        {
            var days = day.DayNumber - from.DayNumber;
            var against = Math.Abs(days) > far && (direction > 0 ? days < 0 : days > 0) ? 400 : 0;
            var weekday = part.Number(TimeClass.Weekday) is { } stated && stated != CalendarMath.Weekday(day) ? 1000 : 0;
            var shifted = shift is 0 && day.Year != from.Year || shift * days < 0 || shift is not (null or 0) && days == 0 ? 2000 : 0;
            return Math.Abs(days) + against + weekday + shifted;
        }
    }

    // “the first Monday in June”: of the month that is meant by itself.
    private TimeReading? ReadWeekdayOfMonth(TimePart part)
    {
        if (ReadMonth(part) is not { } month || part.Number(TimeClass.Ordinal) is not (>= 1 and <= 5 and var count))
            return null;
        if (TimexInterval.Of(month.Value) is not { } interval)
            return new TimeReading(TimeType.Date, TimexValue.AnyDay, "a weekday of a month; nothing tells its year");
        var first = DateOnly.FromDateTime(interval.Start);
        var day = first.AddDays((part.Number(TimeClass.Weekday)!.Value - CalendarMath.Weekday(first) + 7) % 7 + (7 * (count - 1)));
        return month with { Value = day.Month == first.Month ? TimexValue.Day(day) : null, Reason = day.Month == first.Month ? "a weekday of a month" : Absent };
    }

    private TimeReading ReadHoliday(TimePart part, TimeWord holiday)
    {
        var origin = scene.At(part.First);
        if (part.Number(TimeClass.Year) is { } stated)
            return new TimeReading(TimeType.Date, TimexValue.Day(Holidays.DayOf(holiday.Value, stated)), "a holiday of a year");
        if (origin.Day is not { } from)
            return new TimeReading(TimeType.Date, Holidays.Open(holiday.Value) ?? "XXXX", "a holiday; nothing tells its year");
        var direction = ShiftOf(part) is { } shift and not 0 ? shift : ShiftOf(part) is 0 ? 0 : tense.DirectionAt(part.First, part.End);
        var day = Holidays.DayOf(holiday.Value, from.Year);
        const int near = 14; // days
        if (ShiftOf(part) is not 0 && (ShiftOf(part) is not null || Math.Abs(day.DayNumber - from.DayNumber) > near))
        {
            if (direction < 0 && day > from)
                day = Holidays.DayOf(holiday.Value, from.Year - 1);
            else if (direction > 0 && day < from)
                day = Holidays.DayOf(holiday.Value, from.Year + 1);
        }
        return new TimeReading(TimeType.Date, TimexValue.Day(day), "the nearest such holiday, by the tense") { Anchor = origin.Anchor };
    }

    private TimeReading? ReadWeekday(TimePart part, TimeWord weekday)
    {
        var shiftBack = part.Find(TimeClass.Shiftback);
        if (shiftBack is { Whole: not 0 } step && step.First == part.First)
            return null; // “following Monday’s vote”, but “the following Monday”
        var origin = shiftBack is null ? scene.At(part.First) : scene.Before(part.First, ShiftOf(part) ?? 0);
        if (origin.Day is not { } from)
            return new TimeReading(TimeType.Date, TimexValue.OpenWeekday(weekday.Whole), "a weekday; nothing tells its week");
        var behind = (CalendarMath.Weekday(from) - weekday.Whole + 7) % 7;
        var ahead = (7 - behind) % 7;
        var days = ShiftOf(part) switch
        {
            -1 => behind == 0 ? -7 : -behind,
            1 => ahead == 0 ? 7 : ahead,
            0 when shiftBack is not null => ahead,
            0 => weekday.Whole - CalendarMath.Weekday(from),
            _ => tense.DirectionAt(part.First, part.End) > 0 ? ahead : -behind,
        };
        return CalendarMath.Add(from, days, "D") is { } day
            ? new TimeReading(TimeType.Date, TimexValue.Day(day), ShiftOf(part) is null ? "the weekday next to the anchor, by the tense" : "a weekday counted from the anchor") { Anchor = origin.Anchor }
            : new TimeReading(TimeType.Date, TimexValue.OpenWeekday(weekday.Whole), "a weekday; nothing tells its week");
    }

    // “this morning”, “last night”, “the following morning”
    private TimeReading? ReadShiftedPart(TimePart part)
    {
        if (part.Has(TimeClass.Unit))
            return null;
        var next = ShiftOf(part) is null;
        var origin = next || part.Has(TimeClass.Shiftback) ? scene.Before(part.First, next ? 1 : ShiftOf(part)!.Value) : scene.At(part.First);
        return Counted(origin, next ? 1 : ShiftOf(part)!.Value, "a part of a day counted from the anchor");
    }

    // “the Sunday Courier”
    private bool IsInName(TimePart part) => part.Words.Length == 1 && part.First > 0 && part.End < document.Tokens.Length && document.Is(part.First - 1, ClosedClass.DefiniteArticle)
        && document.PartOfSpeech(part.End) is PartOfSpeech.Propn;

    // “May said”, “the March for Clean Rivers”: a word of two meanings that no preposition stands before, and a verb or preposition behind.
    private bool IsOtherWord(TimePart part)
    {
        if (!words.Is(part.First, TimeClass.Homograph) || part.End >= document.Tokens.Length || document.PartOfSpeech(part.End) is not (PartOfSpeech.Adp or PartOfSpeech.Verb))
            return false;
        return part.First == 0 || document.PartOfSpeech(part.First - 1) is not (PartOfSpeech.Adp or PartOfSpeech.Sconj) && !(part.First > 1 && words.Is(part.First - 2, TimeClass.Month));
    }

    private TimeReading Counted(TimePart part, int days, string reason) => Counted(scene.At(part.First), days, reason);

    private static TimeReading Counted(TimeOrigin origin, int days, string reason) => origin.Day is { } from && CalendarMath.Add(from, days, "D") is { } day
        ? new TimeReading(TimeType.Date, TimexValue.Day(day), reason) { Anchor = origin.Anchor }
        : new TimeReading(TimeType.Date, TimexValue.AnyDay, "a day; nothing tells which");

    private static TimeReading WithTime(TimePart part, TimeReading day)
    {
        if (day.Value is null)
            return day;
        var date = TimexInterval.Of(day.Value) is { } interval ? DateOnly.FromDateTime(interval.Start) : (DateOnly?)null;
        if (ClockOf(part) is { } clock)
            return day with { Type = TimeType.Time, Value = day.Value + "T" + clock, Offset = ZoneOf(part, date) };
        var of = part.Find(TimeClass.Part) ?? part.Find(TimeClass.Tonight);
        return of is { } named ? day with { Type = TimeType.Time, Value = day.Value + "T" + named.Value } : day;
    }

    private static string? ClockOf(TimePart part)
    {
        if (part.Find(TimeClass.Noon) is { } noon)
            return noon.Value;
        var clock = part.Find(TimeClass.Clock);
        var hour = clock?.Value ?? (part.Find(TimeClass.Number) is { } number && number.Number % 1 == 0 ? number.Whole.ToString(CultureInfo.InvariantCulture) : null);
        if (hour is null)
            return null;
        if (part.Find(TimeClass.Meridiem) is { } meridiem)
            return TimexValue.Clock(hour, meridiem.Value);
        if (clock is not null)
            return clock.Value.Value;
        if (part.Find(TimeClass.Part) is { } of)
            return TimexValue.Clock(hour, of.Value is "MO" ? "a" : "p");
        return int.Parse(hour, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var plain ? plain.ToString("00':00'", CultureInfo.InvariantCulture) : null; // “4 o'clock”, as written
    }

    private static TimeSpan? ZoneOf(TimePart part, DateOnly? day) => part.Find(TimeClass.Zone) is { } zone && day is { } on ? ZoneTable.Offset(zone.Value, on) : null;

    private static int? ShiftOf(TimePart part) => part.Number(TimeClass.Shift) ?? part.Number(TimeClass.Shiftback);
}
