namespace NewsTools;

/// <summary>Someone who gave no answer.</summary>
public sealed record ReportNoResponse
{
    /// <summary>The id, such as <c>n1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How there was no answer.</summary>
    public required NoResponseKind Kind { get; init; }

    /// <summary>The number, from 1, of the body block that it stands in.</summary>
    public int Paragraph { get; init; }

    /// <summary>The words that name who did not answer.</summary>
    public required ReportSpan Party { get; init; }

    /// <summary>The words that say so.</summary>
    public required ReportCue Cue { get; init; }

    /// <summary>When.</summary>
    public ReportTime? Time { get; init; }

    /// <summary>All that is said of it.</summary>
    public required ReportSpan Statement { get; init; }

    /// <summary>Whom the party's words mean.</summary>
    public ReportSpeaker? Speaker { get; init; }

    /// <summary>How likely it is right, from 0 to 1, in hundredths.</summary>
    public decimal Confidence { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Party} {Statement}";
}
