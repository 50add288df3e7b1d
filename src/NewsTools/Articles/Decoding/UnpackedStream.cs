using System.IO.Compression;

namespace NewsTools;

/// <summary>The content of gzip data, with a limit to how far it may expand: a small file must not become a huge one.</summary>
internal sealed class UnpackedStream : ForwardStream
{
    /// <summary>The most that data may grow. Copy and markup grow three to thirty times; deflate at its utmost a thousand.</summary>
    private const int MaximumRatio = 200;

    /// <summary>Below this many bytes nothing is said of the ratio.</summary>
    private const long Free = 4 << 20;

    private readonly CountingStream _packed;
    private readonly GZipStream _content;
    private readonly string? _name;
    private long _unpacked;

    /// <summary>Opens the content.</summary>
    /// <param name="packed">The gzip data; closed with this stream.</param>
    /// <param name="name">What errors call it.</param>
    public UnpackedStream(Stream packed, string? name)
    {
        _name = name;
        _packed = new CountingStream(packed);
        _content = new GZipStream(_packed, CompressionMode.Decompress);
    }

    /// <summary>Whether data begins as gzip does (RFC 1952).</summary>
    public static bool IsPacked(ReadOnlySpan<byte> head) => head.StartsWith<byte>([0x1F, 0x8B, 0x08]);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = _content.Read(buffer);
            _unpacked += read;
            if (_unpacked > Free && _unpacked / MaximumRatio > _packed.Count)
                throw new ArticleReadException(ArticleReadFault.TooLarge, _name, $"Its compressed data expands more than {MaximumRatio} times.");
            // The decompressor takes an early end for the end.
            if (read == 0 && buffer.Length > 0 && !_packed.HasMore && _packed.Last != (uint)_unpacked)
                throw Broken(null);
            return read;
        }
        catch (InvalidDataException error)
        {
            throw Broken(error);
        }
    }

    private ArticleReadException Broken(Exception? error) => new(ArticleReadFault.Malformed, _name, "Its gzip data is broken or cut off.", error);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _content.Dispose();
        base.Dispose(disposing);
    }
}
