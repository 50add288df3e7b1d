namespace NewsTools.People;

/// <summary>A place, house or quarter of the lists.</summary>
/// <param name="Name">Its name, without an article.</param>
/// <param name="Kind">What it is, as a place.</param>
internal sealed record Toponym(string Name, PlaceKind Kind)
{
    /// <summary>The country in which it lies, with the article that it needs inside a sentence; null where none is known, or several are.</summary>
    internal string? Country { get; init; }

    /// <summary>The region of that country.</summary>
    internal string? Region { get; init; }

    /// <summary>Whom it stands for; null where it is a place alone.</summary>
    internal string? StandsFor { get; init; }

    /// <summary>Whether those govern.</summary>
    internal bool IsGovernment { get; init; }

    /// <summary>Whether it is a house or quarter, rather than a town or country.</summary>
    internal bool IsSeat { get; init; }

    /// <summary>Whether it is the capital of its country, which is meant before others of its name.</summary>
    internal bool IsCapital { get; init; }
}
