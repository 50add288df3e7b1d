namespace NewsTools;

/// <summary>An organisation, outlet or government of an article.</summary>
/// <param name="article">The article.</param>
public sealed class Organization(Article article) : Entity(article)
{
    /// <summary>What it is.</summary>
    public OrganizationKind Kind { get; init; }

    /// <summary>What a metonym stands for (“government of Russia” for the Kremlin); null for an ordinary name.</summary>
    public string? StandsFor { get; init; }
}
