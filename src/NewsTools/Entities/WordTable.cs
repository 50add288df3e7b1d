using System.Runtime.CompilerServices;

namespace NewsTools.Entities;

/// <summary>A read-only map from hashes, cut to 32 bits, to 32-bit values; 0 where there is none. Open addressing: one cache line a look-up.</summary>
internal sealed class WordTable
{
    private readonly (uint Key, uint Value)[] _slots;
    private readonly uint _mask;

    /// <summary>Makes a table of keys, each once, and their values, none of them 0. Quickest in the order of <see cref="Mask"/>.</summary>
    // Runs once, at start: not worth a slow first tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal WordTable(ReadOnlySpan<uint> keys, ReadOnlySpan<uint> values)
    {
        _mask = Mask(keys.Length);
        _slots = new (uint, uint)[_mask + 1];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = keys[i] & _mask;
            while (_slots[slot].Value != 0) slot = (slot + 1) & _mask;
            _slots[slot] = (keys[i], values[i]);
        }
    }

    internal uint this[ulong hash]
    {
        get
        {
            var key = (uint)hash;
            for (var slot = key & _mask; ; slot = (slot + 1) & _mask)
            {
                var (found, value) = _slots[slot];
                if (value == 0 || found == key)
                    return value;
            }
        }
    }

    /// <summary>The bits of a key that say where it lies, in a table of so many.</summary>
    internal static uint Mask(int count)
    {
        var size = 16u;
        while (size < count * 2) size *= 2;
        return size - 1;
    }
}
