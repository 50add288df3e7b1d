using System.Buffers;
using System.Runtime.CompilerServices;
using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>Tags by a small network that reads the sentence both ways: the words, their letters and what they mean.</summary>
public sealed class NetworkTagger : ITagger
{
    internal const string ModelPath = "Languages/English/Models/tagger.model", ModelName = "tagger";
    internal const ushort ModelVersion = 3;

    private static readonly Lazy<TaggerModel> Shipped = new(() => ModelReader.Embedded(ModelPath, ModelName, ModelVersion, TaggerModel.Read).WithCommon(WordVectors.Shipped));
    private readonly Lazy<TaggerModel> _model;
    private readonly Lazy<WordVectors> _vectors;

    /// <summary>Initializes a new instance of the <see cref="NetworkTagger"/> class with the shipped model, which is loaded on first use.</summary>
    public NetworkTagger() => (_model, _vectors) = (Shipped, new Lazy<WordVectors>(() => WordVectors.Shipped));

    internal NetworkTagger(TaggerModel model, WordVectors vectors) => (_model, _vectors) = (new Lazy<TaggerModel>(model.WithCommon(vectors)), new Lazy<WordVectors>(vectors));

    /// <inheritdoc/>
    public TagSet Tag(Article article, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (model, vectors) = (_model.Value, _vectors.Value);
        var tags = new TagSet(new PartOfSpeech[tokens.Length], new string[tokens.Length]);
        var longest = 0;
        foreach (var sentence in sentences)
            longest = Math.Max(longest, sentence.Count);
        var wide = ArrayPool<int>.Shared.Rent(EncoderBuffers.WideRoom(TaggerNetwork.Size, longest));
        var narrow = ArrayPool<short>.Shared.Rent(EncoderBuffers.NarrowRoom(TaggerNetwork.Size, longest));
        foreach (var sentence in sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            var buffers = new EncoderBuffers(TaggerNetwork.Size, sentence.Count, wide, narrow);
            model.Look(article.Text, tokens[sentence.First..sentence.End], vectors, buffers.Rows);
            model.Network.Encoder.Encode(buffers, vectors);
            Tag(model, buffers, sentence.First, tags);
        }
        ArrayPool<int>.Shared.Return(wide);
        ArrayPool<short>.Shared.Return(narrow);
        return tags;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tag(TaggerModel model, in EncoderBuffers buffers, int first, TagSet tags)
    {
        Span<int> scores = stackalloc int[model.Network.Labels];
        for (var i = 0; i < buffers.Count; i++)
        {
            int label = model.Only[buffers.Rows[(i * TaggerNetwork.Size.Rows) + TaggerNetwork.Words]];
            if (label < 0)
            {
                model.Network.Score(buffers.Tokens.Slice(i * TaggerNetwork.Size.Memory, TaggerNetwork.Size.Memory), scores);
                label = Best(scores[..model.Penn.Length]);
            }
            tags.Universal[first + i] = model.Universal[label];
            tags.Penn[first + i] = model.Penn[label];
        }
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
