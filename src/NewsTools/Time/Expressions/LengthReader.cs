using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Reads how long something lasts, and what comes again and again.</summary>
internal sealed class LengthReader(Document document, TimeWords words, TimeScene scene)
{
    /// <summary>How many of a unit an expression states; NaN where it does not tell.</summary>
    public static double CountOf(TimePart part)
    {
        foreach (var word in part.Words)
            if (word.Class is TimeClass.Number or TimeClass.Vague or TimeClass.One or TimeClass.Halfof)
                return word.Number;
        return double.NaN;
    }

    /// <summary>“Three days”, “two and a half years”, “several weeks”, “decades-long”.</summary>
    public TimeReading? ReadDuration(TimePart part)
    {
        var unit = UnitOf(part);
        var single = part.Has(TimeClass.One);
        if (single && (unit is "Q" or "WE" || IsRate(part)))
            return null;
        if (IsTitle(part) || part.First > 0 && document.Word(part.First - 1) is "-")
            return null; // “a once-in-50-years storm”
        var hyphen = part.End < document.Tokens.Length && document.Word(part.End) is "-";
        var numbers = part.Words.Count(word => word.Class is TimeClass.Number);
        var units = part.Words.Count(word => word.Class is TimeClass.Unit or TimeClass.Units);
        var count = part.Has(TimeClass.Number) || single || part.Has(TimeClass.Halfof) ? CountOf(part) : part.Has(TimeClass.Unit) ? 1 : double.NaN;
        if (hyphen && single || count < 0)
            return null;
        if (numbers == 2 && units == 2 || units == 2)
            return ReadMixed(part);
        return TimexValue.Length(numbers == 2 ? double.NaN : count, unit) is { } length ? new TimeReading(TimeType.Duration, length, "a length of time") : null;
    }

    /// <summary>How old somebody or something is.</summary>
    public static TimeReading? ReadAge(TimePart part) => TimexValue.Length(CountOf(part), UnitOf(part)) is { } length ? new TimeReading(TimeType.Duration, length, "an age") : null;

    /// <summary>“The last five years”, “the coming weeks”: a length that ends or begins at the anchor.</summary>
    public TimeReading? ReadSpan(TimePart part)
    {
        var unit = UnitOf(part);
        var count = part.Has(TimeClass.Number) || part.Has(TimeClass.Vague) ? CountOf(part) : part.Has(TimeClass.Unit) ? 1 : double.NaN;
        if (TimexValue.Length(count, unit) is not { } length || part.Words.Length == 1 && unit is "D" or "WE" or "H" or "MI")
            return null; // “the last day” is none
        var reading = new TimeReading(TimeType.Duration, length, "a length of time up to the anchor, or on from it");
        var origin = scene.At(part.First);
        var ahead = (part.Number(TimeClass.Span) ?? part.Number(TimeClass.Spannum) ?? -1) > 0;
        if (origin.Day is not { } day)
            return reading;
        if (double.IsNaN(count) || count % 1 != 0 || CalendarMath.Add(day, ahead ? count : -count, unit) is not { } other)
            return reading with { Anchor = origin.Anchor };
        var (start, end) = ahead ? (day, other) : (other, day);
        var precision = unit switch { "D" => TimePrecision.Day, "W" or "FN" => TimePrecision.Week, "M" => TimePrecision.Month, "Q" => TimePrecision.Quarter, "DE" => TimePrecision.Decade, "CE" => TimePrecision.Century, _ => TimePrecision.Year };
        return reading with { Anchor = origin.Anchor, Interval = new TimeInterval(start.ToDateTime(TimeOnly.MinValue), end.ToDateTime(TimeOnly.MinValue), precision) };
    }

    /// <summary>“Every Monday”, “daily”, “twice a week”.</summary>
    public static TimeReading? ReadSet(TimePart part)
    {
        var count = part.Number(TimeClass.Number) ?? part.Number(TimeClass.Quantifier) ?? 1;
        if (part.Find(TimeClass.Often) is { } often)
            return new TimeReading(TimeType.Set, often.Value, "how often");
        var weekday = part.Find(TimeClass.Weekday) ?? part.Find(TimeClass.Weekdays);
        var of = part.Find(TimeClass.Part);
        var value = weekday is { } day ? TimexValue.OpenWeekday(day.Whole) + (of is { } at ? "T" + at.Value : "")
            : part.Find(TimeClass.Month) is { } month ? TimexValue.Open(month.Whole, null)
            : part.Find(TimeClass.Season) is { } season ? "XXXX-" + season.Value
            : part.Find(TimeClass.Holiday) is { } holiday ? Holidays.Open(holiday.Value) ?? "XXXX"
            : of is { } partOfDay ? TimexValue.AnyDay + "T" + partOfDay.Value
            : part.Has(TimeClass.Times) || part.Has(TimeClass.Number) && !part.Has(TimeClass.Quantifier) ? TimexValue.Length(1, UnitOf(part))
            : UnitOf(part) is "WE" ? "XXXX-WXX-WE" : TimexValue.Length(count, UnitOf(part));
        return value is null ? null : new TimeReading(TimeType.Set, value, "a time that comes again");
    }

    // “two years and three months”
    private static TimeReading? ReadMixed(TimePart part)
    {
        var numbers = part.Words.Where(word => word.Class is TimeClass.Number or TimeClass.One or TimeClass.Vague or TimeClass.Halfof).ToArray();
        var units = part.Words.Where(word => word.Class is TimeClass.Unit or TimeClass.Units).ToArray();
        if (numbers.Length != 2 || numbers[0].Number % 1 is not 0 || (units[0].Value, units[1].Value) is not (("Y", "M") or ("Y", "D") or ("M", "W") or ("M", "D") or ("W", "D") or ("D", "H") or ("H", "MI") or ("MI", "S"))
            || TimexValue.Length(numbers[0].Number, units[0].Value) is not { } first || TimexValue.Length(numbers[1].Number, units[1].Value) is not { } second)
            return null;
        var timeOnly = second.StartsWith("PT", StringComparison.Ordinal);
        var rest = timeOnly ? first.StartsWith("PT", StringComparison.Ordinal) ? second[2..] : second[1..] : second[1..];
        return new TimeReading(TimeType.Duration, first + rest, "a length of time");
    }

    // “60 Minutes”: the unit has a capital in a sentence that is not all capitals.
    private bool IsTitle(TimePart part)
    {
        var unit = (part.Find(TimeClass.Unit) ?? part.Find(TimeClass.Units))!.Value.First;
        var sentence = document.Sentences[document.SentenceOf(unit)];
        return unit > sentence.First && document.Word(unit) is [var initial, var second, ..] && char.IsUpper(initial) && !char.IsUpper(second) && document.Article.Blocks[sentence.Block].IsBody;
    }

    // “$10 a day”, “60 miles an hour”: not a length.
    private bool IsRate(TimePart part)
    {
        var article = part.Find(TimeClass.One)!.Value.First;
        return article == part.First && article > document.Sentences[document.SentenceOf(article)].First && document.PennTag(article - 1) is "CD" or "NN" or "NNS" or "$" && !words.Is(article - 1, TimeClass.Lead);
    }

    private static string UnitOf(TimePart part) => (part.Find(TimeClass.Unit) ?? part.Find(TimeClass.Units))!.Value.Value;
}
