namespace NewsTools;

/// <summary>What kind of time words name, as TIMEX3 has it.</summary>
public enum TimeType
{
    /// <summary>A day or longer: a day, week, month, season, year, decade.</summary>
    Date,
    /// <summary>A time of day, or a part of one.</summary>
    Time,
    /// <summary>How long something takes or lasts.</summary>
    Duration,
    /// <summary>A time that comes again and again.</summary>
    Set,
}
