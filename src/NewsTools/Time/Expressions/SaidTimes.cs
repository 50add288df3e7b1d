using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Finds when words in quotation marks were said, where the narrator's words beside them tell: “We leave tomorrow,” she said on Tuesday.</summary>
internal sealed class SaidTimes(Document document, TimeMatcher matcher)
{
    // As far as the narrator's words and the marks are looked for.
    private const int MarkReach = 400, WordReach = 25;

    private bool _looking;

    /// <summary>The day on which the words around a token were said, counted from; null where they are not in marks, or nothing tells.</summary>
    /// <param name="token">The token.</param>
    /// <param name="read">Reads what a match means.</param>
    public TimeOrigin? At(int token, Func<TimeMatch, TimeReading?> read)
    {
        if (_looking || MarksAround(token) is not { } marks)
            return null;
        _looking = true; // the time beside the marks is not in marks
        var found = Look(marks.Close + 1, EndOf(marks.Close), read) ?? Look(StartOf(marks.Open), marks.Open, read);
        _looking = false;
        return found;
    }

    private TimeOrigin? Look(int first, int end, Func<TimeMatch, TimeReading?> read)
    {
        var told = false;
        for (var token = first; token < end; token++)
            told |= document.Is(token, ClosedClass.ReportingVerb);
        if (!told)
            return null;
        for (var token = first; token < end; token++)
            foreach (var match in matcher.At(token, end))
                if (read(match) is { Type: TimeType.Date or TimeType.Time } reading && TimexInterval.Of(reading.Value) is { Precision: <= TimePrecision.Day } interval)
                {
                    var span = document.SpanOf(match.Parts[0].First, match.Parts[0].End);
                    return new TimeOrigin(DateOnly.FromDateTime(interval.Start), null, new TimeAnchor(AnchorKind.Utterance, span, document.Article[span], reading.Value));
                }
        return null;
    }

    private int StartOf(int open) => open == 0 ? 0 : Math.Max(document.Sentences[document.SentenceOf(open)].First, open - WordReach);

    // The narrator's words stand in the sentence of the closing mark, or in that which begins behind it.
    private int EndOf(int close)
    {
        if (close + 1 >= document.Tokens.Length)
            return close + 1;
        var next = document.Sentences[document.SentenceOf(close + 1)];
        return next.Block == document.Sentences[document.SentenceOf(close)].Block ? Math.Min(next.End, close + WordReach) : close + 1;
    }

    private (int Open, int Close)? MarksAround(int token)
    {
        var block = document.Article.Blocks[document.Sentences[document.SentenceOf(token)].Block].Span;
        var open = token - 1;
        while (open >= 0 && token - open < MarkReach && document.Tokens[open].Start >= block.Start && MarkOf(open) == 0)
            open--;
        if (open < 0 || document.Tokens[open].Start < block.Start || MarkOf(open) != 1)
            return null;
        var close = token + 1;
        while (close < document.Tokens.Length && close - token < MarkReach && document.Tokens[close].End <= block.End && MarkOf(close) == 0)
            close++;
        return close < document.Tokens.Length && document.Tokens[close].End <= block.End && MarkOf(close) == -1 ? (open, close) : null;
    }

    // 1 opens, -1 closes, 0 is no mark. A straight mark opens before a word and closes behind one.
    private int MarkOf(int token) => document.Word(token) switch
    {
        "“" or "``" or "«" => 1,
        "”" or "''" or "»" => -1,
        "\"" => document.Tokens[token].End < document.Text.Length && char.IsWhiteSpace(document.Text[document.Tokens[token].End]) || document.Tokens[token].End == document.Text.Length ? -1 : 1,
        _ => 0,
    };
}
