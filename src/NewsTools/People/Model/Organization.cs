namespace NewsTools;

/// <summary>An organisation, outlet or government of an article.</summary>
/// <param name="article">The article.</param>
public sealed class Organization(Article article) : Party(article)
{
    /// <summary>What it is.</summary>
    public OrganizationKind Kind { get; init; }

    /// <summary>The form of its name in initials (“AHP”); null if the text has none.</summary>
    public string? Acronym { get; init; }

    /// <summary>What a metonym stands for (“government of Russia” for the Kremlin); null for an ordinary name.</summary>
    public string? StandsFor { get; init; }

    /// <summary>Where it is named by a place, in the order of the text: “Moscow”, “the Kremlin”.</summary>
    public IReadOnlyList<Metonym> Metonyms { get; init => field = new Listing<Metonym>(value); } = new Listing<Metonym>([]);

    /// <summary>How likely it is an organisation, from 0 to 1.</summary>
    public double Confidence { get; init; }
}
