namespace NewsTools;

/// <summary>A candidate for a relation between two statements of the article.</summary>
public sealed record ReportRelation
{
    /// <summary>The id, such as <c>r1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How the first stands to the second.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>Whether the text says so, or the two look so.</summary>
    public required RelationBasis Basis { get; init; }

    /// <summary>The first statement.</summary>
    public required ReportStatement From { get; init; }

    /// <summary>The second; null if the article does not hold it.</summary>
    public ReportStatement? To { get; init; }

    /// <summary>The words that say so.</summary>
    public ReportSpan? Evidence { get; init; }

    /// <summary>Whether both are of one speaker.</summary>
    public bool SameSpeaker { get; init; }

    /// <summary>How many days later the first was said than the second; null where that is not known.</summary>
    public decimal? DaysBetween { get; init; }

    /// <summary>How likely it is right, from 0 to 1, in hundredths.</summary>
    public decimal Confidence { get; init; }

    /// <summary>What decided.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {From} / {To}";
}
