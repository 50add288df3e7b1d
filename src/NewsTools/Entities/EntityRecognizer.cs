using System.Buffers;
using NewsTools.Language;
using NewsTools.Learning;

namespace NewsTools.Entities;

/// <summary>
/// Finds people, organisations, places and other names by a linear-chain conditional random field (Lafferty et al. 2001) over hashed features.
/// </summary>
public sealed class EntityRecognizer : IEntityRecognizer
{
    internal const string ModelPath = "Languages/English/Models/entities.model";

    internal static readonly Lazy<EntityModel> Shipped =
        new(() => ModelReader.Embedded(ModelPath, EntityModel.Name, EntityModel.Version, EntityModel.Read));

    private readonly Lazy<EntityModel> _model;

    /// <summary>Initializes a new instance of the <see cref="EntityRecognizer"/> class with the shipped model, which is loaded on first use.</summary>
    public EntityRecognizer() => _model = Shipped;

    internal EntityRecognizer(EntityModel model) => _model = new Lazy<EntityModel>(model);

    /// <inheritdoc/>
    public IReadOnlyList<EntityMention> Recognize(Document document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tagger = new EntityTagger(_model.Value);
        var sentences = new (int First, int End)[document.Sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = (document.Sentences[i].First, document.Sentences[i].End);
        var rows = ArrayPool<int>.Shared.Rent(document.Tokens.Length);
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if ((i & 1023) == 0) cancellation.ThrowIfCancellationRequested();
            rows[i] = _model.Value.Vectors.Find(document.Word(i));
        }
        var found = new List<EntityMention>();
        foreach (var (kind, first, end, confidence) in tagger.Tag(rows.AsSpan(0, document.Tokens.Length), Describe, sentences, cancellation))
            found.Add(new EntityMention(kind, document.SpanOf(first, end), first, end) { Confidence = confidence });
        ArrayPool<int>.Shared.Return(rows);
        return found;

        void Describe(int first, Span<WordInfo> words)
        {
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = tagger.Describe(document.Word(first + i), rows[first + i]);
                words[i].Tag = WordInfo.TagOf(document.PennTag(first + i));
            }
        }
    }
}
