namespace NewsTools.Training;

/// <summary>A small generator (SplitMix64) whose numbers are the same on every machine and in every version of the framework.</summary>
internal sealed class DeterministicRandom(ulong seed)
{
    private ulong _state = seed;

    internal ulong Next()
    {
        var value = _state += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>From 0 up to <paramref name="end"/>, without it.</summary>
    internal int Below(int end) => (int)((Next() >> 33) % (ulong)end);

    /// <summary>Whether something of this probability happens.</summary>
    internal bool Chance(double probability) => (Next() >> 11) * (1.0 / (1ul << 53)) < probability;

    internal void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
