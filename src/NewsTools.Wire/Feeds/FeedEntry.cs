namespace NewsTools.Wire;

/// <summary>One item of a feed as the feed has it, whatever its form.</summary>
internal sealed record FeedEntry
{
    public string? Title { get; init; }

    public Uri? Link { get; init; }

    public string? Id { get; init; }

    /// <summary>The teaser: markup or text.</summary>
    public string? Summary { get; init; }

    /// <summary>What is given as the content, apart from the teaser: markup or text; null where there is only a teaser.</summary>
    public string? Content { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Subjects { get; init; } = [];

    public string? Language { get; init; }

    /// <summary>Pictures with their captions, credit included.</summary>
    public IReadOnlyList<(Uri? Image, string Words)> Captions { get; init; } = [];

    /// <summary>The outlet that the item was taken over from.</summary>
    public string? Outlet { get; init; }
}
