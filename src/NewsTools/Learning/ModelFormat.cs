using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace NewsTools.Learning;

/// <summary>
/// The container of every shipped model, little-endian: magic (8 bytes), version of the container (u16), version of the model's layout (u16),
/// CRC-32C of the payload (u32), length of the payload (i64), name (16 bytes ASCII, zero-padded), payload.
/// </summary>
internal static class ModelFormat
{
    internal const int HeaderLength = 40;
    private const ushort ContainerVersion = 1;
    private const int NameOffset = 24;
    private static ReadOnlySpan<byte> Magic => "NEWSMODL"u8;

    /// <summary>Puts the header before a payload.</summary>
    internal static byte[] Pack(string name, ushort version, ReadOnlySpan<byte> payload)
    {
        var file = new byte[HeaderLength + payload.Length];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), ContainerVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(10), version);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), Checksum(payload));
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(16), payload.Length);
        Encoding.ASCII.GetBytes(name, file.AsSpan(NameOffset, HeaderLength - NameOffset));
        payload.CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    /// <summary>The payload of a file whose header, length and checksum are right; <paramref name="source"/> is what errors call the file.</summary>
    /// <exception cref="InvalidDataException">It is no model, another model, of another version, cut short or damaged.</exception>
    internal static ReadOnlySpan<byte> Unpack(ReadOnlySpan<byte> file, string name, ushort version, string source)
    {
        if (file.Length < HeaderLength || !file[..Magic.Length].SequenceEqual(Magic))
            throw new InvalidDataException($"{source} is not a NewsTools model.");
        var found = Encoding.ASCII.GetString(file[NameOffset..HeaderLength]).TrimEnd('\0');
        if (found != name)
            throw new InvalidDataException($"{source} holds the model '{found}', not '{name}'.");
        var container = BinaryPrimitives.ReadUInt16LittleEndian(file[8..]);
        var layout = BinaryPrimitives.ReadUInt16LittleEndian(file[10..]);
        if (container != ContainerVersion || layout != version)
            throw new InvalidDataException($"{source} has version {container}.{layout}; this build reads {ContainerVersion}.{version}.");
        var length = BinaryPrimitives.ReadInt64LittleEndian(file[16..]);
        var payload = file[HeaderLength..];
        if (length != payload.Length)
            throw new InvalidDataException($"{source} holds {payload.Length} bytes of {length}: it was cut short or added to.");
        if (Checksum(payload) != BinaryPrimitives.ReadUInt32LittleEndian(file[12..]))
            throw new InvalidDataException($"{source} is damaged: its checksum is wrong.");
        return payload;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }
}
