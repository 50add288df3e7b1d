namespace NewsTools.Time;

/// <summary>What a name in <c>Time/Data/calendar-names.txt</c> names.</summary>
internal enum CalendarKind
{
    Weekday,
    Month,
}
