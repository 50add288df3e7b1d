namespace NewsTools.Web;

/// <summary>A response that the cache keeps.</summary>
/// <param name="Address">Where it came from.</param>
/// <param name="ETag">Its entity tag as the server wrote it.</param>
/// <param name="LastModified">Its date of change as the server wrote it.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="TdmReservation">The header field of that name.</param>
/// <param name="TdmPolicy">The header field of that name.</param>
/// <param name="RetrievedAt">When it came.</param>
/// <param name="Hash">The SHA-256 of its body, in hexadecimal.</param>
internal sealed record CachedResponse(string Address, string? ETag, string? LastModified, string? ContentType, string? TdmReservation, string? TdmPolicy, DateTimeOffset RetrievedAt, string Hash);
