using NewsTools.Language;

namespace NewsTools.Entities;

/// <summary>Finds the names in a document.</summary>
public interface IEntityRecognizer
{
    /// <summary>The names, in order, none overlapping another.</summary>
    IReadOnlyList<EntityMention> Recognize(Document document, CancellationToken cancellation);
}
