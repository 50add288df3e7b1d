namespace NewsTools;

/// <summary>What an organisation is.</summary>
public enum OrganizationKind
{
    /// <summary>Any other body.</summary>
    Organization,
    /// <summary>A newspaper, agency, broadcaster, magazine, site or platform that reports or carries statements.</summary>
    Outlet,
    /// <summary>A government or one of its agencies, also by metonym (“the Kremlin”).</summary>
    Government,
}
