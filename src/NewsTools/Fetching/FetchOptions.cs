namespace NewsTools;

/// <summary>How a <see cref="INewsClient"/> fetches.</summary>
public sealed record FetchOptions
{
    /// <summary>The user agent. Its first word, up to a slash, is the name looked up in robots.txt.</summary>
    public string UserAgent { get; init; } = $"NewsTools/{typeof(FetchOptions).Assembly.GetName().Version?.ToString(3)} (news research; keeps to robots.txt)";

    /// <summary>Whether addresses of private networks and of this machine may be fetched.</summary>
    public bool AllowPrivateNetwork { get; init; }

    /// <summary>Whether pages reserved from text and data mining may still be fetched, for example under a licence.</summary>
    public bool IgnoreTdmReservation { get; init; }

    /// <summary>The longest time that one request may take, including its body.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The minimum time between two requests to a host; robots.txt may ask for more.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The maximum size of a body in bytes, uncompressed.</summary>
    public long MaximumBytes { get; init; } = 64L << 20;

    /// <summary>The maximum number of redirects that are followed.</summary>
    public int MaximumRedirects { get; init; } = 10;

    /// <summary>The number of retries after a temporary failure.</summary>
    public int MaximumRetries { get; init; } = 3;

    /// <summary>The wait before the first retry; it doubles with each. A server's Retry-After takes precedence.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before a retry; if a server asks for more, the request fails.</summary>
    public TimeSpan MaximumRetryDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The folder of the cache; null for none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The maximum size of the cache in bytes; the oldest entries are removed first.</summary>
    public long MaximumCacheBytes { get; init; } = 512L << 20;
}
