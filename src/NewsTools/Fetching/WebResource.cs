namespace NewsTools;

/// <summary>What was fetched from an address.</summary>
public sealed class WebResource
{
    /// <summary>The final address, after redirects.</summary>
    public required Uri Uri { get; init; }

    /// <summary>The media type declared by the server.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body, uncompressed.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When it was fetched.</summary>
    public required DateTimeOffset RetrievedAt { get; init; }

    /// <summary>What the publisher says about text and data mining; null if nothing is said.</summary>
    public TdmReservation? TdmReservation { get; init; }

    /// <summary>Whether the server confirmed that the cached copy is current.</summary>
    public bool IsFromCache { get; init; }

    /// <summary>The source to read articles from.</summary>
    public ArticleSource ToSource() => ArticleSource.FromBytes(Body, Uri.ToString(), ContentType, Uri, RetrievedAt, TdmReservation);
}
