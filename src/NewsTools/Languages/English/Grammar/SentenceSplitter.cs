using NewsTools.Language;
using NewsTools.Learning;

namespace NewsTools.Languages.English;

/// <summary>
/// Groups tokens into sentences: rules say where a sentence may end, a trained linear model whether it does.
/// A sentence longer than <see cref="LongestSentence"/> tokens is split.
/// </summary>
public sealed class SentenceSplitter : ISentenceSplitter
{
    /// <summary>The maximum number of tokens in a sentence.</summary>
    public const int LongestSentence = 400;

    internal const string ModelPath = "Languages/English/Models/sentences.model", ModelName = "sentences";
    internal const ushort ModelVersion = 2;

    private const int FlattenedLength = 4000;
    private const int CheckEvery = 1 << 12;
    private static readonly Lazy<SentenceModel> Shipped = new(() => ModelReader.Embedded(ModelPath, ModelName, ModelVersion, SentenceModel.Read));
    private readonly Lazy<SentenceModel> _model;

    /// <summary>Initializes a new instance of the <see cref="SentenceSplitter"/> class with the shipped model, which is loaded on first use.</summary>
    public SentenceSplitter() => _model = Shipped;

    internal SentenceSplitter(SentenceModel model) => _model = new Lazy<SentenceModel>(model);

    /// <inheritdoc/>
    public Sentence[] Split(Article article, ReadOnlySpan<Token> tokens, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var sentences = new List<Sentence>((tokens.Length / 16) + 4);
        var at = 0;
        for (var block = 0; block < article.Blocks.Count; block++)
        {
            var first = at;
            var end = article.Blocks[block].Span.End;
            while (at < tokens.Length && tokens[at].Start < end) at++;
            if (at > first)
                SplitBlock(article.Text, tokens, first, at, block, sentences, cancellation);
        }
        return [.. sentences];
    }

    private void SplitBlock(string text, ReadOnlySpan<Token> tokens, int first, int end, int block, List<Sentence> sentences, CancellationToken cancellation)
    {
        var model = _model.Value;
        var boundary = new SentenceBoundary(text, tokens);
        Span<uint> features = stackalloc uint[SentenceBoundary.Capacity];
        Span<int> scores = stackalloc int[2];
        // A paragraph of this length is a text that lost its lines: headings and list items run into what follows, and only their words tell.
        var flattened = tokens[end - 1].End - tokens[first].Start > FlattenedLength;
        var since = first;
        for (var i = first; i + 1 < end; i++)
        {
            if ((i & (CheckEvery - 1)) == 0)
                cancellation.ThrowIfCancellationRequested();
            var ends = i + 1 - since >= LongestSentence;
            if (!ends)
            {
                var kind = boundary.KindOf(first, i, end, out var anchor);
                if (kind == SentenceBoundary.Kind.None || anchor < since || (kind == SentenceBoundary.Kind.Weak && !flattened))
                    continue;
                if (kind != SentenceBoundary.Kind.Certain)
                {
                    var count = boundary.Features(first, i, end, since, anchor, kind, features);
                    model.Weights.Score(features[..count], scores);
                }
                ends = kind == SentenceBoundary.Kind.Certain || scores[1] - scores[0] > (kind == SentenceBoundary.Kind.Weak ? model.WeakThreshold : 0);
            }
            if (ends)
            {
                sentences.Add(new Sentence(since, i + 1, block));
                since = i + 1;
            }
        }
        sentences.Add(new Sentence(since, end, block));
    }
}
