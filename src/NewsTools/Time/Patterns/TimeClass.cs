namespace NewsTools.Time;

/// <summary>What a word can be in a temporal expression: the classes that patterns are made of (<c>Time/time-patterns.txt</c>).</summary>
internal enum TimeClass
{
    // From the names of months and weekdays, and the holidays.
    Month, Weekday, Weekdays, Holiday, Zone,

    // From the shape of a number.
    Number, Day, Year, Twodigits, Decade, Isodate, Slashdate, Quartername,

    // From time-words.txt.
    Unit, Units, Part, Clock, Noon, Meridiem, Deictic, Tonight, Shift, Shiftback, Span, Spannum, Recent, Distance, Distanceback, Sequence, Cardinal, Magnitude, Half, Vague,
    One, Halfof, Ordinal, Season, Ref, Refnoun, Often, Times, Quantifier, Lead, Moment, Approximator, Decadeword, Prefix, Fiscal, Homograph, Numbered, Scale, Prospect, Arranged, Beyond, Ahead, Preposition, Era,
}
