namespace NewsTools;

/// <summary>One end of a relation between statements.</summary>
public sealed record ReportStatement
{
    /// <summary>What it is.</summary>
    public required RelatedStatementKind Kind { get; init; }

    /// <summary>The id of the attribution or of the party who gave no answer; null for anything else.</summary>
    public string? Ref { get; init; }

    /// <summary>The position and the words.</summary>
    public required ReportSpan Span { get; init; }

    /// <summary>The name of who says it.</summary>
    public string? Speaker { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Span.Text;
}
