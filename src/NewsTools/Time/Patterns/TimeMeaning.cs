namespace NewsTools.Time;

/// <summary>How the words of a pattern make a time: the first column of <c>Time/time-patterns.txt</c>.</summary>
internal enum TimeMeaning
{
    Day, Clock, Month, Season, Quarter, Half, Fiscal, Year, BareYear, Decade, Century, Unit, UnitNext, Weekend, HolidayWeek, Offset, Adjacent, OffsetDay, OffsetEvent, Duration, Age, Span, Set, Ref, Range,
}
