namespace NewsTools;

/// <summary>A place that an article names.</summary>
/// <param name="article">The article.</param>
public sealed class Place(Article article) : Entity(article)
{
    /// <summary>What it is.</summary>
    public PlaceKind Kind { get; init; }

    /// <summary>The country in which it lies, and of a country itself; null where the lists and the text do not tell.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the article was filed from there: it stands in a dateline.</summary>
    public bool IsDateline { get; init; }
}
