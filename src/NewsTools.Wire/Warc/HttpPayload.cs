using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsTools.Wire;

/// <summary>An HTTP response as an archive keeps it.</summary>
/// <param name="Status">Its status code.</param>
/// <param name="Headers">Its header fields.</param>
/// <param name="Body">Its body as it came over the line.</param>
internal sealed record HttpPayload(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Reads a response; null where the bytes are none.</summary>
    public static HttpPayload? Parse(ReadOnlyMemory<byte> block)
    {
        var bytes = block.Span;
        if (!bytes.StartsWith("HTTP/"u8))
            return null;
        var end = bytes.IndexOf("\r\n\r\n"u8);
        var length = 4;
        var bare = bytes[..(end < 0 ? Math.Min(bytes.Length, 1 << 16) : end)].IndexOf("\n\n"u8);
        if (bare >= 0)
            (end, length) = (bare, 2);
        if (end < 0)
            return null;
        var line = Encoding.ASCII.GetString(bytes[..bytes.IndexOfAny((byte)'\r', (byte)'\n')]);
        var words = line.Split(' ', 3);
        return words.Length >= 2 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? new HttpPayload(status, HeaderFields.Parse(bytes[..end]), block[(end + length)..]) : null;
    }

    /// <summary>The body with its transfer and content codings taken off. A coding that the bytes belie is not believed: many crawlers take it off and leave the header.</summary>
    /// <param name="limit">The most bytes it may have.</param>
    /// <exception cref="InvalidDataException">It is broken, or longer than the limit.</exception>
    public ReadOnlyMemory<byte> Decode(long limit)
    {
        var body = Body;
        if (Headers.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = Unchunk(body);
        foreach (var coding in (Headers.GetValueOrDefault("Content-Encoding") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
            body = Unpack(body, coding.ToLowerInvariant(), limit);
        return body;
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, string coding, long limit)
    {
        var bytes = body.Span;
        switch (coding)
        {
            case "gzip" or "x-gzip":
                return UnpackedStream.IsPacked(bytes) ? Read(body, stream => new GZipStream(stream, CompressionMode.Decompress), limit) : body;
            case "deflate":
                // RFC 9110 means zlib; some servers send bare deflate.
                var isZlib = bytes.Length > 1 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
                return IsPlain(bytes) ? body
                    : Read(body, stream => isZlib ? new ZLibStream(stream, CompressionMode.Decompress) : new DeflateStream(stream, CompressionMode.Decompress), limit);
            case "br":
                return IsPlain(bytes) ? body : Read(body, stream => new BrotliStream(stream, CompressionMode.Decompress), limit);
            case "identity" or "":
                return body;
            default:
                return IsPlain(bytes) ? body : throw new InvalidDataException($"Its content coding is {coding}, which is not known.");
        }
    }

    /// <summary>Whether bytes begin as a document does, so that nothing is left to unpack.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, 256)].TrimStart(" \t\r\n\uFEFF"u8);
        return bytes.Length > 0 && bytes[0] is (byte)'<' or (byte)'{' && bytes.IndexOfAnyExceptInRange((byte)9, (byte)126) < 0;
    }

    private static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> packed, Func<Stream, Stream> open, long limit)
    {
        using var content = open(new MemoryStream(packed.ToArray(), writable: false));
        using var whole = new MemoryStream(packed.Length * 4);
        var buffer = new byte[1 << 16];
        for (int read; (read = ReadFrom(content, buffer)) > 0;)
        {
            if (whole.Length + read > limit)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"It unpacks to more than the {limit:N0} bytes allowed."));
            whole.Write(buffer, 0, read);
        }
        // The decoders take an early end for the end.
        return whole.Length > 0 || packed.Length == 0 || IsPackedNothing(packed.Span) ? whole.GetBuffer().AsMemory(0, (int)whole.Length)
            : throw new InvalidDataException("Its compressed data is cut off before its first byte.");
    }

    /// <summary>Whether gzip data says at its end that it holds no bytes (RFC 1952, 2.3.1).</summary>
    private static bool IsPackedNothing(ReadOnlySpan<byte> packed) => packed.Length >= 18 && packed[^4..].IndexOfAnyExcept((byte)0) < 0;

    private static int ReadFrom(Stream content, Span<byte> buffer)
    {
        try
        {
            return content.Read(buffer);
        }
        catch (InvalidOperationException error)
        {
            // So the decoder of Brotli says what the others call invalid data.
            throw new InvalidDataException("Its Brotli data is broken or cut off.", error);
        }
    }

    /// <summary>Puts chunks together (RFC 9112, 7.1). What does not begin with the length of a chunk is taken as whole already.</summary>
    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        var rest = body.Span;
        while (true)
        {
            var line = rest[..Math.Min(rest.Length, 1024)].IndexOf((byte)'\n');
            if (line < 0)
                break;
            var size = rest[..line].TrimEnd("\r \t"u8);
            var extension = size.IndexOf((byte)';');
            if (extension >= 0)
                size = size[..extension].TrimEnd(" \t"u8);
            if (size.Length is 0 or > 8 || !int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                if (whole.Length == 0)
                    return body;
                break;
            }
            if (length == 0)
                break;
            rest = rest[(line + 1)..];
            whole.Write(rest[..Math.Min(length, rest.Length)]);
            rest = length >= rest.Length ? default : rest[length..];
            if (rest.StartsWith("\r\n"u8))
                rest = rest[2..];
            else if (rest.StartsWith("\n"u8))
                rest = rest[1..];
        }
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
