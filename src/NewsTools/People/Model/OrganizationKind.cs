namespace NewsTools;

/// <summary>What an organisation is.</summary>
public enum OrganizationKind
{
    /// <summary>Any other body, or one of which nothing tells what it is.</summary>
    Organization,
    /// <summary>A newspaper, agency, broadcaster, magazine, site or platform that reports or carries statements.</summary>
    Outlet,
    /// <summary>A government, parliament, council or ministry, also by metonym (“the Kremlin”).</summary>
    Government,
    /// <summary>A public authority, regulator, police force or central bank.</summary>
    Agency,
    /// <summary>A court or tribunal.</summary>
    Court,
    /// <summary>An army, navy or the like.</summary>
    Military,
    /// <summary>A political party.</summary>
    Party,
    /// <summary>A company.</summary>
    Company,
    /// <summary>A trade union.</summary>
    Union,
    /// <summary>An association, chamber or federation of people or firms.</summary>
    Association,
    /// <summary>A university or college.</summary>
    University,
    /// <summary>A sports club or national team.</summary>
    Team,
    /// <summary>A body of several states (the United Nations, NATO).</summary>
    International,
}
