using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>The room that a <see cref="SentenceEncoder"/> needs for one sentence, cut from two arrays.</summary>
internal readonly ref struct EncoderBuffers
{
    private readonly Span<short> _outputs;
    private readonly EncoderSize _size;

    /// <summary>Cuts the room; the arrays hold at least what <see cref="WideRoom"/> and <see cref="NarrowRoom"/> tell.</summary>
    internal EncoderBuffers(EncoderSize size, int count, Span<int> wide, Span<short> narrow)
    {
        (_size, Count) = (size, count);
        Rows = Take(ref wide, count * size.Rows);
        Sums = Take(ref wide, count * size.MostGates);
        Meanings = Take(ref narrow, count * WordVectors.Dimensions);
        Inputs = Take(ref narrow, count * size.Input);
        _outputs = narrow;
    }

    internal int Count { get; }

    /// <summary>For each token what it is looked up by.</summary>
    internal Span<int> Rows { get; }

    /// <summary>Room for sums.</summary>
    internal Span<int> Sums { get; }

    /// <summary>For each token the vector of its word.</summary>
    internal Span<short> Meanings { get; }

    internal Span<short> Inputs { get; }

    /// <summary>For each token what the last layer says of it.</summary>
    internal Span<short> Tokens => Outputs(_size.Layers - 1);

    internal static int WideRoom(EncoderSize size, int count) => count * (size.Rows + size.MostGates);

    internal static int NarrowRoom(EncoderSize size, int count) => count * (WordVectors.Dimensions + size.Input + (2 * size.Cells.Sum()));

    /// <summary>For each token what a layer says of it, both ways.</summary>
    internal Span<short> Outputs(int layer)
    {
        var start = 0;
        for (var before = 0; before < layer; before++)
            start += Count * _size.Output(before);
        return _outputs.Slice(start, Count * _size.Output(layer));
    }

    /// <summary>Cuts off the beginning of some room.</summary>
    internal static Span<T> Take<T>(scoped ref Span<T> from, int length)
    {
        var taken = from[..length];
        from = from[length..];
        return taken;
    }
}
