namespace NewsTools;

/// <summary>One place in the text where a person, organisation or outlet is named.</summary>
/// <param name="Span">The position of the name or pronoun itself, without title.</param>
/// <param name="Kind">How it names its entity.</param>
/// <param name="Text">The words.</param>
public sealed record Mention(TextSpan Span, MentionKind Kind, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
