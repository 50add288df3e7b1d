using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Finds the words that name times.</summary>
public interface ITimeFinder
{
    /// <summary>Returns the times, in the order of the text; none overlaps another.</summary>
    /// <param name="document">The text.</param>
    /// <param name="names">The names in it: a month inside one is no time.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IReadOnlyList<TimeExpression> Find(Document document, IReadOnlyList<EntityMention> names, CancellationToken cancellation);
}
