using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsTools.Wire;

/// <summary>
/// The bytes of a file of gzip members, one after another (RFC 1952), as WARC files are written. A member that is broken does not end the file: reading goes on
/// with the next one that opens with the wanted bytes, where the file can be searched.
/// </summary>
internal sealed class GzipMembers : ForwardStream
{
    private const int HeaderLength = 10, TrailerLength = 8;

    private const int HasChecksum = 2, HasExtra = 4, HasName = 8, HasComment = 16;

    private static ReadOnlySpan<byte> Break => "\r\n\r\n"u8;

    /// <summary>What each byte adds to a checksum (RFC 1952, 8), for each of its places in a word of four: four are taken at a time.</summary>
    private static readonly uint[][] Checksums = MakeChecksums();

    private readonly Stream _file;
    private readonly byte[] _opening;
    private Stream? _member;
    private long _begun; // where in the file the member begins
    private uint _length, _checksum;

    /// <param name="file">The compressed file. It is left open.</param>
    /// <param name="opening">How the content of a member must begin for reading to go on there.</param>
    public GzipMembers(Stream file, byte[] opening)
    {
        _file = file;
        _opening = opening;
        // Where nothing can be searched, the library's own reader of members does.
        _member = file.CanSeek ? Open() : new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_member is not null && !buffer.IsEmpty)
        {
            var isSound = false;
            try
            {
                var read = _member.Read(buffer);
                if (read > 0)
                    Count(buffer[..read]);
                if (read > 0 || !_file.CanSeek)
                    return read;
                // The decoder takes an early end for the end; only what the member says of itself tells.
                isSound = EndsAsSaid();
            }
            catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
            {
                if (!_file.CanSeek)
                    return 0;
            }
            _member.Dispose();
            _member = isSound ? Open() : null;
            if (_member is null && !(isSound && _file.Position >= _file.Length))
            {
                _member = Resume();
                // What was broken ends here, wherever in a line it broke off.
                if (_member is not null && buffer.Length >= Break.Length)
                {
                    Break.CopyTo(buffer);
                    return Break.Length;
                }
            }
        }
        return 0;
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        _length += (uint)bytes.Length;
        var checksum = _checksum;
        var (first, second, third, fourth) = (Checksums[0], Checksums[1], Checksums[2], Checksums[3]);
        for (; bytes.Length >= sizeof(uint); bytes = bytes[sizeof(uint)..])
        {
            checksum ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            checksum = fourth[(byte)checksum] ^ third[(byte)(checksum >> 8)] ^ second[(byte)(checksum >> 16)] ^ first[checksum >> 24];
        }
        foreach (var one in bytes)
            checksum = first[(byte)(checksum ^ one)] ^ checksum >> 8;
        _checksum = checksum;
    }

    /// <summary>Whether a member ends with the checksum and the length of what it held. The decoder leaves the file behind its data.</summary>
    private bool EndsAsSaid()
    {
        var trailer = new byte[TrailerLength];
        return _file.ReadAtLeast(trailer, TrailerLength, throwOnEndOfStream: false) == TrailerLength
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer) == ~_checksum && BinaryPrimitives.ReadUInt32LittleEndian(trailer.AsSpan(4)) == _length;
    }

    /// <summary>Opens the member at the place of the file; null where none begins there.</summary>
    private DeflateStream? Open()
    {
        (_begun, _length, _checksum) = (_file.Position, 0, uint.MaxValue);
        var header = new byte[HeaderLength];
        if (_file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.AsSpan().StartsWith<byte>([0x1F, 0x8B, 0x08]))
            return null;
        var flags = header[3];
        if ((flags & HasExtra) != 0)
            _file.Position += _file.ReadByte() | Math.Max(0, _file.ReadByte()) << 8;
        if ((flags & HasName) != 0)
            SkipWord();
        if ((flags & HasComment) != 0)
            SkipWord();
        if ((flags & HasChecksum) != 0)
            _file.Position += 2;
        return new DeflateStream(_file, CompressionMode.Decompress, leaveOpen: true);
    }

    private void SkipWord()
    {
        while (_file.ReadByte() > 0)
        {
        }
    }

    /// <summary>Opens the next sound member behind the beginning of the broken one; null where there is none.</summary>
    private DeflateStream? Resume()
    {
        var window = new byte[1 << 16];
        for (var at = _begun + 1; ;)
        {
            _file.Position = at;
            var length = _file.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
            if (length < HeaderLength)
                return null;
            var found = window.AsSpan(0, length).IndexOf<byte>([0x1F, 0x8B, 0x08]);
            if (found < 0)
            {
                at += length - 2;
                continue;
            }
            at += found;
            if (OpensAsWanted(at))
            {
                _file.Position = at;
                return Open();
            }
            at++;
        }
    }

    private bool OpensAsWanted(long at)
    {
        _file.Position = at;
        try
        {
            using var member = Open();
            var head = new byte[_opening.Length];
            return member is not null && member.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(_opening);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static uint[][] MakeChecksums()
    {
        var tables = new uint[sizeof(uint)][];
        for (var place = 0; place < tables.Length; place++)
        {
            tables[place] = new uint[256];
            for (var value = 0u; value < 256; value++)
            {
                var checksum = place == 0 ? value : tables[place - 1][value];
                for (var bit = 0; bit < 8; bit++)
                    checksum = (checksum & 1) != 0 ? 0xEDB88320u ^ checksum >> 1 : checksum >> 1;
                tables[place][value] = checksum;
            }
        }
        return tables;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _member?.Dispose();
        base.Dispose(disposing);
    }
}
