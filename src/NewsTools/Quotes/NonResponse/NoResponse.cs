namespace NewsTools;

/// <summary>A party who gave no answer (“declined to comment”, “did not respond to a request for comment”): a record of its own, not a quotation.</summary>
/// <param name="article">The article.</param>
public sealed class NoResponse(Article article)
{
    /// <summary>The article; <see cref="Surroundings"/> shows it.</summary>
    internal Article Within => article;

    /// <summary>An id that is stable for the same text: <c>n1</c>, <c>n2</c>… in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of non-response.</summary>
    public required NoResponseKind Kind { get; init; }

    /// <summary>The words that name the party who did not answer.</summary>
    public required SourcePhrase Source { get; init; }

    /// <summary>The party that those words refer to, and the one for which a spokesperson would have spoken; null if the text does not say.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The words that say so (“declined to comment”, “did not respond”).</summary>
    public required Cue Cue { get; init; }

    /// <summary>When it happened, if the text states it.</summary>
    public UtteranceTime? Time { get; init; }

    /// <summary>The whole statement, from the cue to the end of its clause.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number, from 1, of the body block that contains it.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The probability that it is right, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The words of <see cref="Span"/>.</summary>
    public string Text => article[Span];

    /// <inheritdoc/>
    public override string ToString() => Text;
}
