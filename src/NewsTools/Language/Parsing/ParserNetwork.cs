using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>
/// The network of the parser. Each token is the sum of vectors for its word, ending, tag and shape; a long short-term memory with coupled gates reads the
/// sentence both ways; what the actions score is a small network over the tokens around the gap and the arcs that are there (Kiperwasser and Goldberg 2016).
/// </summary>
internal sealed class ParserNetwork
{
    /// <summary>Widths: of a token's input, of one direction of the memory, of the hidden layer.</summary>
    internal const int Input = 64, Cell = 80, Hidden = 64;

    internal const int Gates = 3 * Cell, Memory = 2 * Cell, Positions = 4, Projected = Positions * Hidden;

    internal const int EndingRows = 2048, TagRows = 2048, ShapeRows = 128, Slots = 7, SlotRows = 128;

    /// <summary>Indices into <see cref="Parts"/>.</summary>
    internal const int Words = 0, Endings = 1, Tags = 2, Shapes = 3, Arcs = 4, ForwardIn = 5, ForwardBack = 6, ForwardBias = 7, BackwardIn = 8, BackwardBack = 9, BackwardBias = 10,
        Project = 11, Special = 12, HiddenBias = 13, Output = 14, OutputBias = 15, PartCount = 16;

    /// <summary>The first parts are tables: a sentence touches few of their rows.</summary>
    internal const int TableCount = 5;

    internal ParserNetwork(float[][] parts, int actions)
    {
        Parts = parts;
        Actions = actions;
    }

    internal float[][] Parts { get; }

    /// <summary>The number of actions, rounded up to a multiple of 8.</summary>
    internal int Actions { get; }

    /// <summary>The number of values in a row of a part.</summary>
    internal static int Width(int part, int actions) => part switch
    {
        Words or Endings or Tags or Shapes => Input,
        Arcs or HiddenBias => Hidden,
        ForwardIn or ForwardBack or ForwardBias or BackwardIn or BackwardBack or BackwardBias => Gates,
        Project or Special => Projected,
        _ => actions,
    };

    /// <summary>The number of rows of a part.</summary>
    internal static int Height(int part, int words) => part switch
    {
        Words => words,
        Endings => EndingRows,
        Tags => TagRows,
        Shapes => ShapeRows,
        Arcs => Slots * SlotRows,
        ForwardIn or BackwardIn => Input,
        ForwardBack or BackwardBack => Cell,
        Project => Memory,
        Special => 2,
        Output => Hidden,
        _ => 1,
    };

    /// <summary>Reads a sentence: what the buffers hold of tokens becomes what they hold of projections.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Encode(in ParserBuffers buffers)
    {
        var count = buffers.Count;
        for (var i = 0; i < count; i++)
        {
            var x = buffers.Inputs.Slice(i * Input, Input);
            Parts[Words].AsSpan(buffers.Words[i] * Input, Input).CopyTo(x);
            Dense.Add(Parts[Endings].AsSpan(buffers.Endings[i] * Input, Input), x);
            Dense.Add(Parts[Tags].AsSpan(buffers.Tags[i] * Input, Input), x);
            Dense.Add(Parts[Shapes].AsSpan(buffers.Shapes[i] * Input, Input), x);
        }
        if (!buffers.InputMask.IsEmpty)
            Mask(buffers.Inputs, buffers.InputMask);
        Remember(buffers, buffers.ForwardGates, buffers.ForwardCells, buffers.ForwardCurves, ForwardIn, backwards: false);
        Remember(buffers, buffers.BackwardGates, buffers.BackwardCells, buffers.BackwardCurves, BackwardIn, backwards: true);
        if (!buffers.TokenMask.IsEmpty)
            Mask(buffers.Tokens, buffers.TokenMask);
        Parts[Special].AsSpan(0, Projected).CopyTo(buffers.Projections);
        Parts[Special].AsSpan(Projected, Projected).CopyTo(buffers.Projections.Slice((count + 1) * Projected, Projected));
        var projections = buffers.Projections.Slice(Projected, count * Projected);
        projections.Clear();
        Dense.AddProducts(buffers.Tokens, Parts[Project], projections, count);
    }

    private static void Mask(Span<float> values, ReadOnlySpan<float> mask)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] *= mask[i];
    }

    /// <summary>One direction of the memory: gates take in (i) and let out (o) what is new (g).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Remember(in ParserBuffers buffers, Span<float> gates, Span<float> cells, Span<float> curves, int part, bool backwards)
    {
        var count = buffers.Count;
        Span<float> state = stackalloc float[Cell], memory = stackalloc float[Cell];
        state.Clear();
        memory.Clear();
        for (var i = 0; i < count; i++)
            Parts[part + 2].CopyTo(gates.Slice(i * Gates, Gates));
        Dense.AddProducts(buffers.Inputs, Parts[part], gates, count);
        for (var step = 0; step < count; step++)
        {
            var i = backwards ? count - 1 - step : step;
            var z = gates.Slice(i * Gates, Gates);
            if (step > 0)
                Dense.AddProduct(state, Parts[part + 1], z);
            ref float gate = ref MemoryMarshal.GetReference(z), cell = ref MemoryMarshal.GetReference(memory), output = ref MemoryMarshal.GetReference(state);
            for (nuint k = 0; k < Cell; k += 8)
            {
                var take = Dense.Logistic(Vector256.LoadUnsafe(ref gate, k));
                var fresh = Dense.Tanh(Vector256.LoadUnsafe(ref gate, k + Cell));
                var let = Dense.Logistic(Vector256.LoadUnsafe(ref gate, k + (2 * Cell)));
                var old = Vector256.LoadUnsafe(ref cell, k);
                var now = old + (take * (fresh - old));
                var curve = Dense.Tanh(now);
                take.StoreUnsafe(ref gate, k);
                fresh.StoreUnsafe(ref gate, k + Cell);
                let.StoreUnsafe(ref gate, k + (2 * Cell));
                now.StoreUnsafe(ref cell, k);
                curve.StoreUnsafe(ref MemoryMarshal.GetReference(curves.Slice(i * Cell, Cell)), k);
                (let * curve).StoreUnsafe(ref output, k);
            }
            memory.CopyTo(cells.Slice(i * Cell, Cell));
            state.CopyTo(buffers.Tokens.Slice((i * Memory) + (backwards ? Cell : 0), Cell));
        }
    }

    /// <summary>Scores all actions in a state.</summary>
    /// <remarks><c>nodes</c> and <c>arcs</c> take the rows that were used.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Score(in ParserState state, ReadOnlySpan<float> projections, Span<int> nodes, Span<int> arcs, Span<float> hidden, Span<float> scores)
    {
        Look(state, nodes, arcs);
        Parts[HiddenBias].CopyTo(hidden);
        for (var k = 0; k < Positions; k++)
            Dense.Add(projections.Slice((nodes[k] * Projected) + (k * Hidden), Hidden), hidden);
        for (var k = 0; k < Slots; k++)
            Dense.Add(Parts[Arcs].AsSpan(arcs[k] * Hidden, Hidden), hidden);
        Dense.Rectify(hidden);
        Parts[OutputBias].CopyTo(scores);
        Dense.AddProduct(hidden, Parts[Output], scores);
    }

    private static void Look(in ParserState state, Span<int> nodes, Span<int> arcs)
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
