namespace NewsTools;

/// <summary>Words that name a time, and the time that they mean.</summary>
public sealed record ReportTimeExpression
{
    /// <summary>Its identifier, in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The position and the words.</summary>
    public required ReportSpan Span { get; init; }

    /// <summary>The kind of time.</summary>
    public required TimeType Type { get; init; }

    /// <summary>The time as TIMEX3 writes it; null where there is no such time.</summary>
    public string? Value { get; init; }

    /// <summary>How the words limit the value, as TIMEX3 has it; null where they do not.</summary>
    public string? Mod { get; init; }

    /// <summary>What it is counted from; null where it is counted from nothing.</summary>
    public ReportTimeAnchor? Anchor { get; init; }

    /// <summary>Its first moment, in the local time of the text; null where it cannot be placed.</summary>
    public string? Start { get; init; }

    /// <summary>The moment after its last.</summary>
    public string? End { get; init; }

    /// <summary>The offset from UTC of the zone that the words state.</summary>
    public string? Offset { get; init; }

    /// <summary>Which end of a range it is.</summary>
    public RangeEnd Range { get; init; }

    /// <summary>The number, from 1, of the paragraph; 0 outside the body.</summary>
    public int Paragraph { get; init; }

    /// <summary>How sure it is that the words name a time, from 0 to 1.</summary>
    public decimal Confidence { get; init; }

    /// <summary>How it was read.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Value is null ? Span.Text : $"{Span.Text} ({Value})";
}
