namespace NewsTools;

/// <summary>What was fetched from an address.</summary>
public sealed class WebResource
{
    /// <summary>The address that it came from, after redirects.</summary>
    public required Uri Uri { get; init; }

    /// <summary>The media type that the server declared.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body, unpacked.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When it was fetched.</summary>
    public required DateTimeOffset RetrievedAt { get; init; }

    /// <summary>What the publisher says of text and data mining; null where nothing is said.</summary>
    public TdmReservation? TdmReservation { get; init; }

    /// <summary>Whether the server said that the copy in the cache is still good.</summary>
    public bool IsFromCache { get; init; }

    /// <summary>The source to read articles from.</summary>
    public ArticleSource ToSource() => ArticleSource.FromBytes(Body, Uri.ToString(), ContentType, Uri, RetrievedAt, TdmReservation);
}
