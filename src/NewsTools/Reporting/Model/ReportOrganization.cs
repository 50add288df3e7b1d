namespace NewsTools;

/// <summary>An organisation, government or outlet of a report.</summary>
public sealed record ReportOrganization
{
    /// <summary>The id, such as <c>o-reuters</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public OrganizationKind Kind { get; init; }

    /// <summary>What a metonym stands for.</summary>
    public string? StandsFor { get; init; }

    /// <summary>The form of the name in initials.</summary>
    public string? Acronym { get; init; }

    /// <summary>How likely it is an organisation, from 0 to 1; null in a report of version 1.</summary>
    public decimal? Confidence { get; init; }

    /// <summary>The other forms of the name.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>The number of attributions with this speaker.</summary>
    public int Quoted { get; init; }

    /// <summary>Every mention.</summary>
    public ValueList<ReportMention> Mentions { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
