namespace NewsTools;

/// <summary>What kind of venue something was said at.</summary>
public enum VenueKind
{
    /// <summary>An occasion (“at a news conference”, “during the hearing”, “in an interview”).</summary>
    Event,
    /// <summary>What carries the words (“in a statement”, “on X”, “by phone”).</summary>
    Medium,
    /// <summary>A place (“at the Pentagon”, “outside the courthouse”).</summary>
    Place,
}
