namespace NewsTools;

/// <summary>An attribution of a report: source, cue and content.</summary>
public sealed record ReportAttribution
{
    /// <summary>The id, such as <c>q1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How much of it is in quotation marks.</summary>
    public required QuoteForm Form { get; init; }

    /// <summary>Spoken, written or thought.</summary>
    public QuoteMode Mode { get; init; }

    /// <summary>Whether it is one utterance in several pieces.</summary>
    public bool Split { get; init; }

    /// <summary>Whether it has no source or cue of its own.</summary>
    public bool Floating { get; init; }

    /// <summary>The id of the attribution whose content contains it.</summary>
    public string? NestedIn { get; init; }

    /// <summary>The number, from 1, of the body block in which it begins.</summary>
    public int Paragraph { get; init; }

    /// <summary>The words that name the speaker.</summary>
    public ReportSpan? Source { get; init; }

    /// <summary>The words that make it an attribution.</summary>
    public ReportCue? Cue { get; init; }

    /// <summary>To whom it was said.</summary>
    public ReportAddressee? Addressee { get; init; }

    /// <summary>Where, on what occasion or through which medium it was said.</summary>
    public ReportVenue? Venue { get; init; }

    /// <summary>When it was said.</summary>
    public ReportTime? Time { get; init; }

    /// <summary>What is said, piece by piece.</summary>
    public ValueList<ReportSpan> Content { get; init; } = [];

    /// <summary>The parts in quotation marks, if they are not the whole content.</summary>
    public ValueList<ReportSpan> Quoted { get; init; } = [];

    /// <summary>The speaker that the source refers to.</summary>
    public ReportSpeaker? Speaker { get; init; }

    /// <summary>The probability that all of it is right, from 0 to 1, in hundredths.</summary>
    public decimal Confidence { get; init; }

    /// <summary>The probability that it is said, in these words; null in reports that do not tell.</summary>
    public decimal? ContentConfidence { get; init; }

    /// <summary>The probability that the speaker is right if the content is; null in reports that do not tell.</summary>
    public decimal? SpeakerConfidence { get; init; }

    /// <summary>What decided on the content and on the speaker.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" … ", Content.Select(c => c.Text));
}
