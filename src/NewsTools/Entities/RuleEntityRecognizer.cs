using NewsTools.Language;

namespace NewsTools.Entities;

/// <summary>Takes runs of two and more capitalised words for people.</summary>
public sealed class RuleEntityRecognizer : IEntityRecognizer
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityMention> Recognize(Document document, CancellationToken cancellation)
    {
        var found = new List<EntityMention>();
        foreach (var sentence in document.Sentences)
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var end = i;
                while (end < sentence.End && document.PartOfSpeech(end) == PartOfSpeech.Propn) end++;
                if (end - i >= 2)
                    found.Add(new EntityMention(EntityKind.Person, document.SpanOf(i, end), i, end));
                i = Math.Max(i, end);
            }
        return found;
    }
}
