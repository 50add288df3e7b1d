namespace NewsTools.Fuzz;

/// <summary>What a hostile input is given to.</summary>
internal enum Target
{
    /// <summary>Read as articles, analysed, reported, and the report read back.</summary>
    Article,
    /// <summary>Listed as a feed, then as <see cref="Article"/>.</summary>
    Feed,
    /// <summary>Listed as a sitemap.</summary>
    Sitemap,
    /// <summary>The rules of a site: robots.txt.</summary>
    Robots,
    /// <summary>What a site reserves: tdmrep.json.</summary>
    Reservations,
    /// <summary>Read as reports.</summary>
    Report,
    /// <summary>Read as a who's who.</summary>
    WhosWho,
}

/// <summary>One hostile input.</summary>
/// <param name="Target">What it is given to.</param>
/// <param name="Name">Its name as a file.</param>
/// <param name="Origin">How it was made, in words.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record FuzzInput(Target Target, string Name, string Origin, byte[] Bytes)
{
    /// <summary>How the headlines or addresses of the sound items around the broken one begin.</summary>
    public IReadOnlyList<string> Sentinels { get; init; } = [];

    /// <summary>What a file of that name is given to.</summary>
    public static Target TargetOf(string name) => name switch
    {
        _ when name.Contains("robots", StringComparison.Ordinal) => Target.Robots,
        _ when name.Contains("tdmrep", StringComparison.Ordinal) => Target.Reservations,
        _ when name.Contains("sitemap", StringComparison.Ordinal) => Target.Sitemap,
        _ when name.Contains("whos-who", StringComparison.Ordinal) => Target.WhosWho,
        _ when name.EndsWith(".yaml", StringComparison.Ordinal) => Target.Report,
        _ when name.Contains("rss", StringComparison.Ordinal) || name.Contains("atom", StringComparison.Ordinal) || name.Contains("feed", StringComparison.Ordinal) => Target.Feed,
        _ => Target.Article,
    };
}
