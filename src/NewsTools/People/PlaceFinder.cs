using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Finds places by the names that the recogniser found and by the lists of a language.</summary>
public sealed class PlaceFinder : IPlaceFinder
{
    /// <inheritdoc/>
    public IReadOnlyList<Place> Find(Document document, IReadOnlyList<EntityMention> mentions, Cast cast, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(cast);
        var words = new NameWords(document, cancellation);
        return new PlaceBuilder(words).Build(new PlaceNames(words, mentions, cast).Find(cancellation));
    }
}
