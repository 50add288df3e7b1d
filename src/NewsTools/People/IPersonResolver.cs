using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Groups names, pronouns and descriptions by the person they refer to, and reads titles and offices.</summary>
public interface IPersonResolver
{
    /// <summary>Returns everyone and everything that the document names.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    Cast Resolve(Document document, IReadOnlyList<EntityMention> mentions, AnalysisOptions options, CancellationToken cancellation);
}
