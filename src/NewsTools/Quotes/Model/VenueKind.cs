namespace NewsTools;

/// <summary>The kind of venue at which something was said.</summary>
public enum VenueKind
{
    /// <summary>An occasion (“at a news conference”, “during the hearing”, “in an interview”).</summary>
    Event,
    /// <summary>The medium that carries the words (“in a statement”, “on X”, “by phone”).</summary>
    Medium,
    /// <summary>A place (“at the Pentagon”, “outside the courthouse”).</summary>
    Place,
}
