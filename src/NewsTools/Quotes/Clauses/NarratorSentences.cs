namespace NewsTools.Quotes;

/// <summary>The narrator's sentences of an article. Those of a block are read when first asked for. Safe from many threads.</summary>
internal sealed class NarratorSentences
{
    private static readonly List<Quotation> NoQuotations = [];

    private readonly Article _article;
    private readonly SentenceBuilder _builder;
    private readonly List<Quotation>?[] _quotations;
    private readonly IReadOnlyList<NarratorSentence>?[] _sentences;

    /// <param name="words">The words of the article.</param>
    /// <param name="quotations">Its outermost quotations, in the order of the text.</param>
    public NarratorSentences(ClauseWords words, List<Quotation> quotations)
    {
        _article = words.Document.Article;
        _builder = new SentenceBuilder(words);
        _quotations = new List<Quotation>?[_article.Blocks.Count];
        _sentences = new IReadOnlyList<NarratorSentence>?[_article.Blocks.Count];
        foreach (var quotation in quotations)
            (_quotations[quotation.Block] ??= []).Add(quotation);
    }

    /// <summary>The outermost quotations of a block.</summary>
    public List<Quotation> QuotationsOf(int block) => _quotations[block] ?? NoQuotations;

    /// <summary>The sentences of a block.</summary>
    public IReadOnlyList<NarratorSentence> SentencesOf(int block, CancellationToken cancellation) =>
        Volatile.Read(ref _sentences[block]) ?? Read(block, cancellation);

    /// <summary>The sentences of what is said in a quotation, whose narrator is its speaker.</summary>
    public IReadOnlyList<NarratorSentence> SentencesIn(Quotation quotation, CancellationToken cancellation) => _builder.Build(quotation.Inner, quotation.Inside, cancellation);

    private IReadOnlyList<NarratorSentence> Read(int block, CancellationToken cancellation)
    {
        var sentences = _builder.Build(_article.Blocks[block].Span, QuotationsOf(block), cancellation);
        return Interlocked.CompareExchange(ref _sentences[block], sentences, null) ?? sentences;
    }
}
