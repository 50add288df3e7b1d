namespace NewsTools;

/// <summary>One item of a news feed: a link to an article, with what the feed says about it, and the article itself if the feed contains all of it.</summary>
public sealed class FeedItem
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the article; null if the feed gives none.</summary>
    public Uri? Uri { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The authors, one name each.</summary>
    public IReadOnlyList<string> Authors { get; init => field = new Listing<string>(value); } = new Listing<string>([]);

    /// <summary>The teaser as plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>The subjects and sections given by the feed.</summary>
    public IReadOnlyList<string> Subjects { get; init => field = new Listing<string>(value); } = new Listing<string>([]);

    /// <summary>Its language as a BCP 47 tag, if the feed states it.</summary>
    public string? Language { get; init; }

    /// <summary>The identifier given by the feed.</summary>
    public string? Id { get; init; }

    /// <summary>The title of the feed.</summary>
    public string? FeedTitle { get; init; }

    /// <summary>The address of the feed.</summary>
    public Uri? FeedUri { get; init; }

    /// <summary>The article, if the feed contains all of it; null if it must be fetched.</summary>
    public Article? Article { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Title ?? Uri?.ToString() ?? Id ?? "";
}
