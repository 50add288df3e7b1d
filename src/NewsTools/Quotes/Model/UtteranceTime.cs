namespace NewsTools;

/// <summary>When something was said, where the text states it (“Friday”, “last week”, “Feb. 12”).</summary>
/// <param name="Span">Where the text says so.</param>
/// <param name="Text">The words.</param>
/// <param name="Value">
/// The day, part of a day, week, month or year as TIMEX3 writes it (<c>2026-02-12</c>, <c>2026-02-12TMO</c>, <c>2026-W07</c>, <c>2026-02</c>, <c>2026</c>), counted from the
/// day of the article; null where that is not known or the words do not say.
/// </param>
public sealed record UtteranceTime(TextSpan Span, string Text, string? Value)
{
    /// <summary>The day, where it is a single one.</summary>
    public DateOnly? Date => Value is { Length: >= 10 } day && DateOnly.TryParseExact(day.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture,
        System.Globalization.DateTimeStyles.None, out var date) ? date : null;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
