namespace NewsTools;

/// <summary>One entry of a sitemap: an address, with what the sitemap says of it.</summary>
public sealed class SitemapEntry
{
    /// <summary>The address.</summary>
    public required Uri Uri { get; init; }

    /// <summary>The headline, where it is a news sitemap.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, where it is a news sitemap.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The publication, where it is a news sitemap.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language of the publication as a BCP 47 tag, where it is a news sitemap.</summary>
    public string? Language { get; init; }

    /// <summary>The sitemap that it stands in.</summary>
    public Uri? SitemapUri { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Title ?? Uri.ToString();
}
