using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>Numbers words by their hash (<see cref="FeatureHash.Lower(ReadOnlySpan{char})"/>): the known from 1, all others 0.</summary>
internal sealed class WordRows
{
    private readonly uint[] _words;
    private readonly uint[] _slots;
    private readonly ushort[] _rows;

    /// <summary>Numbers words in the order they come in.</summary>
    internal WordRows(uint[] words)
    {
        _words = words;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(words.Length * 2, 16));
        _slots = new uint[size];
        _rows = new ushort[size];
        for (var i = 0; i < words.Length; i++)
        {
            var at = Slot(words[i]);
            _slots[at] = words[i];
            _rows[at] = checked((ushort)(i + 1));
        }
    }

    /// <summary>The number of rows, that of unknown words with them.</summary>
    internal int Count => _words.Length + 1;

    internal static WordRows Read(ref ModelReader reader) => new(reader.Array<uint>());

    internal void Write(ModelWriter writer) => writer.Array<uint>(_words);

    internal int Of(uint word) => _rows[Slot(word)];

    private int Slot(uint word)
    {
        var mask = _slots.Length - 1;
        var at = (int)word & mask;
        while (_rows[at] != 0 && _slots[at] != word)
            at = (at + 1) & mask;
        return at;
    }
}
