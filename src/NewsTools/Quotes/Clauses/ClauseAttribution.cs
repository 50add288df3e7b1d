namespace NewsTools.Quotes;

/// <summary>An attribution as a sentence of the narrator states it.</summary>
/// <param name="Pattern">What it was read by.</param>
/// <param name="Source">The words that name who says it.</param>
internal sealed record ClauseAttribution(AttributionPattern Pattern, SourceWords Source)
{
    /// <summary>The words that report; null where punctuation does.</summary>
    public ReportingCue? Cue { get; init; }

    /// <summary>The punctuation that introduces an utterance without a verb.</summary>
    public TextSpan? CueMark { get; init; }

    /// <summary>The words that name to whom it is said.</summary>
    public TokenRange? Addressee { get; init; }

    /// <summary>The pieces of content, marks included.</summary>
    public IReadOnlyList<TextSpan> Content { get; init; } = [];

    /// <summary>The utterances among the pieces.</summary>
    public IReadOnlyList<Quotation> Utterances { get; init; } = [];
}
