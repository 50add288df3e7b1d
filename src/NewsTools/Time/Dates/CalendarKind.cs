namespace NewsTools.Time;

/// <summary>What a word is in a statement of time.</summary>
internal enum CalendarKind
{
    Weekday,
    Month,
    Day,
    Tonight,
    Unit,
    Shift,
    Part,
    Number,
    Lead,
    Before,
    Ago,
}
