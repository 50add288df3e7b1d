namespace NewsTools;

/// <summary>To whom a quotation was said (“told reporters”, “told the Journal”).</summary>
/// <param name="Span">Where the text says so.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">What kind of addressee.</param>
public sealed record Addressee(TextSpan Span, string Text, AddresseeKind Kind)
{
    /// <summary>The person, organisation or outlet; null where it is not a named one.</summary>
    public Entity? Entity { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Entity?.Name ?? Text;
}
