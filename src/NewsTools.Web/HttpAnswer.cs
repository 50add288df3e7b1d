namespace NewsTools.Web;

/// <summary>What a server answered to one request.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Status">The status code.</param>
/// <param name="Redirect">Where it sends the client; null where nowhere.</param>
/// <param name="Body">The body, unpacked.</param>
internal sealed record HttpAnswer(Uri Address, int Status, Uri? Redirect, byte[] Body)
{
    public string? ContentType { get; init; }

    public string? TdmReservation { get; init; }

    public string? TdmPolicy { get; init; }

    public DateTimeOffset RetrievedAt { get; init; }

    public bool IsFromCache { get; init; }

    /// <summary>How long the server asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
