using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Finds the places that an article names, and the countries in which they lie.</summary>
public interface IPlaceFinder
{
    /// <summary>Returns the places, in the order of their first mention.</summary>
    /// <param name="document">The article as words.</param>
    /// <param name="mentions">The names as they stand in it.</param>
    /// <param name="cast">The people and organisations, whose names hold no places.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IReadOnlyList<Place> Find(Document document, IReadOnlyList<EntityMention> mentions, Cast cast, CancellationToken cancellation);
}
