namespace NewsTools;

/// <summary>When something was said, if the text states it (“Friday”, “last week”, “Feb. 12”).</summary>
/// <param name="Span">The position in the text.</param>
/// <param name="Text">The words.</param>
/// <param name="Value">
/// The day, part of a day, time of day, week, month, season or year as TIMEX3 writes it (<c>2026-02-12</c>, <c>2026-02-12TMO</c>, <c>2026-W07</c>, <c>2026-02</c>, <c>2026</c>), relative to the
/// day of the article; null if that is unknown or the words do not determine a value.
/// </param>
public sealed record UtteranceTime(TextSpan Span, string Text, string? Value)
{
    /// <summary>The day, if the value is a single day.</summary>
    public DateOnly? Date => Value is { Length: >= 10 } day && DateOnly.TryParseExact(day.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture,
        System.Globalization.DateTimeStyles.None, out var date) ? date : null;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
