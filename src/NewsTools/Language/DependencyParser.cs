using System.Buffers;
using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>
/// A greedy transition-based parser (arc-hybrid) whose weights were learned with a dynamic oracle (Goldberg and Nivre 2013).
/// Its trees have one root and no crossing arcs.
/// </summary>
public sealed class DependencyParser : IDependencyParser
{
    internal const string ModelPath = "Language/Models/parser.model", ModelName = "parser";
    internal const ushort ModelVersion = 1;

    private static readonly Lazy<ParserModel> Shipped = new(() => ModelReader.Embedded(ModelPath, ModelName, ModelVersion, ParserModel.Read));
    private readonly Lazy<ParserModel> _model;

    /// <summary>Makes a parser with the shipped model, which is read on first use.</summary>
    public DependencyParser() => _model = Shipped;

    internal DependencyParser(ParserModel model) => _model = new Lazy<ParserModel>(model);

    /// <inheritdoc/>
    public DependencyTree Parse(Document document, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        var model = _model.Value;
        var count = sentence.Count;
        var nodes = ArrayPool<uint>.Shared.Rent(2 * (count + 2));
        var room = ArrayPool<int>.Shared.Rent(ParserState.Room(count));
        Span<uint> words = nodes.AsSpan(0, count + 2), tags = nodes.AsSpan(count + 2, count + 2);
        words[0] = tags[0] = 0;
        words[^1] = tags[^1] = 1;
        for (var i = 0; i < count; i++)
        {
            var token = sentence.First + i;
            words[i + 1] = FeatureHash.Lower(document.Word(token));
            tags[i + 1] = Tag(document.PartOfSpeech(token), document.PennTag(token));
        }
        var state = new ParserState(count, room);
        Run(model, ref state, words, tags);

        var heads = new int[count];
        var relations = new DependencyRelation[count];
        for (var i = 0; i < count; i++)
        {
            var head = state.Head(i + 1);
            (heads[i], relations[i]) = head == state.Root ? (-1, DependencyRelation.Root) : (sentence.First + head - 1, model.Relations[state.Relation(i + 1)]);
        }
        ArrayPool<uint>.Shared.Return(nodes);
        ArrayPool<int>.Shared.Return(room);
        return new DependencyTree(sentence.First, heads, relations);
    }

    internal static uint Tag(PartOfSpeech universal, string penn) => FeatureHash.Of((uint)universal, FeatureHash.Word(penn));

    private static void Run(ParserModel model, ref ParserState state, ReadOnlySpan<uint> words, ReadOnlySpan<uint> tags)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Capacity];
        Span<int> scores = stackalloc int[model.Weights.Labels];
        while (!state.IsDone)
        {
            if (state.Depth == 0) { state.Shift(); continue; }
            if (state.Depth == 1 && !state.CanShift) { state.Left(0); continue; }
            model.Weights.Score(features[..ParserFeatures.Find(state, words, tags, features)], scores);
            model.Take(model.Best<int>(scores, state), ref state);
        }
    }
}
