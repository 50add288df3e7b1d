namespace NewsTools;

/// <summary>An organisation, outlet or government of an article.</summary>
public sealed class Organization : Entity
{
    /// <summary>What it is.</summary>
    public OrganizationKind Kind { get; init; }

    /// <summary>What a metonym stands for (“government of Russia” for the Kremlin); null for an ordinary name.</summary>
    public string? StandsFor { get; init; }
}
