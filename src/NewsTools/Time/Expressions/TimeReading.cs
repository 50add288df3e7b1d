namespace NewsTools.Time;

/// <summary>What the words of one expression mean.</summary>
/// <param name="Type">The kind of time.</param>
/// <param name="Value">The value in TIMEX3; null where there is no such time.</param>
/// <param name="Reason">How it was read.</param>
internal sealed record TimeReading(TimeType Type, string? Value, string Reason)
{
    /// <summary>What it is counted from.</summary>
    public TimeAnchor Anchor { get; init; } = TimeAnchor.None;

    /// <summary>When it is, where the value does not tell.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>The zone that the words state.</summary>
    public TimeSpan? Offset { get; init; }
}
