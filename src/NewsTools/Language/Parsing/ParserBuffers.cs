using static NewsTools.Language.ParserNetwork;

namespace NewsTools.Language;

/// <summary>The room that the parser's network needs for one sentence, cut from two arrays.</summary>
internal ref struct ParserBuffers
{
    private const int FloatsAToken = Input + (2 * (Gates + Cell + Cell)) + Memory + Projected;

    internal ParserBuffers(int count, Span<int> whole, Span<float> room)
    {
        Count = count;
        Words = Take(ref whole, count);
        Endings = Take(ref whole, count);
        Tags = Take(ref whole, count);
        Shapes = Take(ref whole, count);
        Inputs = Take(ref room, count * Input);
        ForwardGates = Take(ref room, count * Gates);
        ForwardCells = Take(ref room, count * Cell);
        ForwardCurves = Take(ref room, count * Cell);
        BackwardGates = Take(ref room, count * Gates);
        BackwardCells = Take(ref room, count * Cell);
        BackwardCurves = Take(ref room, count * Cell);
        Tokens = Take(ref room, count * Memory);
        Projections = Take(ref room, (count + 2) * Projected);
    }

    internal readonly int Count { get; }

    /// <summary>For each token the row of its word, ending, tag and shape.</summary>
    internal readonly Span<int> Words { get; }

    internal readonly Span<int> Endings { get; }

    internal readonly Span<int> Tags { get; }

    internal readonly Span<int> Shapes { get; }

    internal readonly Span<float> Inputs { get; }

    internal readonly Span<float> ForwardGates { get; }

    internal readonly Span<float> ForwardCells { get; }

    internal readonly Span<float> ForwardCurves { get; }

    internal readonly Span<float> BackwardGates { get; }

    internal readonly Span<float> BackwardCells { get; }

    internal readonly Span<float> BackwardCurves { get; }

    internal readonly Span<float> Tokens { get; }

    /// <summary>By node: no node, the tokens, the root.</summary>
    internal readonly Span<float> Projections { get; }

    /// <summary>Factors for the inputs, in training; empty otherwise.</summary>
    internal ReadOnlySpan<float> InputMask { get; init; }

    /// <summary>Factors for the outputs of the memory, in training; empty otherwise.</summary>
    internal ReadOnlySpan<float> TokenMask { get; init; }

    internal static int WholeRoom(int count) => 4 * count;

    internal static int FloatRoom(int count) => (FloatsAToken * count) + (2 * Projected);

    private static Span<T> Take<T>(scoped ref Span<T> from, int length)
    {
        var taken = from[..length];
        from = from[length..];
        return taken;
    }
}
