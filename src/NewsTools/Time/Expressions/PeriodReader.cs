using System.Globalization;
using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Reads weeks, seasons, quarters, years, decades and centuries, and times so many of these from another.</summary>
internal sealed class PeriodReader(Document document, TimeWords words, TimeScene scene, ClauseTense tense, DayReader days)
{
    // As many words as tell what happened.
    private const int EventReach = 24;

    // As far as anyone counts in hours.
    private const int MostHours = 1000;

    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"]; // each begins three months after the one before it, the first in March

    /// <summary>A season, with its year or without.</summary>
    public TimeReading? ReadSeason(TimePart part)
    {
        var season = part.Find(TimeClass.Season)!.Value.Value;
        if (part.Number(TimeClass.Year) is { } stated)
            return Season(stated, season, "a season of a year");
        var origin = part.Has(TimeClass.Shiftback) ? scene.Before(part.First, ShiftOf(part) ?? 0) : scene.At(part.First);
        if (part.Find(TimeClass.Unit) is { } unit)
            return unit.Value is not "Y" ? null : origin.Day is { } at ? Season(at.Year + (ShiftOf(part) ?? 0), season, "a season of a year counted from the anchor") with { Anchor = origin.Anchor } : Open();
        if (origin.Day is not { } from)
            return Open();
        var begins = new DateOnly(from.Year, 3 + (3 * Array.IndexOf(Seasons, season)), 1);
        var direction = ShiftOf(part) ?? tense.DirectionAt(part.First, part.End);
        var year = from.Year;
        if (direction < 0 && (ShiftOf(part) is null ? begins > from : begins.AddMonths(3) > from))
            year--;
        else if (direction > 0 && (ShiftOf(part) is null ? begins.AddMonths(3) <= from : begins <= from))
            year++;
        return Season(year, season, "the season nearest to the anchor") with { Anchor = origin.Anchor };

        TimeReading Open() => new(TimeType.Date, "XXXX-" + season, "a season; nothing tells its year");
    }

    /// <summary>A quarter of a year.</summary>
    public TimeReading? ReadQuarter(TimePart part)
    {
        if ((part.Number(TimeClass.Quartername) ?? part.Number(TimeClass.Ordinal)) is not (>= 1 and <= 4 and var quarter))
            return null;
        var fiscal = part.Has(TimeClass.Fiscal) ? "FY" : "";
        var (year, anchor) = YearOf(part);
        if (year is { } of && anchor.Kind is not AnchorKind.None && !part.Has(TimeClass.Unit) && ShiftOf(part) is null)
        {
            // Without a year it is the last one that has begun, unless the verb points ahead.
            var from = scene.At(part.First).Day!.Value;
            var begun = ((quarter - 1) * 3) + 1 <= from.Month;
            var ahead = tense.DirectionAt(part.First, part.End) > 0;
            year = ahead ? quarter * 3 < from.Month ? of + 1 : of : begun ? of : of - 1;
        }
        return new TimeReading(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"{fiscal}{(year is { } known ? TimexValue.Year(known) : "XXXX")}-Q{quarter}"), "a quarter of a year") { Anchor = anchor };
    }

    /// <summary>A half of a year.</summary>
    public TimeReading? ReadHalf(TimePart part)
    {
        if (part.Number(TimeClass.Ordinal) is not (1 or 2) || part.Find(TimeClass.Unit) is { Value: not "Y" })
            return null;
        var (year, anchor) = YearOf(part);
        return new TimeReading(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"{(year is { } known ? TimexValue.Year(known) : "XXXX")}-H{part.Number(TimeClass.Ordinal)}"), "a half of a year") { Anchor = anchor };
    }

    /// <summary>A year of a budget's own calendar: which months it holds is not known.</summary>
    public TimeReading ReadFiscal(TimePart part)
    {
        var (year, anchor) = YearOf(part);
        return new TimeReading(TimeType.Date, "FY" + (year is { } known ? TimexValue.Year(known) : "XXXX"), "a financial year, whose months are not known") { Anchor = anchor };
    }

    /// <summary>A year that the words before it make one.</summary>
    public TimeReading? ReadYear(TimePart part)
    {
        var year = part.Find(TimeClass.Year)!.Value;
        if (year.Mod is null && CountsThings(part))
            return null;
        return new TimeReading(TimeType.Date, TimexValue.Year(year.Whole), "a year");
    }

    /// <summary>Four figures by themselves: a year where they look like one of recent centuries and count or number nothing.</summary>
    public TimeReading? ReadBareYear(TimePart part)
    {
        var year = part.Find(TimeClass.Year)!.Value;
        if (year.Mod is null && (year.Whole is < 1900 or >= 2100 || CountsThings(part) || IsNumbered(part.First)))
            return null;
        return new TimeReading(TimeType.Date, TimexValue.Year(year.Whole), "four figures that can be a year");
    }

    /// <summary>A decade.</summary>
    public TimeReading? ReadDecade(TimePart part)
    {
        var number = part.Number(TimeClass.Decade) ?? part.Number(TimeClass.Decadeword)!.Value;
        if (number >= 100)
            return new TimeReading(TimeType.Date, TimexValue.Decade(number), "a decade");
        if (char.IsAsciiDigit(document.Word(part.First)[0]) || part.First > 0 && document.PennTag(part.First - 1) is "PRP$")
            return null; // “in the 30s” is one, “in her early 30s” and “30s” are none
        var origin = scene.At(part.First);
        // Without its century the last one of that name, unless that has just begun or is far back.
        if (origin.Day is not { } day || number < 30)
            return new TimeReading(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"XX{number / 10}X"), "a decade; nothing tells its century");
        var century = day.Year / 100 * 100;
        return new TimeReading(TimeType.Date, TimexValue.Decade(century + number > day.Year ? century - 100 + number : century + number), "the last decade of that name") { Anchor = origin.Anchor };
    }

    /// <summary>A century by its number.</summary>
    public static TimeReading? ReadCentury(TimePart part) =>
        part.Number(TimeClass.Ordinal) is >= 1 and <= 30 and var number ? new TimeReading(TimeType.Date, TimexValue.Century(number), "a century") : null;

    /// <summary>“Last week”, “this year”, “the following month”, “the end of the year”.</summary>
    public TimeReading? ReadUnit(TimePart part)
    {
        var unit = part.Find(TimeClass.Unit)!.Value.Value;
        var back = part.Find(TimeClass.Shiftback);
        var shift = ShiftOf(part) ?? 0;
        if (unit is "H" or "MI" or "S" or "FN" || unit is "D" && back is null && (shift != 0 || !part.Has(TimeClass.Moment)))
            return null;
        var origin = back is null ? scene.At(part.First) : scene.Before(part.First, ShiftOf(part) ?? 0);
        if (origin.Day is not { } from || CalendarMath.Add(from, shift, unit) is not { } day)
            return new TimeReading(TimeType.Date, OpenUnit(unit), "a time counted from another; nothing tells from which");
        return new TimeReading(TimeType.Date, Unit(day, unit), back is null ? "counted from the anchor" : "counted from the time named before") { Anchor = origin.Anchor };
    }

    /// <summary>“The next day”, “the week before”: beside the time named before.</summary>
    public TimeReading? ReadAdjacent(TimePart part, int step)
    {
        var unit = part.Find(TimeClass.Unit)?.Value ?? "D";
        if (unit is "H" or "MI" or "S")
            return null;
        if (part.Has(TimeClass.Sequence) && EventAfter(part) is { } span)
            return new TimeReading(TimeType.Date, OpenUnit(unit), "a time beside something that happened") { Anchor = new TimeAnchor(AnchorKind.Event, span, document.Article[span], null) };
        var origin = scene.Before(part.First, step);
        if (origin.Day is not { } from || CalendarMath.Add(from, step, unit) is not { } day)
            return new TimeReading(TimeType.Date, OpenUnit(unit), "a time beside another; nothing tells beside which");
        var value = Unit(day, unit);
        return part.Find(TimeClass.Part) is { } of ? new TimeReading(TimeType.Time, value + "T" + of.Value, "beside the time named before") { Anchor = origin.Anchor }
            : new TimeReading(TimeType.Date, value, "beside the time named before") { Anchor = origin.Anchor };
    }

    /// <summary>The weekend next to the anchor, by the tense.</summary>
    public TimeReading ReadWeekend(TimePart part)
    {
        var origin = scene.At(part.First);
        if (origin.Day is not { } from)
            return new TimeReading(TimeType.Date, OpenUnit("WE"), "a weekend; nothing tells which");
        var saturday = from.AddDays(6 - CalendarMath.Weekday(from)); // of this week
        if (tense.DirectionAt(part.First, part.End) < 0 && saturday > from)
            saturday = saturday.AddDays(-7);
        return new TimeReading(TimeType.Date, Unit(saturday, "WE"), "the weekend next to the anchor, by the tense") { Anchor = origin.Anchor };
    }

    /// <summary>“Two days ago”, “a year earlier”, “three weeks later”.</summary>
    public TimeReading? ReadOffset(TimePart part)
    {
        var distance = part.Find(TimeClass.Distance);
        if (distance is null && (part.End < document.Tokens.Length && document.Is(part.End, ClosedClass.Subordinator) && !document.Is(part.End, ClosedClass.Complementizer)
            && document.Is(part.End, ClosedClass.SubordinatingConjunction) && !document.Is(part.End, ClosedClass.SequencePreposition) && document.PennTag(part.End) is "IN"))
            return null; // “two days earlier than planned”
        var sign = distance?.Whole ?? part.Number(TimeClass.Distanceback)!.Value;
        var unit = UnitOf(part);
        var count = LengthReader.CountOf(part);
        if (double.IsNaN(count) || unit is "WE")
            return new TimeReading(TimeType.Date, distance is null ? OpenUnit(unit) : sign < 0 ? "PAST_REF" : "FUTURE_REF", "so far back or ahead; the text does not tell how far");
        // “Three weeks later” with nothing before it is open; “from a year earlier” is a year before the article.
        return Offset(distance is null ? scene.Before(part.First, sign) : scene.At(part.First), sign * count, unit);
    }

    /// <summary>“Two days after the vote”: when that was if something else happens now, so long after it; else only how long.</summary>
    public TimeReading? ReadOffsetOfEvent(TimePart part)
    {
        var sequence = part.Find(TimeClass.Sequence)!.Value;
        var unit = UnitOf(part);
        var count = LengthReader.CountOf(part);
        if (double.IsNaN(count) || unit is "H" or "MI" or "S" or "WE")
            return null;
        if (EventAfter(part) is not { } span)
            return Offset(scene.Before(part.First, sequence.Whole), sequence.Whole * count, unit);
        return tense.IsPresentBefore(part.First) && scene.At(part.First).Day is { } told && CalendarMath.Add(told, -sequence.Whole * count, unit) is { } day
            ? new TimeReading(TimeType.Date, Unit(day, unit), "when that was after or before which something happens now") { Anchor = new TimeAnchor(AnchorKind.Event, span, document.Article[span], null) }
            : null;
    }

    /// <summary>“The day before last Tuesday”, “two weeks after Easter”.</summary>
    public TimeReading? ReadOffsetOfDay(TimePart part)
    {
        var sequence = part.Find(TimeClass.Sequence)!.Value;
        var rest = part with { First = sequence.End, Words = Array.FindAll(part.Words, word => word.First >= sequence.End) };
        var count = part.First == sequence.First ? double.NaN : LengthReader.CountOf(part with { Words = Array.FindAll(part.Words, word => word.First < sequence.First) });
        var unit = UnitOf(part);
        if (unit is "H" or "MI" or "S" or "WE" || days.ReadDay(rest) is not { } day)
            return null;
        if (double.IsNaN(count))
            count = 1;
        var span = document.SpanOf(rest.First, rest.End);
        var anchor = new TimeAnchor(AnchorKind.EarlierTime, span, document.Article[span], day.Value);
        if (TimexInterval.Of(day.Value) is not { } interval)
            return new TimeReading(TimeType.Date, OpenUnit(unit), "so far from a day that is not known") { Anchor = anchor };
        var (whole, of) = unit switch { "W" => (7 * count, "D"), "FN" => (14 * count, "D"), _ => (count, unit) }; // a day is counted in days
        return Offset(new TimeOrigin(DateOnly.FromDateTime(interval.Start), null, anchor), sequence.Whole * whole, of);
    }

    // What follows “after” or “before” up to the next mark; null where nothing does.
    private TextSpan? EventAfter(TimePart part)
    {
        var limit = Math.Min(document.Sentences[document.SentenceOf(part.First)].End, part.End + EventReach);
        var end = part.End;
        while (end < limit && (document.PartOfSpeech(end) is not PartOfSpeech.Punct || document.PennTag(end) is "``" or "''" or "HYPH"))
            end++;
        return end > part.End ? document.SpanOf(part.End, end) : null;
    }

    private static TimeReading? Offset(TimeOrigin origin, double count, string unit)
    {
        if (origin.Day is not { } from)
            return new TimeReading(TimeType.Date, OpenUnit(unit), "so far from another time; nothing tells from which");
        if (unit is "H" or "MI" or "S")
        {
            if (origin.Clock is not { } clock || Math.Abs(count) > MostHours)
                return new TimeReading(TimeType.Time, OpenUnit(unit), "so far from another time of day; nothing tells from which") { Anchor = origin.Anchor };
            var moment = from.ToDateTime(clock) + TimeSpan.FromSeconds(count * (unit is "H" ? 3600 : unit is "MI" ? 60 : 1));
            return new TimeReading(TimeType.Time, moment.ToString(unit is "H" && count % 1 == 0 ? "yyyy-MM-dd'T'HH" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), "counted from the anchor") { Anchor = origin.Anchor };
        }
        var (whole, of) = count % 1 == 0 ? (count, unit) : unit is "Y" ? (Math.Round(count * 12), "M") : (double.NaN, unit);
        return CalendarMath.Add(from, whole, of) is not { } day ? new TimeReading(TimeType.Date, OpenUnit(unit), "so far from another time that no calendar reaches there") { Anchor = origin.Anchor }
            : new TimeReading(TimeType.Date, Unit(day, of is "DE" or "CE" ? "Y" : of is "FN" ? "W" : of is "Q" ? "M" : of), "counted from the anchor") { Anchor = origin.Anchor };
    }

    private (int? Year, TimeAnchor Anchor) YearOf(TimePart part)
    {
        if (part.Number(TimeClass.Year) is { } stated)
            return (stated, TimeAnchor.None);
        var origin = part.Has(TimeClass.Shiftback) ? scene.Before(part.First, ShiftOf(part) ?? 0) : scene.At(part.First);
        return (origin.Day?.Year + (ShiftOf(part) ?? 0), origin.Anchor);
    }

    private static TimeReading Season(int year, string season, string reason) => new(TimeType.Date, TimexValue.Year(year) + "-" + season, reason);

    private static string Unit(DateOnly day, string unit) => unit switch
    {
        "D" => TimexValue.Day(day),
        "W" => TimexValue.Week(day),
        "WE" => TimexValue.Week(day) + "-WE",
        "M" => TimexValue.Month(day),
        "Q" => TimexValue.Quarter(day),
        "DE" => TimexValue.Decade(day.Year),
        "CE" => TimexValue.Century((day.Year / 100) + 1),
        _ => TimexValue.Year(day),
    };

    private static string OpenUnit(string unit) => unit switch
    {
        "D" => TimexValue.AnyDay,
        "H" or "MI" or "S" => TimexValue.AnyDay + "TXX:XX",
        "W" or "FN" => "XXXX-WXX",
        "WE" => "XXXX-WXX-WE",
        "M" => "XXXX-XX",
        "Q" => "XXXX-QX",
        "DE" => "XXXX",
        _ => "XXXX",
    };

    private static string UnitOf(TimePart part) => (part.Find(TimeClass.Unit) ?? part.Find(TimeClass.Units))!.Value.Value;

    private static int? ShiftOf(TimePart part) => part.Number(TimeClass.Shift) ?? part.Number(TimeClass.Shiftback) ?? part.Number(TimeClass.Beyond);

    // “2000 people”, “2000 of them”: a count, unless a possessive or article stands before (“the 1998 elections”).
    private bool CountsThings(TimePart part)
    {
        var limit = document.Sentences[document.SentenceOf(part.First)].End;
        var token = part.End;
        if (token >= limit || document.PennTag(token) is "-")
            return false;
        if (document.Word(token) is "-" or "%" or "/")
            return document.Word(token) is not "-";
        if (words.Is(token, TimeClass.Scale))
            return true; // “1902 million”
        while (token < limit && document.PennTag(token) is "JJ" or "NN" or "NNP" && token - part.End < 3)
            token++;
        var plural = token < limit && document.PennTag(token) is "NNS" && !words.Is(token, TimeClass.Part);
        return plural && !(part.First > 0 && (document.PennTag(part.First - 1) is "DT" or "POS" or "PRP$" or "NN" or "NNP" or "JJ" || token > part.End));
    }

    // “Room 1984”, “$1998”, “No. 2001”, “1999-2-1”
    private bool IsNumbered(int token)
    {
        if (token == 0)
            return false;
        var before = document.Word(token - 1);
        if (document.Tokens[token - 1].End == document.Tokens[token].Start && before is not ("(" or "[" or "“" or "\"" or "-" or "–" or "—" or "‘" or "'"))
            return true;
        return document.PartOfSpeech(token - 1) is PartOfSpeech.Sym || document.PennTag(token - 1) is "$" or "#" or "CD" || words.Is(token - 1, TimeClass.Numbered);
    }
}
