using System.Runtime.CompilerServices;

namespace NewsTools.Learning;

/// <summary>Hashes of words and of features; the same on every machine and run.</summary>
internal static class FeatureHash
{
    private const uint Prime1 = 0x9E3779B1, Prime2 = 0x85EBCA77, Prime3 = 0xC2B2AE3D;

    /// <summary>A feature: its template's number and up to three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Of(uint template, uint a, uint b = 0, uint c = 0)
    {
        var hash = ((template + 1) * Prime1) ^ (a * Prime2);
        hash = (uint)((hash ^ (hash >> 15)) * (ulong)Prime3) + (b * Prime1);
        hash = ((hash ^ (hash >> 13)) * Prime2) + (c * Prime3);
        hash = (hash ^ (hash >> 16)) * Prime1;
        hash ^= hash >> 15;
        return hash * Prime3;
    }

    /// <summary>A word as it stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static uint Word(ReadOnlySpan<char> word)
    {
        var hash = Prime3;
        foreach (var unit in word)
            hash = (hash ^ unit) * Prime1 ^ (hash >> 15);
        return Finish(hash);
    }

    /// <summary>A word in lower case, whatever the culture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static uint Lower(ReadOnlySpan<char> word)
    {
        var hash = Prime3;
        foreach (var unit in word)
            hash = (hash ^ Lower(unit)) * Prime1 ^ (hash >> 15);
        return Finish(hash);
    }

    /// <summary>The lower-case form of one UTF-16 unit, whatever the culture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static char Lower(char unit) =>
        unit < 128 ? (uint)(unit - 'A') < 26 ? (char)(unit | 0x20) : unit : IsCommonMark(unit) ? unit : char.ToLowerInvariant(unit);

    // General punctuation, quotation marks and dashes above all, has no case; asking the system takes long.
    private static bool IsCommonMark(char unit) => unit is >= '\u2000' and <= '\u206F';

    private static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * Prime2;
        return hash ^ (hash >> 13);
    }
}
