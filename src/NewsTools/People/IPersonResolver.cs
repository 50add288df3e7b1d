using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Groups names, pronouns and descriptions by the person they refer to, and reads titles and offices.</summary>
public interface IPersonResolver
{
    /// <summary>Returns everyone and everything that the document names.</summary>
    /// <param name="document">The article as words.</param>
    /// <param name="mentions">The names as they stand in it.</param>
    /// <param name="whosWho">What the user knows about people; it takes precedence over what the text suggests.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    Cast Resolve(Document document, IReadOnlyList<EntityMention> mentions, WhosWho? whosWho, CancellationToken cancellation);
}
