using System.Globalization;
using System.Text;

namespace NewsTools.Wire;

/// <summary>Reads the records of a WARC file (ISO 28500), one by one, plain or in gzip members. Broken stretches are passed over.</summary>
/// <param name="file">The file; it is read forward once and left open.</param>
/// <param name="maximumBlock">The most bytes of a block that are kept; a longer one is passed over.</param>
internal sealed class WarcReader(Stream file, long maximumBlock) : IDisposable
{
    /// <summary>The most bytes of a record's header.</summary>
    private const int MaximumHeader = 1 << 16;

    /// <summary>The most bytes between two records that are looked at: a few line ends, and the beginning of a header.</summary>
    private const int LongestGap = 16;

    /// <summary>How much of a block that is passed over is looked at in one piece: bytes.</summary>
    private const int Window = 1 << 20;

    private static readonly byte[] Opening = "WARC/"u8.ToArray();
    private static readonly byte[] TypeField = "WARC-Type:"u8.ToArray();

    private readonly long _fileStart = file.CanSeek ? file.Position : 0;
    private Stream _bytes = Open(file);
    private byte[] _buffer = new byte[1 << 17];
    private int _start, _end;
    private int _searched; // before this place in the buffer no header ends
    private long _before; // how many bytes have left the buffer
    private bool _isAtEnd;

    /// <summary>Reads the next record whose type is wanted.</summary>
    /// <param name="wanted">Tells by the header whether the block is to be read.</param>
    /// <param name="cancellation">Stops between blocks of bytes.</param>
    /// <returns>The record; null at the end.</returns>
    public WarcRecord? Next(Predicate<WarcRecord> wanted, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ReadHeader(cancellation) is not { } headers)
                return null;
            var record = new WarcRecord(headers, default, null);
            var isWanted = wanted(record);
            var result = ReadBlock(record, isWanted, cancellation);
            if (isWanted)
                return result;
        }
    }

    /// <summary>Moves behind the block of a record. Where its length lies, reading goes on at the next header.</summary>
    private WarcRecord ReadBlock(WarcRecord record, bool isWanted, CancellationToken cancellation)
    {
        if (!long.TryParse(record.Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return Broken($"Its Content-Length is “{record.Field("Content-Length")}”, which is no length.");
        if (length > maximumBlock)
            return Skip(length, cancellation) ? record with { Fault = (ArticleReadFault.TooLarge, string.Create(CultureInfo.InvariantCulture, $"It is larger than the {maximumBlock:N0} bytes allowed.")) }
                : Broken("The next record begins before its Content-Length says that it ends.");
        Fill((int)length + LongestGap, cancellation);
        var isWhole = _end - _start >= length;
        if (isWhole && EndsAt((int)length))
        {
            var block = isWanted ? _buffer.AsSpan(_start, (int)length).ToArray() : [];
            _start += (int)length;
            return record with { Block = block };
        }
        // The header of the record that begins there may go on after the length.
        Fill((int)length + MaximumHeader, cancellation);
        var stated = (int)Math.Min(length, _end - _start);
        var next = NextRecord(stated);
        if (next >= 0)
        {
            _start += next;
            return Broken("The next record begins before its Content-Length says that it ends.");
        }
        _start += stated;
        return Broken(isWhole ? "It goes on after its Content-Length says that it ends." : "The record is cut off.");

        WarcRecord Broken(string message) => record with { Fault = (ArticleReadFault.Malformed, message) };
    }

    /// <summary>Whether nothing but line ends stands between a place and the next record or the end of the file, or the two that end a record, whatever is behind them.</summary>
    private bool EndsAt(int length)
    {
        var after = _buffer.AsSpan(_start + length, Math.Min(LongestGap, _end - _start - length));
        var rest = after.TrimStart("\r\n"u8);
        return after.StartsWith("\r\n\r\n"u8) || rest.IsEmpty || Opening.AsSpan().StartsWith(rest[..Math.Min(rest.Length, Opening.Length)]);
    }

    /// <summary>Where within the next bytes a record begins: after an empty line, with the field that every record has. -1 where none does.</summary>
    private int NextRecord(int length)
    {
        var bytes = _buffer.AsSpan(_start, _end - _start);
        if (bytes.StartsWith(Opening) && IsHeader(bytes))
            return 0;
        for (var at = 0; at < length && bytes[at..Math.Min(length + Opening.Length, bytes.Length)].IndexOf("\nWARC/"u8) is >= 0 and var found;)
        {
            at += found + 1;
            if (bytes[..(at - 1)].TrimEnd((byte)'\r').EndsWith("\n"u8) && IsHeader(bytes[at..]))
                return at;
        }
        return -1;
    }

    private static bool IsHeader(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, MaximumHeader)];
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
                return false;
            if (line.Length > TypeField.Length && Ascii.EqualsIgnoreCase(line[..TypeField.Length], TypeField))
                return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_bytes != file)
            _bytes.Dispose();
    }

    private static Stream Open(Stream file)
    {
        var head = new byte[2];
        var length = file.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        var whole = file.CanSeek ? Rewind(file, length) : new PrefixedStream(head.AsMemory(0, length), file);
        return length == 2 && head[0] == 0x1F && head[1] == 0x8B ? new GzipMembers(whole, Opening) : whole;

        static Stream Rewind(Stream file, int length)
        {
            file.Position -= length;
            return file;
        }
    }

    /// <summary>The fields of the next header, wherever its first line is found.</summary>
    private Dictionary<string, string>? ReadHeader(CancellationToken cancellation)
    {
        while (FindOpening(cancellation))
        {
            var end = EndOfHeader(cancellation);
            if (end < 0)
            {
                _start += Opening.Length;   // words that look like a first line, and no header follows
                continue;
            }
            var headers = HeaderFields.Parse(_buffer.AsSpan(_start, end));
            _start += end;
            return headers;
        }
        return null;
    }

    /// <summary>Moves to the next <c>WARC/</c> at the start of a line.</summary>
    private bool FindOpening(CancellationToken cancellation)
    {
        var atLineStart = true;
        while (true)
        {
            if (_end - _start < Opening.Length && !Fill(Opening.Length, cancellation))
                return false;
            var rest = _buffer.AsSpan(_start, _end - _start);
            if (atLineStart && rest.StartsWith(Opening))
                return true;
            var line = rest.IndexOf((byte)'\n');
            atLineStart = line >= 0;
            _start = line < 0 ? _end : _start + line + 1;
        }
    }

    /// <summary>The length of the header with its empty line; -1 where it has no end within reason. What was searched for one first line is not searched again for the next.</summary>
    private int EndOfHeader(CancellationToken cancellation)
    {
        while (true)
        {
            var rest = _buffer.AsSpan(_start, Math.Min(_end - _start, MaximumHeader));
            var from = Math.Clamp(_searched - _start, 0, rest.Length);
            for (var at = from; rest[at..].IndexOf((byte)'\n') is >= 0 and var found;)
            {
                at += found + 1;
                if (rest[at..].StartsWith("\n"u8))
                    return at + 1;
                if (rest[at..].StartsWith("\r\n"u8))
                    return at + 2;
            }
            _searched = Math.Max(_searched, _start + rest.Length - 3);
            if (rest.Length >= MaximumHeader || !Fill(rest.Length + 1, cancellation))
                return -1;
        }
    }

    /// <summary>
    /// Moves over a block that is too long to be kept. False where its length lies, and reading goes on at the record that begins within it. A web archive may hold another: what looks
    /// like a record counts only if the block does not end where its length says.
    /// </summary>
    private bool Skip(long length, CancellationToken cancellation)
    {
        var candidate = -1L;
        while (length > 0 && (Fill((int)Math.Min(length, Window), cancellation) || _end > _start))
        {
            var step = (int)Math.Min(length, _end - _start);
            var next = candidate < 0 ? NextRecord(step) : -1;
            if (next >= 0)
            {
                if (!file.CanSeek)
                {
                    _start += next;
                    return false;
                }
                candidate = _before + _start + next;
            }
            // What may be the beginning of a header is looked at again with what follows it.
            step = step == length || step <= MaximumHeader ? step : step - MaximumHeader;
            _start += step;
            length -= step;
        }
        Fill(LongestGap, cancellation);
        if (candidate < 0 || length == 0 && EndsAt(0))
            return true;
        Reopen(candidate, cancellation);
        return false;
    }

    /// <summary>Reads the file again, from so many bytes of its content.</summary>
    private void Reopen(long at, CancellationToken cancellation)
    {
        Dispose();
        file.Position = _fileStart;
        _bytes = Open(file);
        (_start, _end, _searched, _before, _isAtEnd) = (0, 0, 0, 0, false);
        while (_before + _start < at && Fill(1, cancellation))
            _start += (int)Math.Min(at - _before - _start, _end - _start);
    }

    /// <summary>Brings at least so many bytes into the buffer. False where the file has fewer.</summary>
    private bool Fill(int count, CancellationToken cancellation)
    {
        while (_end - _start < count)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_isAtEnd)
                return false;
            if (_end == _buffer.Length)
                MakeRoom();
            var read = _bytes.Read(_buffer, _end, _buffer.Length - _end);
            _isAtEnd = read == 0;
            _end += read;
        }
        return true;
    }

    /// <summary>Makes room at the end of the buffer. A header may lie about the length, so the buffer grows with what is really there, not with what is said.</summary>
    private void MakeRoom()
    {
        var unread = _buffer.AsSpan(_start, _end - _start);
        if (unread.Length > _buffer.Length / 2)
            _buffer = new byte[2 * _buffer.Length];
        unread.CopyTo(_buffer);
        _searched = Math.Max(0, _searched - _start);
        _before += _start;
        (_start, _end) = (0, unread.Length);
    }
}
