using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>The measures of a <see cref="SentenceEncoder"/>, and where its parts are among those of its network: first the tables, then the rest.</summary>
/// <param name="Tables">How many tables it has.</param>
/// <param name="Input">The width of a token's input; a multiple of 16.</param>
/// <param name="HasOutlet">Whether a second gate tells how much of a memory is let out; without one, all of it is.</param>
/// <param name="Cells">For each layer the width of one direction of its memory; multiples of 16.</param>
internal sealed record EncoderSize(int Tables, int Input, bool HasOutlet, params int[] Cells)
{
    private const int PartsOfLayer = 6;

    internal int Layers => Cells.Length;

    /// <summary>The width of what the last layer says of a token.</summary>
    internal int Memory => Output(Layers - 1);

    /// <summary>The width of the widest gates.</summary>
    internal int MostGates => Gates(Array.IndexOf(Cells, Cells.Max()));

    /// <summary>What a token is looked up by: its row in each table, then that of its vector.</summary>
    internal int Rows => Tables + 1;

    /// <summary>What turns the vector of a word into input.</summary>
    internal int Meaning => Tables;

    /// <summary>The number of parts; those of the network that are not the encoder's come after them.</summary>
    internal int Parts => Memories(Layers, backwards: false);

    /// <summary>The sums of a token: for the gate of what is taken in, for what is new, and for the gate of what is let out.</summary>
    internal int Gates(int layer) => (HasOutlet ? 3 : 2) * Cells[layer];

    /// <summary>The width of what comes out of a layer, both ways.</summary>
    internal int Output(int layer) => 2 * Cells[layer];

    /// <summary>The width of what comes into a layer.</summary>
    internal int Entry(int layer) => layer == 0 ? Input : Output(layer - 1);

    /// <summary>The parts of one direction of a layer: this one for what comes in, the next for the state before, the one after it the bias.</summary>
    internal int Memories(int layer, bool backwards) => Tables + 1 + (PartsOfLayer * layer) + (backwards ? PartsOfLayer / 2 : 0);

    /// <summary>The shapes of the parts, with tables of so many rows.</summary>
    internal PartShape[] Shapes(params ReadOnlySpan<int> rows)
    {
        var shapes = new List<PartShape>();
        foreach (var height in rows)
            shapes.Add(new PartShape(PartKind.Table, height, Input));
        shapes.Add(new PartShape(PartKind.Matrix, WordVectors.Dimensions, Input));
        for (var layer = 0; layer < Layers; layer++)
        {
            var gates = Gates(layer);
            PartShape enter = new(PartKind.Matrix, Entry(layer), gates), back = new(PartKind.Matrix, Cells[layer], gates), bias = new(PartKind.Bias, 1, gates);
            shapes.AddRange(enter, back, bias, enter, back, bias);
        }
        return [.. shapes];
    }
}
