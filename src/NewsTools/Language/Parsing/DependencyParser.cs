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
    internal const ushort ModelVersion = 3;

    private static readonly Lazy<ParserModel> Shipped = new(() => ModelReader.Embedded(ModelPath, ModelName, ModelVersion, ParserModel.Read));
    private readonly Lazy<ParserModel> _model;
    private readonly Lazy<WordVectors> _vectors;

    /// <summary>Initializes a new instance of the <see cref="DependencyParser"/> class with the shipped model, which is loaded on first use.</summary>
    public DependencyParser() => (_model, _vectors) = (Shipped, new Lazy<WordVectors>(() => WordVectors.Shipped));

    internal DependencyParser(ParserModel model, WordVectors vectors) => (_model, _vectors) = (new Lazy<ParserModel>(model), new Lazy<WordVectors>(vectors));

    /// <inheritdoc/>
    public DependencyTree Parse(Document document, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (model, vectors, count) = (_model.Value, _vectors.Value, sentence.Count);
        int states = ParserState.Room(count), projected = ParserNetwork.ProjectionRoom(count);
        var wide = ArrayPool<int>.Shared.Rent(states + projected + EncoderBuffers.WideRoom(ParserNetwork.Size, count));
        var narrow = ArrayPool<short>.Shared.Rent(EncoderBuffers.NarrowRoom(ParserNetwork.Size, count));
        var buffers = new EncoderBuffers(ParserNetwork.Size, count, wide.AsSpan(states + projected), narrow);
        var casing = Casing(document, sentence);
        for (var i = 0; i < count; i++)
        {
            var token = sentence.First + i;
            model.Look(document.Word(token), document.PartOfSpeech(token), document.PennTag(token), i, casing, vectors, buffers.Rows.Slice(i * ParserNetwork.Size.Rows, ParserNetwork.Size.Rows));
        }
        var projections = wide.AsSpan(states, projected);
        model.Network.Encode(buffers, vectors, projections);
        var state = new ParserState(count, wide);
        Run(model, ref state, projections);

        var heads = new int[count];
        var relations = new DependencyRelation[count];
        for (var i = 0; i < count; i++)
        {
            var head = state.Head(i + 1);
            (heads[i], relations[i]) = head == state.Root ? (-1, DependencyRelation.Root) : (sentence.First + head - 1, model.Relations[state.Relation(i + 1)]);
        }
        ArrayPool<int>.Shared.Return(wide);
        ArrayPool<short>.Shared.Return(narrow);
        return new DependencyTree(sentence.First, heads, relations);
    }

    private static int Casing(Document document, Sentence sentence)
    {
        var casing = new Casing();
        for (var token = sentence.First; token < sentence.End; token++)
            casing.Add(document.Word(token));
        return casing.Kind;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run(ParserModel model, ref ParserState state, ReadOnlySpan<int> projections)
    {
        Span<int> scores = stackalloc int[model.Network.Actions];
        while (!state.IsDone)
        {
            if (state.Depth == 0) { state.Shift(); continue; }
            if (state.Depth == 1 && !state.CanShift) { state.Left(0); continue; }
            model.Network.Score(state, projections, scores);
            model.Take(model.Best(scores, state), ref state);
        }
    }
}
