using System.Runtime.CompilerServices;

namespace NewsTools.Entities;

/// <summary>A read-only map from 64-bit hashes to 32-bit values; 0 where there is none. Open addressing: one cache line a look-up.</summary>
internal sealed class WordTable
{
    private readonly ulong[] _keys;
    private readonly uint[] _values;
    private readonly int _mask;

    internal WordTable(Dictionary<ulong, uint> entries)
        : this(entries.Count)
    {
        foreach (var (key, value) in entries) Add(key, value);
    }

    /// <summary>Makes a table of keys, each once, and their values, none of them 0.</summary>
    // Runs once, at start: not worth a slow first tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal WordTable(ReadOnlySpan<uint> keys, ReadOnlySpan<uint> values)
        : this(keys.Length)
    {
        for (var i = 0; i < keys.Length; i++) Add(keys[i], values[i]);
    }

    private WordTable(int count)
    {
        var size = 16;
        while (size < count * 2) size *= 2;
        _keys = new ulong[size];
        _values = new uint[size];
        _mask = size - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ulong key, uint value)
    {
        var slot = (int)key & _mask;
        while (_values[slot] != 0) slot = (slot + 1) & _mask;
        _keys[slot] = key;
        _values[slot] = value;
    }

    internal uint this[ulong key]
    {
        get
        {
            for (var slot = (int)key & _mask; ; slot = (slot + 1) & _mask)
            {
                var value = _values[slot];
                if (value == 0 || _keys[slot] == key)
                    return value;
            }
        }
    }
}
