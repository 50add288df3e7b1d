namespace NewsTools;

/// <summary>The kinds of names (CoNLL-2003).</summary>
public enum EntityKind : byte
{
    /// <summary>A person (PER), titles not included.</summary>
    Person,
    /// <summary>An organisation (ORG): company, party, agency, team, outlet.</summary>
    Organization,
    /// <summary>A place (LOC).</summary>
    Location,
    /// <summary>Another name (MISC): nationality, event, work, product.</summary>
    Miscellaneous,
}
