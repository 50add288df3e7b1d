namespace NewsTools;

/// <summary>To whom a quotation was said (“told reporters”, “told the Journal”).</summary>
/// <param name="Span">The position in the text.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">The kind of addressee.</param>
public sealed record Addressee(TextSpan Span, string Text, AddresseeKind Kind)
{
    /// <summary>The person, organisation or outlet; null if it is not a named one.</summary>
    public Entity? Entity { get; init; }

    private bool IsMereWords { get; init; }

    /// <summary>An addressee of whom nothing is known but the name or the words. It equals every addressee with these, so that scripts can compare addressees with words.</summary>
    public static Addressee Parse(string words) => new(default, words, default) { IsMereWords = true };

    /// <inheritdoc/>
    public bool Equals(Addressee? other) => other is not null
        && (IsMereWords ? other.IsCalled(Text) : other.IsMereWords ? IsCalled(other.Text) : (Span, Text, Kind, Entity) == (other.Span, other.Text, other.Kind, other.Entity));

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    private bool IsCalled(string words) =>
        string.Equals(Text, words, StringComparison.OrdinalIgnoreCase) || string.Equals(ToString(), words, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Entity?.Name ?? Text;
}
