namespace NewsTools;

/// <summary>Where, on what occasion or through what something was said (“at a news conference”, “in a statement”, “outside the courthouse”).</summary>
/// <param name="Span">Where the text says so, from the preposition on.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">What kind of venue.</param>
public sealed record Venue(TextSpan Span, string Text, VenueKind Kind)
{
    /// <summary>The outlet or organisation that it is (“on CNN”); null where it is not a named one.</summary>
    public Entity? Entity { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
