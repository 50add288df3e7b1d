using NewsTools.Language;

namespace NewsTools.Entities;

/// <summary>Finds the names in a document.</summary>
public interface IEntityRecognizer
{
    /// <summary>Returns the names, in order and without overlaps.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IReadOnlyList<EntityMention> Recognize(Document document, CancellationToken cancellation);
}
