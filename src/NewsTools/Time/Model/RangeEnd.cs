namespace NewsTools;

/// <summary>Which end of a range a time is (“from 3 to 7 May”).</summary>
public enum RangeEnd
{
    /// <summary>None.</summary>
    None,
    /// <summary>The first; the next time of the text is the last.</summary>
    First,
    /// <summary>The last.</summary>
    Last,
}
