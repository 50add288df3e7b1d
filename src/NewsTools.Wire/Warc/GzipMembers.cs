using System.IO.Compression;

namespace NewsTools.Wire;

/// <summary>
/// The bytes of a file of gzip members, one after another (RFC 1952), as WARC files are written. A member that is broken does not end the file: reading goes on
/// with the next one that opens with the wanted bytes, where the file can be searched.
/// </summary>
/// <param name="file">The compressed file. It is left open.</param>
/// <param name="opening">How the content of a member must begin for reading to go on there.</param>
internal sealed class GzipMembers(Stream file, byte[] opening) : ForwardStream
{
    private const int HeaderLength = 10;

    private readonly long _start = file.CanSeek ? file.Position : 0;
    private GZipStream? _members = new(file, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>How many broken stretches were passed over.</summary>
    public int Faults { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_members is not null)
        {
            try
            {
                return _members.Read(buffer);
            }
            catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
            {
                Faults++;
                _members.Dispose();
                _members = Resume();
            }
        }
        return 0;
    }

    /// <summary>Opens the next sound member after the place of the fault; null where there is none.</summary>
    private GZipStream? Resume()
    {
        if (!file.CanSeek)
            return null;
        // The decompressor reads ahead of what it has given out, so the member that follows may lie in what it has read: look back that far.
        const int readAhead = 1 << 14;
        var at = Math.Max(_lastResume + 1, Math.Max(_start, file.Position - readAhead));
        var window = new byte[1 << 16];
        while (true)
        {
            file.Position = at;
            var length = file.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
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
                _lastResume = at;
                file.Position = at;
                return new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
            }
            at++;
        }
    }
    private long _lastResume = -1;

    private bool OpensAsWanted(long at)
    {
        file.Position = at;
        try
        {
            using var member = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
            var head = new byte[opening.Length];
            return member.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(opening);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _members?.Dispose();
        base.Dispose(disposing);
    }
}
