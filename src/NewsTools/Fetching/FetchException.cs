namespace NewsTools;

/// <summary>An address could not be fetched, or may not be.</summary>
/// <param name="reason">What is wrong.</param>
/// <param name="address">The address.</param>
/// <param name="message">The reason as one sentence, without the address.</param>
/// <param name="inner">What caused it.</param>
public sealed class FetchException(FetchFault reason, Uri address, string message, Exception? inner = null) : ReadException(address.ToString(), null, message, inner)
{
    /// <summary>What is wrong.</summary>
    public FetchFault Reason { get; } = reason;

    /// <inheritdoc/>
    public override string FaultId => Reason.ToString();

    /// <summary>The address.</summary>
    public Uri Address { get; } = address;

    /// <summary>The HTTP status; null if there was no response.</summary>
    public int? Status { get; init; }
}
