namespace NewsTools;

/// <summary>One end of a relation: a statement, or what the text has in its place.</summary>
/// <param name="article">The article.</param>
public sealed class RelatedStatement(Article article)
{
    /// <summary>The article; <see cref="Surroundings"/> shows it.</summary>
    internal Article Within => article;

    /// <summary>What it is.</summary>
    public required RelatedStatementKind Kind { get; init; }

    /// <summary>The attribution; null for anything else.</summary>
    public Quote? Quote { get; init; }

    /// <summary>The id of the attribution or of the party who gave no answer; null for anything else.</summary>
    public string? Id { get; init; }

    /// <summary>Its position; that of the whole content for an attribution.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words.</summary>
    public string Text => Quote?.Text ?? article[Span];

    /// <summary>Who says it; null if the text does not say.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>When it was said; null if the text does not say.</summary>
    public TimeInterval? When { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
