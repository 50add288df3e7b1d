namespace NewsTools;

/// <summary>A title or office that the text gives a person, as written.</summary>
/// <param name="Text">The words (“U.S. Vice President”, “a former Treasury official”).</param>
/// <param name="Span">The position.</param>
public sealed record PersonTitle(string Text, TextSpan Span)
{
    /// <summary>The office without modifiers (“Vice President”).</summary>
    public string? Office { get; init; }

    /// <summary>The organisation or government of the office (“Treasury”).</summary>
    public string? Organization { get; init; }

    /// <summary>The place of the office (“U.S.”, “N.M.”).</summary>
    public string? Place { get; init; }

    /// <summary>Its status: former, acting, elect, designate, interim, late; null if it is held.</summary>
    public string? Status { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
