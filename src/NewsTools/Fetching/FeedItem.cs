namespace NewsTools;

/// <summary>One item of a news feed: a link to an article, with what the feed says of it, and the article itself where the feed carries it in full.</summary>
public sealed class FeedItem
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the article; null where the feed names none.</summary>
    public Uri? Uri { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The writers, one name each.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The teaser as plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>The subjects and sections that the feed files it under.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Its language as a BCP 47 tag, where the feed says so.</summary>
    public string? Language { get; init; }

    /// <summary>The identifier that the feed gives it.</summary>
    public string? Id { get; init; }

    /// <summary>The title of the feed.</summary>
    public string? FeedTitle { get; init; }

    /// <summary>The address of the feed.</summary>
    public Uri? FeedUri { get; init; }

    /// <summary>The article, where the feed carries all of it; null where it must be fetched.</summary>
    public Article? Article { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Title ?? Uri?.ToString() ?? Id ?? "";
}
