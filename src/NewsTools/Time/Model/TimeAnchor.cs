namespace NewsTools;

/// <summary>What a time is counted from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The words in the text that it stands in; null where it is not in the text.</param>
/// <param name="Text">These words.</param>
/// <param name="Value">Its time in TIMEX3; null where that is not known.</param>
public sealed record TimeAnchor(AnchorKind Kind, TextSpan? Span, string? Text, string? Value)
{
    /// <summary>No anchor.</summary>
    public static TimeAnchor None { get; } = new(AnchorKind.None, null, null, null);

    /// <inheritdoc/>
    public override string ToString() => Text is null ? Kind.ToString() : $"{Kind}: {Text}";
}
