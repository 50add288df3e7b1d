using System.Runtime.CompilerServices;
using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>
/// The network of the parser: a two-way reading of the sentence; what the actions score is a small network over the tokens around the gap and the arcs
/// that are there (Kiperwasser and Goldberg 2016).
/// </summary>
internal sealed class ParserNetwork(NetworkWeights weights)
{
    /// <summary>The tables of the reading.</summary>
    internal const int Words = 0, Endings = 1, Tags = 2, Shapes = 3, Places = 4;

    internal const int EndingRows = 2048, TagRows = 2048;

    internal const int Hidden = 64, Positions = 4, Projected = Positions * Hidden, Slots = 7, SlotRows = 128;

    internal static readonly EncoderSize Size = new(Tables: 5, Input: 64, HasOutlet: true, 64, 80);

    /// <summary>Where the parts are that are not the encoder's.</summary>
    internal static readonly int Arcs = Size.Parts, Project = Arcs + 1, Special = Arcs + 2, HiddenBias = Arcs + 3, Output = Arcs + 4, OutputBias = Arcs + 5;

    internal NetworkWeights Weights => weights;

    internal SentenceEncoder Encoder { get; } = new(weights, Size);

    /// <summary>The number of scores: that of the actions, rounded up to a multiple of 16.</summary>
    internal int Actions => weights.Matrices[Output].Width;

    internal static PartShape[] PartShapes(int words, int actions)
    {
        var width = (actions + 15) & ~15;
        return
        [
            .. Size.Shapes(words, EndingRows, TagRows, WordForm.Shapes, WordForm.Places),
            new PartShape(PartKind.Table, Slots * SlotRows, Hidden),
            new PartShape(PartKind.Matrix, Size.Memory, Projected),
            new PartShape(PartKind.Table, 2, Projected),
            new PartShape(PartKind.Bias, 1, Hidden),
            new PartShape(PartKind.Matrix, Hidden, width),
            new PartShape(PartKind.Bias, 1, width),
        ];
    }

    /// <summary>Reads a sentence; the projections are by node: no node, the tokens, the root.</summary>
    internal void Encode(in EncoderBuffers buffers, WordVectors vectors, Span<int> projections)
    {
        Encoder.Encode(buffers, vectors);
        projections.Clear();
        var tokens = projections[Projected..^Projected];
        weights.Matrices[Project].AddProducts(buffers.Tokens, tokens, buffers.Count);
        WholeMatrix.AddValues(weights.Tables[Special].AsSpan(0, Projected), projections[..Projected]);
        WholeMatrix.AddValues(weights.Tables[Special].AsSpan(Projected, Projected), projections[^Projected..]);
    }

    /// <summary>The number of values that the projections of a sentence take.</summary>
    internal static int ProjectionRoom(int count) => (count + 2) * Projected;

    /// <summary>Scores all actions in a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Score(in ParserState state, ReadOnlySpan<int> projections, Span<int> scores)
    {
        Span<int> nodes = stackalloc int[Positions], arcs = stackalloc int[Slots], sums = stackalloc int[Hidden];
        Span<short> hidden = stackalloc short[Hidden];
        Look(state, nodes, arcs);
        weights.Biases[HiddenBias].CopyTo(sums);
        for (var k = 0; k < Positions; k++)
            WholeMatrix.Add(projections.Slice((nodes[k] * Projected) + (k * Hidden), Hidden), sums);
        for (var k = 0; k < Slots; k++)
            WholeMatrix.AddValues(weights.Tables[Arcs].AsSpan(arcs[k] * Hidden, Hidden), sums);
        WholeMatrix.Rectify(sums);
        WholeMatrix.Round(sums, hidden);
        weights.Biases[OutputBias].CopyTo(scores);
        weights.Matrices[Output].AddProduct(hidden, scores);
    }

    /// <summary>Finds the nodes and the rows of arcs that a score is made of.</summary>
    internal static void Look(in ParserState state, Span<int> nodes, Span<int> arcs)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Buffer(0);
        (nodes[0], nodes[1], nodes[2], nodes[3]) = (s0, s1, state.Stack(2), b0);
        arcs[0] = state.Relation(state.Left1(s0));
        arcs[1] = SlotRows + state.Relation(state.Right1(s0));
        arcs[2] = (2 * SlotRows) + state.Relation(state.Left1(s1));
        arcs[3] = (3 * SlotRows) + state.Relation(state.Right1(s1));
        arcs[4] = (4 * SlotRows) + state.Relation(state.Left1(b0));
        arcs[5] = (5 * SlotRows) + (Distance(s0, b0) << 3) + Distance(s1, s0);
        arcs[6] = (6 * SlotRows) + (Math.Min(state.LeftCount(s0), 3) << 5) + (Math.Min(state.RightCount(s0), 3) << 3) + (Math.Min(state.RightCount(s1), 3) << 1) + (state.LeftCount(b0) > 0 ? 1 : 0);
    }

    private static int Distance(int left, int right)
    {
        var distance = right - left;
        return left == 0 || right == 0 ? 0 : distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7;
    }
}
