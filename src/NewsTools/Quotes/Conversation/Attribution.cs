namespace NewsTools.Quotes;

/// <summary>An attribution as sentence, conversation and layout give it: the words of source, cue and content, before it is told whom they mean.</summary>
internal sealed class Attribution
{
    /// <summary>The pieces of content, marks included, in the order of the text.</summary>
    public required List<TextSpan> Content { get; init; }

    /// <summary>The utterances among the pieces.</summary>
    public required IReadOnlyList<Quotation> Utterances { get; init; }

    public required SourceWords Source { get; init; }

    public ReportingCue? Cue { get; init; }

    /// <summary>The punctuation that introduces an utterance without a verb.</summary>
    public TextSpan? CueMark { get; init; }

    /// <summary>The words that name to whom it is said.</summary>
    public TokenRange? Addressee { get; init; }

    /// <summary>The speaker whom the layout names.</summary>
    public SpeakerLabel? Label { get; init; }

    /// <summary>The attribution that this one continues: the speaker is the same.</summary>
    public Attribution? Continues { get; init; }

    /// <summary>The words of the narrator just before that tell whom the text speaks of; who that is, if a person, says it rather than whom it continues.</summary>
    public TokenRange? Topic { get; init; }

    /// <summary>Whether it was read inside what another attribution says.</summary>
    public bool IsNested { get; init; }

    /// <summary>What it was read by.</summary>
    public required AttributionPattern Pattern { get; init; }

    /// <summary>What is to be said of the pattern, in a few words.</summary>
    public required string Reason { get; init; }

    /// <summary>How likely it is right by its pattern alone.</summary>
    public required double Confidence { get; init; }

    public int Start => Content.Count == 0 ? int.MaxValue : Content[0].Start;

    public int End => Content[^1].End;
}
