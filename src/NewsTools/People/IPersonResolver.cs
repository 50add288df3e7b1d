using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Groups names, pronouns and descriptions by whom they mean, and reads titles and offices.</summary>
public interface IPersonResolver
{
    /// <summary>Everyone and everything that the document names.</summary>
    Cast Resolve(Document document, IReadOnlyList<EntityMention> mentions, AnalysisOptions options, CancellationToken cancellation);
}
