namespace NewsTools;

/// <summary>One article: its text, the blocks of that text, and what is known about it. Immutable.</summary>
public sealed class Article
{
    private StageCache? _stages;

    /// <summary>Initializes a new instance of the <see cref="Article"/> class.</summary>
    /// <param name="text">The whole text. All spans are offsets into it; it is never rewritten.</param>
    /// <param name="blocks">The blocks in the order of the text, none overlapping another.</param>
    /// <exception cref="ArgumentException">A block lies outside the text or before the one that precedes it.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Article(string text, IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(blocks);
        var end = 0;
        foreach (var block in blocks)
        {
            if (block.Span.Start < end || block.Span.End < block.Span.Start || block.Span.End > text.Length)
                throw new ArgumentException($"The block {block.Span} does not follow in a text of {text.Length} units.", nameof(blocks));
            end = block.Span.End;
        }
        Text = text;
        Blocks = new Listing<Block>(blocks);
    }

    /// <summary>The whole text: every block, in order.</summary>
    public string Text { get; }

    /// <summary>The blocks of the text.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Whether it is one story, or a page of several.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>The headline without the site's name.</summary>
    public string? Headline { get; init; }

    /// <summary>The authors, one name each: no titles, no site names, no “By”.</summary>
    public IReadOnlyList<string> Authors { get; init => field = new Listing<string>(value); } = new Listing<string>([]);

    /// <summary>When it was first published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The publisher.</summary>
    public string? Outlet { get; init; }

    /// <summary>The section or desk in which it ran.</summary>
    public string? Section { get; init; }

    /// <summary>Its language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The place of its dateline.</summary>
    public string? Dateline { get; init; }

    /// <summary>The news agency that the copy is credited to, as written.</summary>
    public string? WireCredit { get; init; }

    /// <summary>Whether the page says that it is not free to read; null if it says nothing.</summary>
    public bool? IsPaywalled { get; init; }

    /// <summary>The publisher's own identifier: a wire service's URI, a feed's guid, a message id.</summary>
    public string? Id { get; init; }

    /// <summary>The subjects and keywords assigned by the publisher.</summary>
    public IReadOnlyList<string> Subjects { get; init => field = new Listing<string>(value); } = new Listing<string>([]);

    /// <summary>Notes that are not part of the copy: corrections, editor's notes, advice to editors.</summary>
    public IReadOnlyList<ArticleNote> Notes { get; init => field = new Listing<ArticleNote>(value); } = new Listing<ArticleNote>([]);

    /// <summary>The time before which it may not be published.</summary>
    public DateTimeOffset? EmbargoedUntil { get; init; }

    /// <summary>When it was fetched or archived; null if it is not from the web.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>What the publisher says about text and data mining; null if nothing is said or it was not checked.</summary>
    public TdmReservation? TdmReservation { get; init; }

    /// <summary>Its canonical address.</summary>
    public Uri? Uri { get; init; }

    /// <summary>The file from which it was read, or another name of its origin.</summary>
    public string? Path { get; init; }

    /// <summary>The format from which it was read.</summary>
    public ArticleFormat Format { get; init; }

    /// <summary>Where each value was found, by property name: <c>json-ld</c>, <c>open-graph</c>, <c>page</c>, <c>parameter</c>…</summary>
    public IReadOnlyDictionary<string, string> Source { get; init => field = new FactSources(value); } = new FactSources([]);

    /// <summary>The caller's own object for the article: the row of a table with all its columns, a file. Null where the caller has none.</summary>
    public object? InputObject { get; init; }

    /// <summary>The number of words of the text: runs between white space.</summary>
    public int WordCount => _wordCount ??= CountWords(Text);
    private int? _wordCount;

    /// <summary>The words of <paramref name="span"/>.</summary>
    public string this[TextSpan span] => span.In(Text);

    /// <summary>The number, from 1, of the body block that holds <paramref name="offset"/>; 0 in a headline, caption or other block outside the body.</summary>
    public int ParagraphAt(int offset)
    {
        var number = 0;
        foreach (var block in Blocks)
        {
            if (block.Span.Start > offset)
                break;
            if (block.IsBody)
                number++;
            if (offset < block.Span.End)
                return block.IsBody ? number : 0;
        }
        return 0;
    }

    /// <summary>Analyses the text on demand: each stage runs once per article and options, no matter how often its result is read.</summary>
    /// <param name="cancellation">Stops the stage that runs.</param>
    public Analysis Analyze(CancellationToken cancellation = default) => Analyze(AnalysisOptions.Default, cancellation);

    /// <inheritdoc cref="Analyze(CancellationToken)"/>
    /// <param name="options">What to look for.</param>
    /// <param name="cancellation">Stops the stage that runs.</param>
    public Analysis Analyze(AnalysisOptions options, CancellationToken cancellation = default) =>
        ArticleAnalyzer.Default.Analyze(this, options, cancellation);

    /// <summary>What stages have made of the article, kept with it for one analyzer at a time.</summary>
    internal StageCache StagesFor(ArticleAnalyzer analyzer)
    {
        var kept = Volatile.Read(ref _stages);
        if (kept?.Analyzer == analyzer)
            return kept;
        var made = new StageCache(this, analyzer, Stages.All);
        return Interlocked.CompareExchange(ref _stages, made, kept) == kept ? made : StagesFor(analyzer);
    }

    /// <inheritdoc/>
    public override string ToString() => ControlSequences.Remove(Headline ?? Path ?? Uri?.ToString() ?? (Text.Length <= 60 ? Text : Text[..60] + "…"));

    internal static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var unit in text)
        {
            var blank = char.IsWhiteSpace(unit);
            if (!blank && !inside)
                count++;
            inside = !blank;
        }
        return count;
    }
}
