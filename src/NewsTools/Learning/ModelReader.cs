using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsTools.Learning;

/// <summary>Reads what a <see cref="ModelWriter"/> wrote.</summary>
internal ref struct ModelReader
{
    private readonly string _source;
    private ReadOnlySpan<byte> _rest;

    /// <summary>Checks the header of a model file and stands at the start of its payload.</summary>
    /// <exception cref="InvalidDataException">It is no model, another model, of another version, cut short or damaged.</exception>
    internal ModelReader(ReadOnlySpan<byte> file, string name, ushort version, string source)
    {
        _source = source;
        _rest = ModelFormat.Unpack(file, name, version, source);
    }

    /// <summary>Reads a model that is embedded in this assembly under a name such as <c>Languages/English/Models/tagger.model</c>.</summary>
    /// <exception cref="InvalidDataException">It is missing or not what it should be.</exception>
    internal static unsafe T Embedded<T>(string resource, string name, ushort version, Factory<T> make)
    {
        using var stream = typeof(ModelReader).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The model '{resource}' is not in this build of NewsTools.");
        // Resources are mapped with the assembly: read in place.
        if (stream is UnmanagedMemoryStream mapped)
            return make(new ModelReader(new ReadOnlySpan<byte>(mapped.PositionPointer, checked((int)mapped.Length)), name, version, resource));
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return make(new ModelReader(file, name, version, resource));
    }

    internal delegate T Factory<out T>(ModelReader reader);

    internal int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    internal float Single() => BitConverter.Int32BitsToSingle(Int32());

    internal string String() => Encoding.UTF8.GetString(Take(Int32()));

    internal string[] Strings()
    {
        var values = new string[Count(sizeof(int))];
        for (var i = 0; i < values.Length; i++)
            values[i] = String();
        return values;
    }

    internal T[] Array<T>() where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian && Unsafe.SizeOf<T>() > 1)
            throw new PlatformNotSupportedException("Models are read on little-endian machines.");
        var items = GC.AllocateUninitializedArray<T>(Count(Unsafe.SizeOf<T>()));
        Take(items.Length * Unsafe.SizeOf<T>()).CopyTo(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

    private int Count(int size)
    {
        var count = Int32();
        return count >= 0 && (long)count * size <= _rest.Length ? count : throw Damaged();
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _rest.Length)
            throw Damaged();
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private readonly InvalidDataException Damaged() => new($"{_source} does not hold what its header promises.");
}
