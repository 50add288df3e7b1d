namespace NewsTools;

/// <summary>A party who gave no answer.</summary>
public sealed record ReportNoResponse
{
    /// <summary>The id, such as <c>n1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of non-response.</summary>
    public required NoResponseKind Kind { get; init; }

    /// <summary>The number, from 1, of the body block that contains it.</summary>
    public int Paragraph { get; init; }

    /// <summary>The words that name the party who did not answer.</summary>
    public required ReportSpan Party { get; init; }

    /// <summary>The words that say so.</summary>
    public required ReportCue Cue { get; init; }

    /// <summary>When.</summary>
    public ReportTime? Time { get; init; }

    /// <summary>The whole statement.</summary>
    public required ReportSpan Statement { get; init; }

    /// <summary>The party that those words refer to.</summary>
    public ReportSpeaker? Speaker { get; init; }

    /// <summary>The probability that it is right, from 0 to 1, in hundredths.</summary>
    public decimal Confidence { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Party} {Statement}";
}
