namespace NewsTools;

/// <summary>A name of a place that stands for an organisation of a report.</summary>
public sealed record ReportMetonym
{
    /// <summary>The position and the words.</summary>
    public required ReportSpan Span { get; init; }

    /// <summary>Whom it means: “government of Russia”.</summary>
    public required string StandsFor { get; init; }

    /// <summary>The id of the organisation.</summary>
    public required string Ref { get; init; }

    /// <summary>How likely that is right, from 0 to 1.</summary>
    public decimal Confidence { get; init; }

    /// <summary>What tells.</summary>
    public string Reason { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => Span.Text;
}
