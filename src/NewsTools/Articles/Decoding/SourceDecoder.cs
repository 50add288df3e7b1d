using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace NewsTools;

/// <summary>
/// Turns the bytes of a source into text. The character set is taken from, in this order: the caller, a byte order mark, the carrier's
/// content type, a declaration inside the document, the bytes themselves. A declaration that the bytes contradict is ignored.
/// </summary>
/// <param name="detector">Guesses the character set of bytes that are not UTF-8 and declare none; null if it cannot tell.</param>
public sealed partial class SourceDecoder(Func<ReadOnlyMemory<byte>, Encoding?>? detector = null)
{
    /// <summary>How much of a source is looked at to tell what it is: bytes.</summary>
    private const int HeadLength = 1 << 16;

    /// <summary>The encodings by name and number, without registering anything for the whole process.</summary>
    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <summary>First bytes of common forms that hold no readable text: PNG, JPEG, GIF, PDF, ZIP, gzip, RIFF, ELF, OLE, 7z, bzip2, xz, Ogg, ID3.</summary>
    private static readonly byte[][] Magic =
    [
        [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), "%PDF-"u8.ToArray(), [(byte)'P', (byte)'K', 3, 4], [0x1F, 0x8B],
        "RIFF"u8.ToArray(), [0x7F, (byte)'E', (byte)'L', (byte)'F'], [0xD0, 0xCF, 0x11, 0xE0], [(byte)'7', (byte)'z', 0xBC, 0xAF],
        "BZh9"u8.ToArray(), [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "OggS"u8.ToArray(), [(byte)'I', (byte)'D', (byte)'3', 3],
    ];

    /// <summary>Control characters that text has no use for.</summary>
    private static readonly SearchValues<byte> Controls = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\a\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001C\u001D\u001E\u001F"u8);

    /// <summary>Reads the whole text of a source, without the control sequences of terminals, which copy from a screen or a hostile page may hold.</summary>
    /// <exception cref="ArticleReadException">It is empty, binary or larger than allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string Decode(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var text = source.Text;
        if (text is null)
        {
            var bytes = ReadBytes(source, options.MaximumBytes, cancellation);
            text = Decode(bytes, source, options.Encoding);
        }
        else if (text.Length > options.MaximumBytes)
        {
            throw TooLarge(source.Name, options.MaximumBytes);
        }
        text = ControlSequences.Remove(text);
        if (string.IsNullOrWhiteSpace(text))
            throw new ArticleReadException(ArticleReadFault.Empty, source.Name, "It contains no text.");
        return text;
    }

    private string Decode(ReadOnlyMemory<byte> bytes, ArticleSource source, Encoding? chosen)
    {
        var head = bytes.Span[..Math.Min(bytes.Length, HeadLength)];
        if (chosen is not null)
            return GetString(chosen, bytes.Span);
        if (MarkedEncoding(head) is { } marked)
            return GetString(marked, bytes.Span);
        foreach (var magic in Magic)
            if (head.StartsWith(magic))
                throw Binary(source.Name);
        if (UnmarkedUtf16(head) is { } wide)
            return GetString(wide, bytes.Span);
        if (IsBinary(head))
            throw Binary(source.Name);
        return GetString(EncodingOf(bytes, CharsetOf(source.ContentType) ?? DeclaredCharset(head)), bytes.Span);
    }

    private Encoding EncodingOf(ReadOnlyMemory<byte> bytes, string? declared)
    {
        // Text in another character set is hardly ever valid UTF-8 by chance. Most is valid, which is told fast.
        if (Utf8.IsValid(bytes.Span) && !Ascii.IsValid(bytes.Span))
            return Encoding.UTF8;
        var (sequences, faults) = CountUtf8(bytes.Span);
        var encoding = Named(declared);
        // A few broken bytes do not make UTF-8 something else.
        if (faults == 0 ? sequences > 0 || encoding is null : sequences >= 10 * faults)
            return Encoding.UTF8;
        if (encoding is not null && (faults == 0 || encoding.CodePage != Encoding.UTF8.CodePage))
            return encoding;
        return detector?.Invoke(bytes) ?? CodePages.GetEncoding(1252)!;
    }

    /// <summary>The encoding that a label of the web stands for (WHATWG Encoding Standard: Latin-1 means windows-1252, and no page is UTF-16 by declaration).</summary>
    private static Encoding? Named(string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
            return null;
        label = label.Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii" or "iso_8859-1" or "cp1252" or "x-cp1252" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "gb2312" or "gbk" or "x-gbk" => "gb18030",
            "x-sjis" or "sjis" or "shift-jis" or "windows-31j" => "shift_jis",
            "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => "utf-8",
            var other => other,
        };
        try
        {
            return label == "utf-8" ? Encoding.UTF8 : CodePages.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? CharsetOf(string? contentType)
    {
        var match = contentType is null ? null : CharsetPattern().Match(contentType);
        return match is { Success: true } ? match.Groups[1].Value : null;
    }

    /// <summary>The character set that an HTML page or XML document declares in its first bytes.</summary>
    private static string? DeclaredCharset(ReadOnlySpan<byte> head)
    {
        var start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 4096)]);
        var match = DeclarationPattern().Match(start);
        return match.Success ? match.Groups[1].Value + match.Groups[2].Value : null;
    }

    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8
        : head.StartsWith(Encoding.UTF32.Preamble) ? Encoding.UTF32
        : head.StartsWith<byte>([0, 0, 0xFE, 0xFF]) ? new UTF32Encoding(bigEndian: true, byteOrderMark: true)
        : head.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : head.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>UTF-16 without a mark shows zeros in every other byte of its Latin letters, blanks and stops.</summary>
    private static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> head)
    {
        if (!head.Contains((byte)0))
            return null;
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
            if (head[i] == 0)
                _ = (i & 1) == 0 ? even++ : odd++;
        var pairs = head.Length / 2;
        if (pairs < 4)
            return null;
        return odd * 10 > pairs && even * 50 < odd ? Encoding.Unicode
            : even * 10 > pairs && odd * 50 < even ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>Whether more than one byte in fifty is a control. One that is repeated counts once: it is one fault of a text, and what is binary has many besides.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        int controls = 0, length = head.Length;
        for (var rest = head; rest.IndexOfAny(Controls) is >= 0 and var at; controls++)
        {
            var run = rest[at..];
            run = run[..(run.IndexOfAnyExcept(run[0]) is >= 0 and var end ? end : run.Length)];
            length -= run.Length - 1;
            rest = rest[(at + run.Length)..];
        }
        return controls * 50 > length;
    }

    /// <summary>How many sequences of two to four bytes are well-formed UTF-8, and how many bytes are not.</summary>
    private static (int Sequences, int Faults) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0, faults = 0;
        while (true)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                return (sequences, faults);
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.Done)
                sequences++;
            else if (status == OperationStatus.NeedMoreData)
                return (sequences, faults);   // cut off in the middle of a letter
            else
                faults++;
            bytes = bytes[length..];
        }
    }

    private static string GetString(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding.Preamble.Length > 0 && bytes.StartsWith(encoding.Preamble))
            bytes = bytes[encoding.Preamble.Length..];
        return encoding.GetString(bytes);
    }

    private static ReadOnlyMemory<byte> ReadBytes(ArticleSource source, long limit, CancellationToken cancellation)
    {
        if (source.Bytes is { } whole)
            return whole.Length <= limit ? whole : throw TooLarge(source.Name, limit);
        using var stream = source.Open();
        if (stream.CanSeek && stream.Length - stream.Position > limit)
            throw TooLarge(source.Name, limit);
        using var buffer = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length - stream.Position, Array.MaxLength) : 0);
        var chunk = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            for (int read; (read = stream.Read(chunk)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                // A file may grow while it is read, and a stream need not know its length.
                if (buffer.Length + read > limit)
                    throw TooLarge(source.Name, limit);
                buffer.Write(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static ArticleReadException TooLarge(string? name, long limit) => new(ArticleReadFault.TooLarge, name,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It is larger than the {limit:N0} bytes allowed."));

    private static ArticleReadException Binary(string? name) =>
        new(ArticleReadFault.Binary, name, "It is not text: the bytes are those of a binary file.");

    [GeneratedRegex(@"charset\s*=\s*[""']?\s*([A-Za-z0-9_:.\-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex CharsetPattern();

    [GeneratedRegex(@"<meta\b[^>]{0,300}?\bcharset\s*=\s*[""']?\s*([A-Za-z0-9_:.\-]+)|^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[""']([A-Za-z0-9_:.\-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex DeclarationPattern();
}
