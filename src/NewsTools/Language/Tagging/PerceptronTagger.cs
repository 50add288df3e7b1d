using System.Buffers;
using System.Runtime.CompilerServices;
using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>Tags from left to right by an averaged perceptron over the words, their letters and neighbours, and the tags before (Collins 2002).</summary>
public sealed class PerceptronTagger : ITagger
{
    internal const string ModelPath = "Languages/English/Models/tagger.model", ModelName = "tagger";
    internal const ushort ModelVersion = 2;

    private static readonly Lazy<TaggerModel> Shipped = new(() => ModelReader.Embedded(ModelPath, ModelName, ModelVersion, TaggerModel.Read));
    private readonly Lazy<TaggerModel> _model;

    /// <summary>Initializes a new instance of the <see cref="PerceptronTagger"/> class with the shipped model, which is loaded on first use.</summary>
    public PerceptronTagger() => _model = Shipped;

    internal PerceptronTagger(TaggerModel model) => _model = new Lazy<TaggerModel>(model);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TagSet Tag(Article article, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var model = _model.Value;
        var universal = new PartOfSpeech[tokens.Length];
        var penn = new string[tokens.Length];
        var longest = 0;
        foreach (var sentence in sentences)
            longest = Math.Max(longest, sentence.Count);
        var columns = ArrayPool<uint>.Shared.Rent(TaggerFeatures.Room(longest));
        Span<uint> features = stackalloc uint[TaggerFeatures.Capacity];
        Span<int> scores = stackalloc int[model.Weights.Labels];
        foreach (var sentence in sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = new TaggerFeatures(article.Text, tokens[sentence.First..sentence.End], model.Classes, columns);
            int label1 = model.Weights.Labels, label2 = label1;
            for (var i = 0; i < sentence.Count; i++)
            {
                int label = model.Only[found.ClassOf(i)];
                if (label < 0)
                {
                    model.Weights.Score(features[..found.Find(i, (uint)label1, (uint)label2, features)], scores);
                    label = model.Weights.Best(scores);
                }
                universal[sentence.First + i] = model.Universal[label];
                penn[sentence.First + i] = model.Penn[label];
                (label2, label1) = (label1, label);
            }
        }
        ArrayPool<uint>.Shared.Return(columns);
        return new TagSet(universal, penn);
    }
}
