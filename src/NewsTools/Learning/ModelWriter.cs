using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsTools.Learning;

/// <summary>Writes the payload of a model; <see cref="ModelReader"/> reads the same calls in the same order.</summary>
internal sealed class ModelWriter
{
    private readonly ArrayBufferWriter<byte> _payload = new();

    internal void Int32(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _payload.Write(bytes);
    }

    internal void Single(float value) => Int32(BitConverter.SingleToInt32Bits(value));

    internal void String(string value) => Array<byte>(Encoding.UTF8.GetBytes(value));

    internal void Strings(IReadOnlyCollection<string> values)
    {
        Int32(values.Count);
        foreach (var value in values)
            String(value);
    }

    /// <summary>The length, then the items.</summary>
    internal void Array<T>(ReadOnlySpan<T> items) where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian && Unsafe.SizeOf<T>() > 1)
            throw new PlatformNotSupportedException("Models are written on little-endian machines.");
        Int32(items.Length);
        _payload.Write(MemoryMarshal.AsBytes(items));
    }

    /// <summary>The whole file: header and payload.</summary>
    /// <param name="name">The model's name; at most 16 ASCII characters.</param>
    /// <param name="version">The version of the layout of its payload.</param>
    internal byte[] ToFile(string name, ushort version) => ModelFormat.Pack(name, version, _payload.WrittenSpan);
}
