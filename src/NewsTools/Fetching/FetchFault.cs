namespace NewsTools;

/// <summary>Why an address was not fetched. The names are the error ids of the cmdlets.</summary>
public enum FetchFault
{
    /// <summary>It is not a web address.</summary>
    InvalidAddress,
    /// <summary>It lies in a private network.</summary>
    PrivateAddress,
    /// <summary>The site's robots.txt forbids it.</summary>
    RobotsDisallowed,
    /// <summary>The publisher reserves it from text and data mining.</summary>
    TdmReserved,
    /// <summary>There is nothing at the address.</summary>
    NotFound,
    /// <summary>The server denies access.</summary>
    AccessDenied,
    /// <summary>The server returned another error.</summary>
    ServerError,
    /// <summary>It is larger than allowed.</summary>
    ResponseTooLarge,
    /// <summary>It redirects too often or in a circle.</summary>
    TooManyRedirects,
    /// <summary>It took too long.</summary>
    TimedOut,
    /// <summary>The server cannot be reached, or the connection was lost.</summary>
    ConnectionFailed,
    /// <summary>The response is broken.</summary>
    BrokenResponse,
}
