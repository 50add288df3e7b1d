namespace NewsTools.Wire;

/// <summary>A stream whose first bytes were already read, whole again.</summary>
/// <param name="head">The bytes that were read.</param>
/// <param name="rest">What follows them. It is left open.</param>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> head, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> _head = head;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_head.IsEmpty)
            return rest.Read(buffer);
        var length = Math.Min(buffer.Length, _head.Length);
        _head.Span[..length].CopyTo(buffer);
        _head = _head[length..];
        return length;
    }
}
