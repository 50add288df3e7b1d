namespace NewsTools;

/// <summary>One entry of a sitemap: an address, with what the sitemap says about it.</summary>
public sealed class SitemapEntry
{
    /// <summary>The address.</summary>
    public required Uri Uri { get; init; }

    /// <summary>The headline, if it is a news sitemap.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, if it is a news sitemap.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The publication, if it is a news sitemap.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language of the publication as a BCP 47 tag, if it is a news sitemap.</summary>
    public string? Language { get; init; }

    /// <summary>The sitemap that contains it.</summary>
    public Uri? SitemapUri { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Title ?? Uri.ToString();
}
