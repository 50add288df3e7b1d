namespace NewsTools;

/// <summary>Someone who gave no answer (“declined to comment”, “did not respond to a request for comment”): a record of its own, not a quotation.</summary>
public sealed class NoResponse
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>An id that is stable for the same text: <c>n1</c>, <c>n2</c>… in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>How there was no answer.</summary>
    public required NoResponseKind Kind { get; init; }

    /// <summary>The words that name who did not answer.</summary>
    public required SourcePhrase Source { get; init; }

    /// <summary>Whom they mean, and for whom a spokesperson would speak; null where the text does not tell.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The words that say so (“declined to comment”, “did not respond”).</summary>
    public required Cue Cue { get; init; }

    /// <summary>When, where the text states it.</summary>
    public UtteranceTime? Time { get; init; }

    /// <summary>All that is said of it, from the cue to the end of its clause.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number, from 1, of the body block that it stands in.</summary>
    public required int Paragraph { get; init; }

    /// <summary>How likely it is right, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The words of <see cref="Span"/>.</summary>
    public string Text => Article[Span];

    /// <inheritdoc/>
    public override string ToString() => Text;
}
