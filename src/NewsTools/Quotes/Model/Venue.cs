namespace NewsTools;

/// <summary>Where, on what occasion or through which medium something was said (“at a news conference”, “in a statement”, “outside the courthouse”).</summary>
/// <param name="Span">The position in the text, starting at the preposition.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">The kind of venue.</param>
public sealed record Venue(TextSpan Span, string Text, VenueKind Kind)
{
    /// <summary>The outlet or organisation that it is (“on CNN”); null if it is not a named one.</summary>
    public Entity? Entity { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
