using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>What a lexicon knows of words: for each the number of its class, words of a class being used alike. Words are known by their hash.</summary>
/// <remarks>An open-addressing table: the upper 24 bits of a slot are those of the word's hash, the lower 8 the class.</remarks>
internal sealed class WordClasses
{
    private readonly uint[] _slots;

    private WordClasses(uint[] slots) => _slots = slots;

    /// <summary>Makes a lexicon of classes from 1 to 255.</summary>
    internal static WordClasses Build(IEnumerable<KeyValuePair<uint, byte>> words)
    {
        var ordered = words.OrderBy(w => w.Key).ToArray();
        var slots = new uint[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(ordered.Length * 3 / 2, 16))];
        foreach (var (word, kind) in ordered)
        {
            var at = (int)(word & (uint)(slots.Length - 1));
            while (slots[at] != 0)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = (word & 0xFFFFFF00) | kind;
        }
        return new WordClasses(slots);
    }

    internal static WordClasses Read(ref ModelReader reader) => new(reader.Array<uint>());

    internal void Write(ModelWriter writer) => writer.Array<uint>(_slots);

    /// <summary>The class of the word with this hash (<see cref="FeatureHash.Lower(ReadOnlySpan{char})"/>); 0 where it is unknown.</summary>
    internal uint Of(uint word)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)(word & (uint)mask); _slots[at] != 0; at = (at + 1) & mask)
            if ((_slots[at] ^ word) <= 0xFF)
                return _slots[at] & 0xFF;
        return 0;
    }
}
