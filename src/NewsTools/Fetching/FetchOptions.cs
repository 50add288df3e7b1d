namespace NewsTools;

/// <summary>How a <see cref="INewsClient"/> fetches.</summary>
public sealed record FetchOptions
{
    /// <summary>How the client names itself. Its first word, up to a slash, is the name looked for in robots.txt.</summary>
    public string UserAgent { get; init; } = $"NewsTools/{typeof(FetchOptions).Assembly.GetName().Version?.ToString(3)} (news research; keeps to robots.txt)";

    /// <summary>Whether addresses of private networks and of this machine may be fetched.</summary>
    public bool AllowPrivateNetwork { get; init; }

    /// <summary>Whether what a publisher reserves from text and data mining may be fetched all the same, as by a licence.</summary>
    public bool IgnoreTdmReservation { get; init; }

    /// <summary>How long one request may take, its body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The least time between two requests to a host; robots.txt may ask for more.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The most bytes of a body, unpacked.</summary>
    public long MaximumBytes { get; init; } = 64L << 20;

    /// <summary>How many redirects are followed.</summary>
    public int MaximumRedirects { get; init; } = 10;

    /// <summary>How often a request is made again after a fault that may pass.</summary>
    public int MaximumRetries { get; init; } = 3;

    /// <summary>The wait before the first retry; it doubles with each. A server's Retry-After outranks it.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before a retry; where a server asks for more, the request fails.</summary>
    public TimeSpan MaximumRetryDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The folder of the cache; null for none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The most bytes of the cache; the oldest entries go first.</summary>
    public long MaximumCacheBytes { get; init; } = 512L << 20;
}
