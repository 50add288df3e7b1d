using System.Runtime.InteropServices;

namespace NewsTools;

/// <summary>Something that holds articles: a file, a string, a response. It can be opened repeatedly.</summary>
public sealed class ArticleSource
{
    private readonly Func<Stream>? _open;

    private ArticleSource(string? name, Func<Stream>? open, string? text, string? contentType = null, Uri? uri = null)
    {
        Name = name;
        _open = open;
        Text = text;
        ContentType = contentType;
        Uri = uri;
    }

    /// <summary>The same source with replaced content: unpacked or decoded.</summary>
    private ArticleSource(ArticleSource source, Func<Stream>? open, string? text) : this(source.Name, open, text, source.ContentType, source.Uri)
    {
        RetrievedAt = source.RetrievedAt;
        TdmReservation = source.TdmReservation;
    }

    /// <summary>The name used in errors: a path or an address; null for a bare string.</summary>
    public string? Name { get; }

    /// <summary>The text itself if it came as a string; null if it comes as bytes.</summary>
    public string? Text { get; }

    /// <summary>The bytes themselves if they are in memory: they need not be copied.</summary>
    internal ReadOnlyMemory<byte>? Bytes { get; private init; }

    /// <summary>The media type declared by its carrier, such as <c>text/html; charset=utf-8</c>.</summary>
    public string? ContentType { get; }

    /// <summary>The address from which it came.</summary>
    public Uri? Uri { get; }

    /// <summary>When it was fetched or archived.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>What its publisher says about text and data mining.</summary>
    public TdmReservation? TdmReservation { get; init; }

    /// <summary>Creates a source from a file. It is opened when read, and others may read or write it meanwhile. A pipe, a device or a socket cannot be read.</summary>
    public static ArticleSource FromFile(string path) => new(path, () => RegularFile.Open(path), null);

    /// <summary>Creates a source from text that is already decoded.</summary>
    public static ArticleSource FromText(string text, string? name = null, string? contentType = null, Uri? uri = null) =>
        new(name, null, text, contentType, uri);

    /// <summary>Creates a source from bytes in memory.</summary>
    public static ArticleSource FromBytes(ReadOnlyMemory<byte> bytes, string? name = null, string? contentType = null, Uri? uri = null,
        DateTimeOffset? retrievedAt = null, TdmReservation? tdmReservation = null) =>
        new(name, () => StreamOf(bytes), null, contentType, uri) { Bytes = bytes, RetrievedAt = retrievedAt, TdmReservation = tdmReservation };

    /// <summary>Creates a source from a stream that can be opened repeatedly.</summary>
    public static ArticleSource FromStream(Func<Stream> open, string? name = null, string? contentType = null, Uri? uri = null) => new(name, open, null, contentType, uri);

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>The source with its text decoded.</summary>
    internal ArticleSource Decoded(string text) => new(this, null, text);

    /// <summary>The source with its bytes unpacked.</summary>
    internal ArticleSource Unpacked(Func<Stream> open) => new(this, open, null);

    /// <summary>Opens the bytes.</summary>
    /// <exception cref="InvalidOperationException">The source is a string.</exception>
    public Stream Open() => _open is null ? throw new InvalidOperationException("A source made from a string has no bytes.") : _open();
}
