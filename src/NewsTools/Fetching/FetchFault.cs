namespace NewsTools;

/// <summary>Why an address was not fetched. The names are the ids of the cmdlets' errors.</summary>
public enum FetchFault
{
    /// <summary>It is no address of the web.</summary>
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
    /// <summary>The server answers with another error.</summary>
    ServerError,
    /// <summary>It is larger than allowed.</summary>
    ResponseTooLarge,
    /// <summary>It redirects too often or in a circle.</summary>
    TooManyRedirects,
    /// <summary>It took too long.</summary>
    TimedOut,
    /// <summary>The server cannot be reached or breaks off.</summary>
    ConnectionFailed,
    /// <summary>The answer is broken.</summary>
    BrokenResponse,
}
