using System.Globalization;

namespace NewsTools.Wire;

/// <summary>Reads the records of a WARC file (ISO 28500), one by one, plain or in gzip members. Broken stretches are passed over.</summary>
/// <param name="file">The file; it is read forward once and left open.</param>
/// <param name="maximumBlock">The most bytes of a block that are kept; a longer one is passed over.</param>
internal sealed class WarcReader(Stream file, long maximumBlock) : IDisposable
{
    /// <summary>The most bytes of a record's header.</summary>
    private const int MaximumHeader = 1 << 16;

    /// <summary>More records than fit into what is read twice.</summary>
    private const int RememberedIds = 1024;

    private static readonly byte[] Opening = "WARC/"u8.ToArray();

    private readonly Stream _bytes = Open(file);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Queue<string> _lastIds = new();
    private byte[] _buffer = new byte[1 << 17];
    private int _start, _end;

    /// <summary>Reads the next record whose type is wanted.</summary>
    /// <param name="wanted">Tells by the header whether the block is to be read.</param>
    /// <param name="cancellation">Stops between blocks of bytes.</param>
    /// <returns>The record; null at the end.</returns>
    public WarcRecord? Next(Predicate<WarcRecord> wanted, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ReadHeader() is not { } headers)
                return null;
            var record = new WarcRecord(headers, default, IsWhole: true);
            if (!long.TryParse(record.Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                continue;   // the next record is found by its first line
            // After a broken stretch reading goes on a little before it, so as to lose nothing: what was read is not read twice.
            if (IsSecond(record.Field("WARC-Record-ID")) || !wanted(record))
                Skip(length, cancellation);
            else if (length > maximumBlock)
            {
                Skip(length, cancellation);
                return record with { IsWhole = false };
            }
            else
            {
                var block = ReadBlock((int)length, cancellation);
                return record with { Block = block, IsWhole = block.Length == length };
            }
        }
    }

    private bool IsSecond(string? id)
    {
        if (id is null)
            return false;
        if (!_ids.Add(id))
            return _bytes is GzipMembers { Faults: > 0 };
        _lastIds.Enqueue(id);
        if (_lastIds.Count > RememberedIds)
            _ids.Remove(_lastIds.Dequeue());
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
    private Dictionary<string, string>? ReadHeader()
    {
        while (FindOpening())
        {
            var end = EndOfHeader();
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
    private bool FindOpening()
    {
        var atLineStart = true;
        while (true)
        {
            if (_end - _start < Opening.Length && !Fill(Opening.Length))
                return false;
            var rest = _buffer.AsSpan(_start, _end - _start);
            if (atLineStart && rest.StartsWith(Opening))
                return true;
            var line = rest.IndexOf((byte)'\n');
            atLineStart = line >= 0;
            _start = line < 0 ? _end : _start + line + 1;
        }
    }

    /// <summary>The length of the header with its empty line; -1 where it has no end within reason.</summary>
    private int EndOfHeader()
    {
        var searched = 0;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var found = rest[searched..].IndexOf("\r\n\r\n"u8);
            if (found >= 0)
                return searched + found + 4;
            found = rest[searched..].IndexOf("\n\n"u8);
            if (found >= 0)
                return searched + found + 2;
            searched = Math.Max(0, rest.Length - 3);
            if (rest.Length >= MaximumHeader || !Fill(rest.Length + 1))
                return -1;
        }
    }

    private byte[] ReadBlock(int length, CancellationToken cancellation)
    {
        // A header may lie about the length: the room grows with what is really there.
        var block = GC.AllocateUninitializedArray<byte>(Math.Min(length, 1 << 20));
        var filled = Math.Min(length, _end - _start);
        filled = Math.Min(filled, block.Length);
        _buffer.AsSpan(_start, filled).CopyTo(block);
        _start += filled;
        while (filled < length)
        {
            cancellation.ThrowIfCancellationRequested();
            if (filled == block.Length)
                Array.Resize(ref block, (int)Math.Min(length, 4L * block.Length));
            var buffered = Math.Min(_end - _start, block.Length - filled);
            if (buffered > 0)
            {
                _buffer.AsSpan(_start, buffered).CopyTo(block.AsSpan(filled));
                _start += buffered;
                filled += buffered;
                continue;
            }
            var read = _bytes.Read(block, filled, block.Length - filled);
            if (read == 0)
                break;
            filled += read;
        }
        return filled == block.Length ? block : block[..filled];
    }

    private void Skip(long length, CancellationToken cancellation)
    {
        while (length > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_start == _end && !Fill(1))
                return;
            var step = (int)Math.Min(length, _end - _start);
            _start += step;
            length -= step;
        }
    }

    /// <summary>Brings at least so many bytes into the buffer. False where the file has fewer.</summary>
    private bool Fill(int count)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (count > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(count, 2 * _buffer.Length));
        while (_end < count)
        {
            var read = _bytes.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
                return false;
            _end += read;
        }
        return true;
    }
}
