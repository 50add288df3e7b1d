namespace NewsTools.People;

/// <summary>The mentions that mean one organisation, while they are gathered.</summary>
internal sealed class OrganizationCluster(OrganizationKind kind)
{
    /// <summary>What it is.</summary>
    internal OrganizationKind Kind { get; set; } = kind;

    /// <summary>What a metonym stands for.</summary>
    internal string? StandsFor { get; init; }

    /// <summary>The mentions, by text range.</summary>
    internal List<Mention> Mentions { get; } = [];
}
