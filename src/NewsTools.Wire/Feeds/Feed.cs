namespace NewsTools.Wire;

/// <summary>A feed as it stands in its file.</summary>
/// <param name="Format">Its form.</param>
/// <param name="Title">What it calls itself.</param>
/// <param name="Outlet">Who publishes it.</param>
/// <param name="Language">Its language.</param>
/// <param name="Entries">Its items, in its order.</param>
internal sealed record Feed(ArticleFormat Format, string? Title, string? Outlet, string? Language, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>What ended the reading before the feed ended.</summary>
    public string? Fault { get; init; }
}
