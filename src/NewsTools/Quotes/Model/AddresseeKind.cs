namespace NewsTools;

/// <summary>The kind of addressee.</summary>
public enum AddresseeKind
{
    /// <summary>A group (“reporters”).</summary>
    Group,
    /// <summary>A person.</summary>
    Person,
    /// <summary>A newspaper, agency, broadcaster or site.</summary>
    Outlet,
    /// <summary>Another organisation.</summary>
    Organization,
}
