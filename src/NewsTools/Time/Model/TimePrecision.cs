namespace NewsTools;

/// <summary>How exactly a time is known, from the most exact.</summary>
public enum TimePrecision
{
    /// <summary>To the second.</summary>
    Second,
    /// <summary>To the minute.</summary>
    Minute,
    /// <summary>To the hour.</summary>
    Hour,
    /// <summary>To the part of a day, such as the morning.</summary>
    PartOfDay,
    /// <summary>To the day.</summary>
    Day,
    /// <summary>To the weekend.</summary>
    Weekend,
    /// <summary>To the week.</summary>
    Week,
    /// <summary>To the month.</summary>
    Month,
    /// <summary>To the quarter of a year.</summary>
    Quarter,
    /// <summary>To the season.</summary>
    Season,
    /// <summary>To the half of a year.</summary>
    Half,
    /// <summary>To the year.</summary>
    Year,
    /// <summary>To the decade.</summary>
    Decade,
    /// <summary>To the century.</summary>
    Century,
}
