using System.Buffers;
using System.Runtime.CompilerServices;
using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>
/// A greedy transition-based parser (arc-hybrid) over a recurrent reading of the sentence, trained with a dynamic oracle
/// (Goldberg and Nivre 2013; Kiperwasser and Goldberg 2016). Its trees have one root and no crossing arcs.
/// </summary>
public sealed class DependencyParser : IDependencyParser
{
    internal const string ModelPath = "Languages/English/Models/parser.model", ModelName = "parser";
    internal const ushort ModelVersion = 2;

    private static readonly Lazy<ParserModel> Shipped = new(() => ModelReader.Embedded(ModelPath, ModelName, ModelVersion, ParserModel.Read));
    private readonly Lazy<ParserModel> _model;

    /// <summary>Initializes a new instance of the <see cref="DependencyParser"/> class with the shipped model, which is loaded on first use.</summary>
    public DependencyParser() => _model = Shipped;

    internal DependencyParser(ParserModel model) => _model = new Lazy<ParserModel>(model);

    /// <inheritdoc/>
    public DependencyTree Parse(Document document, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        var model = _model.Value;
        var count = sentence.Count;
        var whole = ArrayPool<int>.Shared.Rent(ParserState.Room(count) + ParserBuffers.WholeRoom(count));
        var room = ArrayPool<float>.Shared.Rent(ParserBuffers.FloatRoom(count));
        var buffers = new ParserBuffers(count, whole.AsSpan(ParserState.Room(count)), room);
        for (var i = 0; i < count; i++)
        {
            var token = sentence.First + i;
            model.Look(document.Word(token), document.PartOfSpeech(token), document.PennTag(token), i, buffers);
        }
        model.Network.Encode(buffers);
        var state = new ParserState(count, whole);
        Run(model, ref state, buffers.Projections);

        var heads = new int[count];
        var relations = new DependencyRelation[count];
        for (var i = 0; i < count; i++)
        {
            var head = state.Head(i + 1);
            (heads[i], relations[i]) = head == state.Root ? (-1, DependencyRelation.Root) : (sentence.First + head - 1, model.Relations[state.Relation(i + 1)]);
        }
        ArrayPool<int>.Shared.Return(whole);
        ArrayPool<float>.Shared.Return(room);
        return new DependencyTree(sentence.First, heads, relations);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run(ParserModel model, ref ParserState state, ReadOnlySpan<float> projections)
    {
        Span<int> nodes = stackalloc int[ParserNetwork.Positions], arcs = stackalloc int[ParserNetwork.Slots];
        Span<float> hidden = stackalloc float[ParserNetwork.Hidden], scores = stackalloc float[model.Network.Actions];
        while (!state.IsDone)
        {
            if (state.Depth == 0) { state.Shift(); continue; }
            if (state.Depth == 1 && !state.CanShift) { state.Left(0); continue; }
            model.Network.Score(state, projections, nodes, arcs, hidden, scores);
            model.Take(model.Best(scores, state), ref state);
        }
    }
}
