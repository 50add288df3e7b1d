using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>
/// The text of an article with what was found in it marked. Marks overlap freely, elements do not: the text is cut wherever a mark begins or ends, and a piece belongs to the
/// innermost quotation that holds it.
/// </summary>
internal sealed class HtmlCopy
{
    private readonly HtmlScope _scope;
    private readonly Article _article;
    private readonly List<Mark> _marks = []; // in the order of their starts
    private readonly List<Mark> _active = [];
    private readonly HashSet<int> _begun = [];
    private int _next, _quotation = -1;

    private HtmlCopy(HtmlScope scope, Article article)
    {
        _scope = scope;
        _article = article;
        var report = scope.Report;
        for (var i = 0; i < report.Attributions.Count; i++)
        {
            var attribution = report.Attributions[i];
            foreach (var span in attribution.Content)
                Add(span, "", i);
            foreach (var span in attribution.Quoted)
                Add(span, "in-marks");
            Add(attribution.Cue?.Span, "cue");
            Add(attribution.Source, "source");
        }
        foreach (var silent in report.NoResponse)
            Add(silent.Statement, "silent");
        foreach (var mention in report.People.SelectMany(person => person.Mentions).Where(mention => mention.Kind != MentionKind.Pronoun))
            Add(mention.Span, "person");
        foreach (var time in report.Times)
            Add(time.Span, "when");
        _marks.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
    }

    private sealed record Mark(int Start, int End, string Style, int Quotation);

    /// <summary>Whether the text is at hand. One of another length is not the one that the spans of the report are offsets into.</summary>
    public static bool IsShown(HtmlScope scope) => scope.Reported.Article?.Text.Length == scope.Report.Text.Length;

    public static void Write(HtmlScope scope)
    {
        var article = scope.Reported.Article!;
        scope.Html.Open("div", ("class", "copy"), ("lang", LanguageOf(scope.Report)));
        var copy = new HtmlCopy(scope, article);
        foreach (var block in article.Blocks)
            if (block.Kind != BlockKind.Headline || article[block.Span] != article.Headline)
                copy.Write(block);
        scope.Html.CloseLine();
    }

    private static string? LanguageOf(NewsReport report) =>
        report.Article.Language is { } tag && tag.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '-') ? tag : null;

    private void Add(ReportSpan? span, string style, int quotation = -1)
    {
        if (span is not null && span.Start >= 0 && span.End <= _article.Text.Length && span.Start < span.End)
            _marks.Add(new Mark(span.Start, span.End, style, quotation));
    }

    private void Write(Block block)
    {
        var html = _scope.Html;
        var isQuote = block.Kind == BlockKind.BlockQuote;
        if (isQuote)
            html.Open("blockquote");
        html.Open("p", ("dir", "auto"), ("class", block.Kind == BlockKind.Paragraph ? null : "b-" + HtmlWords.Of(block.Kind).Replace(' ', '-')));
        for (var at = block.Span.Start; at < block.Span.End;)
        {
            _active.RemoveAll(mark => mark.End <= at);
            while (_next < _marks.Count && _marks[_next].Start <= at)
                if (_marks[_next++] is var mark && mark.End > at)
                    _active.Add(mark);
            var end = block.Span.End;
            if (_next < _marks.Count)
                end = Math.Min(end, _marks[_next].Start);
            foreach (var mark in _active)
                end = Math.Min(end, mark.End);
            Piece(at, end);
            at = end;
        }
        Enter(-1);
        html.CloseLine();
        if (isQuote)
            html.CloseLine();
    }

    private void Piece(int start, int end)
    {
        Enter(Innermost());
        var styles = string.Join(' ', _active.Where(mark => mark.Style.Length > 0).Select(mark => mark.Style).Distinct());
        if (styles.Length > 0)
            _scope.Html.Element("span", _article.Text[start..end], ("class", styles));
        else
            _scope.Html.Text(_article.Text[start..end]);
    }

    private int Innermost()
    {
        Mark? inner = null;
        foreach (var mark in _active)
            if (mark.Quotation >= 0 && (inner is null || mark.End - mark.Start < inner.End - inner.Start))
                inner = mark;
        return inner?.Quotation ?? -1;
    }

    private void Enter(int quotation)
    {
        if (quotation == _quotation)
            return;
        var html = _scope.Html;
        if (_quotation >= 0)
            html.Close();
        _quotation = quotation;
        if (quotation < 0)
            return;
        var attribution = _scope.Report.Attributions[quotation];
        var voice = _scope.Voices.Of(attribution);
        // One stop of the keyboard for each quotation, however many pieces it has.
        var isFirst = _begun.Add(quotation);
        html.Open("a", ("href", "#" + _scope.Card(quotation)), ("id", isFirst ? _scope.Place(quotation) : null), ("tabindex", isFirst ? null : "-1"),
            ("class", $"q {voice.Style} {HtmlWords.Of(attribution.Form)} {HtmlWords.CertaintyStyle(attribution.Confidence)}"));
        if (isFirst)
        {
            _scope.Tag(voice);
            html.Element("span", string.Create(CultureInfo.InvariantCulture, $"{voice.Name}, {HtmlWords.Of(attribution.Form)}, {HtmlWords.Certainty(attribution.Confidence)}: "), ("class", "for-ears"));
        }
    }
}
