namespace NewsTools;

/// <summary>What several articles are measured by.</summary>
public enum MeasureGroup
{
    /// <summary>By the outlet that published them.</summary>
    Outlet,
    /// <summary>By who speaks in them.</summary>
    Speaker,
    /// <summary>By the month in which they were published.</summary>
    Month,
}
