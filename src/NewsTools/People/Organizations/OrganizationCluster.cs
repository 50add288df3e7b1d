namespace NewsTools.People;

/// <summary>The mentions that mean one organisation, while they are gathered.</summary>
internal sealed class OrganizationCluster(OrganizationKind kind)
{
    /// <summary>What it is.</summary>
    internal OrganizationKind Kind { get; set; } = kind;

    /// <summary>What a metonym stands for.</summary>
    internal string? StandsFor { get; init; }

    /// <summary>How it was found.</summary>
    internal OrganizationBasis Basis { get; set; }

    /// <summary>The sorts of body that its names and the words beside them tell of.</summary>
    internal IReadOnlyCollection<int> Sorts { get; set; } = [];

    /// <summary>The mentions that are names of places.</summary>
    internal List<Metonym> Metonyms { get; } = [];

    /// <summary>The mentions, by text range.</summary>
    internal List<Mention> Mentions { get; } = [];
}
