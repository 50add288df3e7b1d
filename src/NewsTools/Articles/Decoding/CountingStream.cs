using System.Buffers.Binary;

namespace NewsTools;

/// <summary>Watches the bytes of gzip data pass: how many they are, whether more than one member opens in them, and which come last.</summary>
/// <param name="inner">The stream; closed with this one.</param>
internal sealed class CountingStream(Stream inner) : ForwardStream
{
    private readonly byte[] _last = new byte[4];

    /// <summary>The bytes read so far.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the opening bytes of a member were seen after the first.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The last four bytes as a number: at the end of gzip data, the length of the last member's content modulo 2³² (RFC 1952, ISIZE).</summary>
    public uint Last => BinaryPrimitives.ReadUInt32LittleEndian(_last);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Span<byte> seen = [.. _last, .. buffer[..read]];
        HasMore |= seen[(Count == 0 ? 5 : 2)..].IndexOf<byte>([0x1F, 0x8B, 0x08]) >= 0;
        seen[^4..].CopyTo(_last);
        Count += read;
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
