namespace NewsTools;

/// <summary>To whom a quotation was said (“told reporters”, “told the Journal”).</summary>
/// <param name="Span">The position in the text.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">The kind of addressee.</param>
public sealed record Addressee(TextSpan Span, string Text, AddresseeKind Kind)
{
    /// <summary>The person, organisation or outlet; null if it is not a named one.</summary>
    public Entity? Entity { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Entity?.Name ?? Text;
}
