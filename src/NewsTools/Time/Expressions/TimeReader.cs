using System.Globalization;
using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Makes expressions of words that fit a pattern.</summary>
internal sealed class TimeReader
{
    private readonly Document _document;
    private readonly TimeScene _scene;
    private readonly DayReader _days;
    private readonly PeriodReader _periods;
    private readonly LengthReader _lengths;

    public TimeReader(Document document, TimeWords words, TimeScene scene, ClauseTense tense)
    {
        (_document, _scene) = (document, scene);
        _days = new DayReader(document, words, scene, tense);
        _periods = new PeriodReader(document, words, scene, tense, _days);
        _lengths = new LengthReader(document, words, scene);
    }

    /// <summary>Adds the expressions of a match; false where its words name no time.</summary>
    /// <param name="match">The match.</param>
    /// <param name="names">The names: what is part of one is no time.</param>
    /// <param name="found">Takes the expressions.</param>
    /// <param name="end">Index after the last token that they take.</param>
    public bool TryRead(TimeMatch match, TimeNames names, List<TimeExpression> found, out int end)
    {
        end = match.End;
        if (names.Hold(match.Parts[0]) || match.Pattern.Meaning is TimeMeaning.Range && !RangeReader.Complete(match.Parts))
            return false;
        var readings = Array.ConvertAll(match.Parts, part => Read(match.Pattern.Meaning, part));
        if (Array.Exists(readings, reading => reading is null))
            return false;
        for (var i = 0; i < readings.Length; i++)
        {
            var (part, reading) = (match.Parts[i], readings[i]!);
            var time = new TimeExpression
            {
                Article = _document.Article,
                Id = string.Create(CultureInfo.InvariantCulture, $"t{found.Count + 1}"),
                Span = _document.SpanOf(part.First, part.End),
                Type = reading.Type,
                Value = reading.Value,
                Mod = part.Mod,
                Anchor = reading.Anchor,
                Interval = part.Mod is "BEFORE" or "AFTER" ? null : reading.Interval ?? TimexInterval.Of(reading.Value), // “pre-2014” has no end that is known
                Offset = reading.Offset,
                RangeEnd = readings.Length == 1 ? RangeEnd.None : i == 0 ? RangeEnd.First : RangeEnd.Last,
                Confidence = match.Pattern.Confidence,
                Reason = reading.Reason,
            };
            found.Add(time);
            _scene.Note(time);
        }
        return true;
    }

    /// <summary>What the words of a match mean; null where they name no time, or the two ends of a range.</summary>
    public TimeReading? Read(TimeMatch match) => match.Parts.Length == 1 ? Read(match.Pattern.Meaning, match.Parts[0]) : null;

    private TimeReading? Read(TimeMeaning meaning, TimePart part) => meaning switch
    {
        TimeMeaning.Day => _days.ReadDay(part),
        TimeMeaning.Clock => _days.ReadClock(part),
        TimeMeaning.Month => _days.ReadMonth(part),
        TimeMeaning.HolidayWeek => _days.ReadWeekOf(part),
        TimeMeaning.Season => _periods.ReadSeason(part),
        TimeMeaning.Quarter => _periods.ReadQuarter(part),
        TimeMeaning.Half => _periods.ReadHalf(part),
        TimeMeaning.Fiscal => _periods.ReadFiscal(part),
        TimeMeaning.Year => _periods.ReadYear(part),
        TimeMeaning.BareYear => _periods.ReadBareYear(part),
        TimeMeaning.Decade => _periods.ReadDecade(part),
        TimeMeaning.Century => PeriodReader.ReadCentury(part),
        TimeMeaning.Unit => _periods.ReadUnit(part),
        TimeMeaning.UnitNext => _periods.ReadAdjacent(part, 1),
        TimeMeaning.Adjacent => _periods.ReadAdjacent(part, part.Find(TimeClass.Sequence)!.Value.Whole),
        TimeMeaning.OffsetDay => _periods.ReadOffsetOfDay(part),
        TimeMeaning.Weekend => _periods.ReadWeekend(part),
        TimeMeaning.Offset => _periods.ReadOffset(part),
        TimeMeaning.OffsetEvent => _periods.ReadOffsetOfEvent(part),
        TimeMeaning.Duration => _lengths.ReadDuration(part),
        TimeMeaning.Age => LengthReader.ReadAge(part),
        TimeMeaning.Span => _lengths.ReadSpan(part),
        TimeMeaning.Set => LengthReader.ReadSet(part),
        TimeMeaning.Ref => ReadReference(part),
        TimeMeaning.Range => part.Has(TimeClass.Clock) || part.Has(TimeClass.Meridiem) || part.Has(TimeClass.Noon) ? _days.ReadClock(part)
            : part.Has(TimeClass.Day) ? _days.ReadDay(part) : part.Has(TimeClass.Month) ? _days.ReadMonth(part) : _periods.ReadYear(part),
        _ => null,
    };

    // “The past” is one, “the past four years” and “the future king” are not.
    private TimeReading? ReadReference(TimePart part)
    {
        var word = part.Find(TimeClass.Ref) ?? part.Find(TimeClass.Refnoun);
        var next = part.End < _document.Tokens.Length ? _document.Word(part.End) : default;
        var goesOn = part.End < _document.Tokens.Length && word is not { Value: "PRESENT_REF" } && _document.PartOfSpeech(part.End) is PartOfSpeech.Num or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj;
        return word is not { } named || next is "-" || goesOn ? null : new TimeReading(TimeType.Date, named.Value, "a word for the present, the past or the future");
    }
}
