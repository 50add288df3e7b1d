namespace NewsTools.Entities;

/// <summary>A read-only map from 64-bit hashes to 32-bit values; 0 where there is none. Open addressing: one cache line a look-up.</summary>
internal sealed class WordTable
{
    private readonly ulong[] _keys;
    private readonly uint[] _values;
    private readonly int _mask;

    internal WordTable(Dictionary<ulong, uint> entries)
    {
        var size = 16;
        while (size < entries.Count * 2) size *= 2;
        _keys = new ulong[size];
        _values = new uint[size];
        _mask = size - 1;
        foreach (var (key, value) in entries)
        {
            var slot = (int)key & _mask;
            while (_values[slot] != 0) slot = (slot + 1) & _mask;
            _keys[slot] = key;
            _values[slot] = value;
        }
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
