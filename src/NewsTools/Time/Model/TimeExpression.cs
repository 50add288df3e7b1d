namespace NewsTools;

/// <summary>Words of a text that name a time, and the time that they mean.</summary>
public sealed record TimeExpression
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>Its identifier, in the order of the text: <c>t1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The position of the words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words.</summary>
    public string Text => Article[Span];

    /// <summary>The kind of time.</summary>
    public required TimeType Type { get; init; }

    /// <summary>
    /// The time as TIMEX3 writes it (<c>2026-02-12</c>, <c>2026-W07</c>, <c>P3Y</c>, <c>PRESENT_REF</c>); what is open is <c>X</c> (<c>XXXX-WXX-5</c>). Null where there is no such
    /// time, as on 31 June.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>How the words limit the value, as TIMEX3 has it: <c>START</c>, <c>MID</c>, <c>END</c>, <c>APPROX</c>, <c>LESS_THAN</c>, <c>MORE_THAN</c>, <c>EQUAL_OR_LESS</c>, <c>EQUAL_OR_MORE</c>, <c>BEFORE</c>, <c>AFTER</c>; null where they do not.</summary>
    public string? Mod { get; init; }

    /// <summary>What it is counted from.</summary>
    public TimeAnchor Anchor { get; init; } = TimeAnchor.None;

    /// <summary>When it is; null where it cannot be placed.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>The offset from UTC of the zone that the words state.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>Whether it is the first or the last end of a range that the words state.</summary>
    public RangeEnd RangeEnd { get; init; }

    /// <summary>How sure it is that the words name a time, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>How it was read.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The number, from 1, of the paragraph that it stands in; 0 outside the body.</summary>
    public int Paragraph => Article.ParagraphAt(Span.Start);

    /// <inheritdoc/>
    public override string ToString() => Value is null ? Text : $"{Text} ({Value})";
}
