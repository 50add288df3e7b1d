namespace NewsTools;

/// <summary>A candidate for a relation between two statements, never a verdict: a reader must look at both.</summary>
/// <param name="article">The article.</param>
public sealed class StatementRelation(Article article)
{
    /// <summary>The article of <see cref="From"/>; <see cref="Surroundings"/> shows it.</summary>
    internal Article Within => article;

    /// <summary>An id that is stable for the same text: <c>r1</c>, <c>r2</c>… in the order of the text; null if it lies between two articles.</summary>
    public string? Id { get; internal set; }

    /// <summary>How the first stands to the second.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>Whether the text says so, or the two look so.</summary>
    public required RelationBasis Basis { get; init; }

    /// <summary>Whether the text says so.</summary>
    public bool IsExplicit => Basis is RelationBasis.Explicit;

    /// <summary>The statement that contradicts, denies or repeats.</summary>
    public required RelatedStatement From { get; init; }

    /// <summary>The statement that is contradicted, denied or repeated; null if the article does not hold it.</summary>
    public RelatedStatement? To { get; init; }

    /// <summary>The words that say so; null for an inferred relation.</summary>
    public Cue? Evidence { get; init; }

    /// <summary>Whether both are of one speaker.</summary>
    public bool SameSpeaker { get; init; }

    /// <summary>How much later the first was said than the second; negative if earlier. Null where the texts do not tell.</summary>
    public TimeSpan? TimeBetween { get; init; }

    /// <summary>How likely it is right, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What decided, in a few words.</summary>
    public string Reason { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {From} / {To}";
}
