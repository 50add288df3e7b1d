namespace NewsTools.Layout;

/// <summary>Lays an article out in lines of styled runs: the copy with what was found in it, and who speaks.</summary>
internal sealed class ArticleLayout
{
    private const int LongestExcerpt = 80;

    private readonly Analysis _analysis;
    private readonly LayoutOptions _options;
    private readonly SpeakerNumbers _speakers;
    private readonly CopyStyles _styles;
    private readonly List<IReadOnlyList<StyledRun>> _lines = [];

    private ArticleLayout(Analysis analysis, LayoutOptions options)
    {
        _analysis = analysis;
        _options = options with { Width = Math.Max(options.Width, LayoutOptions.NarrowestWidth) };
        _speakers = new SpeakerNumbers(analysis.Quotes);
        _styles = new CopyStyles(analysis, _speakers, options.Wanted);
    }

    // Only an address of the web is a link.
    private Uri? Address => _analysis.Article.Uri is { IsAbsoluteUri: true, Scheme: "http" or "https" } web ? web : null;

    /// <summary>The lines, each no wider than the options say.</summary>
    public static IReadOnlyList<IReadOnlyList<StyledRun>> Lines(Analysis analysis, LayoutOptions options)
    {
        var layout = new ArticleLayout(analysis, options);
        layout.AddHead();
        layout.AddBlocks();
        layout.AddLegend();
        layout.AddRelations();
        return layout._lines;
    }

    private void AddHead()
    {
        var article = _analysis.Article;
        if (article.Headline is { } headline && !article.Blocks.Any(block => block.Kind == BlockKind.Headline && !block.Span.IsEmpty))
            Add(headline, RunStyle.Heading, Address);
        string?[] facts = [article.Outlet, article.PublishedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), article.Blocks.Any(block => block.Kind == BlockKind.Byline) ? null : string.Join(", ", article.Authors)];
        if (string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact))) is { Length: > 0 } about)
            Add(about, RunStyle.Mark, Address);
        if (_lines.Count > 0)
            AddBlank();
    }

    private void AddBlocks()
    {
        var article = _analysis.Article;
        foreach (var block in article.Blocks)
        {
            if (block.Span.IsEmpty)
                continue;
            var before = _lines.Count;
            var lead = block.Kind switch { BlockKind.ListItem => "  • ", BlockKind.BlockQuote or BlockKind.EmbeddedPost => "  │ ", _ => "" };
            var isHeading = block.Kind is BlockKind.Headline or BlockKind.Subhead or BlockKind.EntryHeader;
            var lines = new LineBuilder(_options.Width, lead, block.Kind == BlockKind.BlockQuote || block.Kind == BlockKind.EmbeddedPost);
            var link = block.Kind == BlockKind.Headline ? Address : null;
            var others = isHeading ? RunStyle.Heading : block.IsBody ? RunStyle.None : RunStyle.Mark;
            _styles.Write(block, lines, others, link);
            _lines.AddRange(lines.Take());
            if (_lines.Count > before)
                AddBlank();
        }
    }

    private void AddLegend()
    {
        if (_speakers.All.Count == 0)
            return;
        Add("Speakers", RunStyle.Heading, null);
        foreach (var speaker in _speakers.All)
        {
            var lead = $"[{speaker.Number}] ";
            var lines = new LineBuilder(_options.Width, lead.PadLeft(5), repeats: false);
            var faint = _options.Wanted is { } wanted && !speaker.Quotes.Exists(quote => wanted(quote)) ? RunStyle.Faint : RunStyle.None;
            lines.AddText(speaker.Name, new StyledRun("", RunStyle.Quotation | faint, speaker.Number));
            lines.AddText($" – {(speaker.Quotes.Count == 1 ? "1 quotation" : $"{speaker.Quotes.Count} quotations")}", new StyledRun("", RunStyle.Mark | faint));
            _lines.AddRange(lines.Take());
        }
    }

    private void AddRelations()
    {
        if (_analysis.Relations.Count == 0)
            return;
        AddBlank();
        Add("Relations", RunStyle.Heading, null);
        foreach (var relation in _analysis.Relations)
        {
            var lines = new LineBuilder(_options.Width, "  ", repeats: false);
            lines.AddText($"{relation.Kind}{(relation.IsExplicit ? "" : " (inferred)")}: ", new StyledRun("", RunStyle.Relation));
            AddStatement(lines, relation.From);
            if (relation.To is { } to)
            {
                lines.AddText(" / ", new StyledRun("", RunStyle.Mark));
                AddStatement(lines, to);
            }
            _lines.AddRange(lines.Take());
        }
    }

    private void AddStatement(LineBuilder lines, RelatedStatement statement)
    {
        var speaker = statement.Quote is { } quote ? _speakers.Of(quote) : 0;
        var end = LongestExcerpt - (statement.Text.Length > LongestExcerpt && char.IsHighSurrogate(statement.Text[LongestExcerpt - 1]) ? 1 : 0);
        var text = statement.Text.Length <= LongestExcerpt ? statement.Text : statement.Text[..end] + "…";
        lines.AddText(speaker > 0 ? $"[{speaker}] {text}" : text, new StyledRun("", RunStyle.Quotation | RunStyle.Quoted, speaker));
    }

    private void Add(string text, RunStyle style, Uri? link)
    {
        var lines = new LineBuilder(_options.Width, "", repeats: false);
        lines.AddText(text, new StyledRun("", style, Link: link));
        _lines.AddRange(lines.Take());
    }

    private void AddBlank() => _lines.Add([]);
}
