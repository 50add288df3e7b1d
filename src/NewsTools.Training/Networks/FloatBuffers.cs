using NewsTools.Language;
using NewsTools.Learning;

namespace NewsTools.Training.Networks;

/// <summary>The room that a <see cref="FloatEncoder"/> needs for one sentence, cut from two arrays.</summary>
internal readonly ref struct FloatBuffers
{
    private readonly EncoderSize _size;
    private readonly Span<float> _layers;

    /// <summary>Cuts the room; <c>rows</c> and <c>room</c> hold at least what <see cref="RowRoom"/> and <see cref="FloatRoom"/> tell.</summary>
    internal FloatBuffers(EncoderSize size, int count, Span<int> rows, Span<float> room)
    {
        (_size, Count) = (size, count);
        Rows = rows[..RowRoom(size, count)];
        Meanings = EncoderBuffers.Take(ref room, count * WordVectors.Dimensions);
        Inputs = EncoderBuffers.Take(ref room, count * size.Input);
        InputMask = EncoderBuffers.Take(ref room, count * size.Input);
        _layers = room;
    }

    internal int Count { get; }

    /// <summary>For each token what it is looked up by.</summary>
    internal Span<int> Rows { get; }

    /// <summary>For each token the vector of its word.</summary>
    internal Span<float> Meanings { get; }

    internal Span<float> Inputs { get; }

    /// <summary>Factors for the inputs.</summary>
    internal Span<float> InputMask { get; }

    /// <summary>For each token what the last layer says of it.</summary>
    internal Span<float> Tokens => Outputs(_size.Layers - 1);

    internal static int RowRoom(EncoderSize size, int count) => size.Rows * count;

    internal static int FloatRoom(EncoderSize size, int count) =>
        count * (WordVectors.Dimensions + (2 * size.Input) + Enumerable.Range(0, size.Layers).Sum(layer => RoomOf(size, layer)));

    /// <summary>For each token what a layer says of it, both ways.</summary>
    internal Span<float> Outputs(int layer) => Block(layer, 0, _size.Output(layer));

    /// <summary>Factors for what a layer says.</summary>
    internal Span<float> Mask(int layer) => Block(layer, _size.Output(layer), _size.Output(layer));

    /// <summary>What happens inside one direction of a layer.</summary>
    internal Direction Inside(int layer, bool backwards)
    {
        int cells = _size.Cells[layer], gates = _size.Gates(layer), start = (2 * _size.Output(layer)) + (backwards ? gates + (2 * cells) : 0);
        return new Direction(Block(layer, start, gates), Block(layer, start + gates, cells), Block(layer, start + gates + cells, cells));
    }

    // Outputs, mask; for both directions gates, memories and states.
    private static int RoomOf(EncoderSize size, int layer) => (2 * size.Output(layer)) + (2 * size.Gates(layer)) + (4 * size.Cells[layer]);

    private Span<float> Block(int layer, int start, int width)
    {
        var at = 0;
        for (var before = 0; before < layer; before++)
            at += RoomOf(_size, before);
        return _layers.Slice((at + start) * Count, width * Count);
    }

    /// <summary>One direction of a layer.</summary>
    internal readonly ref struct Direction(Span<float> gates, Span<float> memories, Span<float> states)
    {
        internal Span<float> Gates { get; } = gates;

        internal Span<float> Memories { get; } = memories;

        /// <summary>What the memories let out.</summary>
        internal Span<float> States { get; } = states;
    }
}
