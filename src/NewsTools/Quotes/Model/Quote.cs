namespace NewsTools;

/// <summary>One attribution: who says what, in which words (the PARC scheme: source, cue, content).</summary>
/// <param name="article">The article.</param>
public sealed class Quote(Article article)
{
    private IReadOnlyList<Quote> _nested = new Listing<Quote>([]);

    /// <summary>The article; <see cref="Surroundings"/> shows it.</summary>
    internal Article Within => article;

    /// <summary>An id that is stable for the same text: <c>q1</c>, <c>q2</c>… in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>How much of it is in quotation marks.</summary>
    public required QuoteForm Form { get; init; }

    /// <summary>Spoken, written or thought.</summary>
    public QuoteMode Mode { get; init; }

    /// <summary>What is said: one range, or several for a split quotation, in the order of the text. Quotation marks around a direct quotation are not included.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init => field = new Listing<TextSpan>(value); }

    /// <summary>The parts of the content that are in quotation marks, without the marks.</summary>
    public IReadOnlyList<TextSpan> Quoted { get; init => field = new Listing<TextSpan>(value); } = new Listing<TextSpan>([]);

    /// <summary>The words that name who says it; null for a floating quotation.</summary>
    public SourcePhrase? Source { get; init; }

    /// <summary>The speaker whom those words refer to; null if the text does not say.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The words that make it an attribution; null for a floating quotation.</summary>
    public Cue? Cue { get; init; }

    /// <summary>To whom it was said.</summary>
    public Addressee? Addressee { get; init; }

    /// <summary>Where, on what occasion or through which medium it was said; null if the text does not say.</summary>
    public Venue? Venue { get; init; }

    /// <summary>When it was said; null if the text does not say.</summary>
    public UtteranceTime? Time { get; init; }

    /// <summary>The number, from 1, of the body block in which it begins.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Whether it has no source or cue of its own and continues an earlier speaker.</summary>
    public bool IsFloating { get; init; }

    internal Quote? Before { get; init; }

    /// <summary>Whether it is one utterance in several pieces.</summary>
    public bool IsSplit => Content.Count > 1;

    internal Quote? Holder { get; private set; }

    /// <summary>The attributions inside the content of this one.</summary>
    public IReadOnlyList<Quote> Nested
    {
        get => _nested;
        init
        {
            _nested = new Listing<Quote>(value);
            foreach (var quote in value)
                quote.Holder = this;
        }
    }

    /// <summary>The probability that form, content and speaker are all right, from 0 to 1: that of the content times that of the speaker.</summary>
    public double Confidence { get; init; }

    /// <summary>The probability that this is said or reported, in these words, from 0 to 1.</summary>
    public double ContentConfidence { get; init; }

    /// <summary>The probability, from 0 to 1, that the speaker is right if the content is; that nobody can be told where there is none.</summary>
    public double SpeakerConfidence { get; init; }

    /// <summary>The pattern that decided on the content and what decided on the speaker, in a few words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What is said; the pieces of a split quotation are joined by “ … ”.</summary>
    public string Text => string.Join(" … ", Content.Select(span => article[span]));

    /// <summary>This attribution, followed by those inside it at any depth, in the order of the text.</summary>
    public IEnumerable<Quote> WithNested()
    {
        yield return this;
        foreach (var quote in Nested)
            foreach (var inner in quote.WithNested())
                yield return inner;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
