namespace NewsTools;

/// <summary>A statement or an event of the article in the order of time.</summary>
public sealed record ReportTimelineEntry
{
    /// <summary>What it is.</summary>
    public required TimelineKind Kind { get; init; }

    /// <summary>Its first moment, in the local time of the text; null where it cannot be placed.</summary>
    public string? Start { get; init; }

    /// <summary>The moment after its last.</summary>
    public string? End { get; init; }

    /// <summary>The time as TIMEX3 writes it.</summary>
    public string? Value { get; init; }

    /// <summary>The words that tell the time.</summary>
    public string? Time { get; init; }

    /// <summary>Who says or does it.</summary>
    public string? Who { get; init; }

    /// <summary>The position of what is said or happens, and the words.</summary>
    public required ReportSpan What { get; init; }

    /// <summary>The id of the attribution: of a statement itself, of an event the one that tells it.</summary>
    public string? Ref { get; init; }

    /// <summary>How it was placed, or why it could not be.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Value ?? "?"}: {What}";
}
