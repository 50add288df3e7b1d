using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>An article made ready once for all that is asked about who says what: its words, quotation marks, turns and narrated sentences. Safe from many threads.</summary>
public sealed class AttributionContext
{
    private AttributionContext(Document document, Cast cast, List<Quotation> quotations)
    {
        Document = document;
        Cast = cast;
        Quotations = quotations;
        Words = new ClauseWords(document, cast);
        TurnLabels = Quotes.TurnLabels.Find(document);
        Sentences = new NarratorSentences(Words, quotations);
    }

    /// <summary>The article as words.</summary>
    public Document Document { get; }

    /// <summary>Who is named in it.</summary>
    public Cast Cast { get; }

    /// <summary>The words as the rules on clauses see them.</summary>
    internal ClauseWords Words { get; }

    /// <summary>The outermost quotations, in the order of the text.</summary>
    internal List<Quotation> Quotations { get; }

    /// <summary>The labels of turns, by index of block; empty where the article is no conversation in turns.</summary>
    internal Dictionary<int, TurnLabel> TurnLabels { get; }

    /// <summary>The narrator's sentences.</summary>
    internal NarratorSentences Sentences { get; }

    /// <summary>Makes an article ready.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AttributionContext Create(Document document, Cast cast, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(cast);
        return new AttributionContext(document, cast, QuotationScanner.Scan(document, cancellation));
    }
}
