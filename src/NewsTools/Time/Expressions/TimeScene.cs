using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>What the times of an article are counted from: its publication, its dateline, and the times that it has named already.</summary>
internal sealed class TimeScene
{
    // Years between which a thousand years back and ahead are days too.
    private const int FirstYear = 1000, LastYear = 8999;

    private readonly Document _document;
    private readonly TimeOrigin _publication;
    private readonly bool? _monthFirst;
    private TimeOrigin? _dateline;

    public TimeScene(Document document, TimeLexicon lexicon)
    {
        _document = document;
        _publication = Of(document.Article.PublishedAt);
        _monthFirst = lexicon.IsMonthFirst(document.Article.Dateline);
    }

    /// <summary>The time that the text named last; null before the first.</summary>
    public TimeExpression? Earlier { get; private set; }

    /// <summary>Whether the region of the dateline writes the month before the day; null where the region is not known.</summary>
    public bool? MonthFirst => _monthFirst;

    /// <summary>Tells when the words around a token were said, where they are in quotation marks and the text tells that.</summary>
    public Func<int, TimeOrigin?>? Said { get; set; }

    /// <summary>When what a token tells is told.</summary>
    public TimeOrigin At(int token)
    {
        var block = _document.Article.Blocks[_document.Sentences[_document.SentenceOf(token)].Block];
        if (Said?.Invoke(token) is { } said)
            return said;
        return block.Time is { } time && Of(time) is { Day: not null } entry ? entry : _dateline ?? _publication;
    }

    /// <summary>The time named last, as what another is counted from. Where there is none, what lies back of it lies back of the article, and all else is open.</summary>
    /// <param name="token">What is counted.</param>
    /// <param name="step">Which way it is counted.</param>
    public TimeOrigin Before(int token, double step) => Earlier is { Interval: { } interval } earlier
        ? new TimeOrigin(DateOnly.FromDateTime(interval.Start), interval.Precision <= TimePrecision.Hour ? TimeOnly.FromDateTime(interval.Start) : null, new TimeAnchor(AnchorKind.EarlierTime, earlier.Span, earlier.Text, earlier.Value))
        : step < 0 ? At(token) : new TimeOrigin(null, null, TimeAnchor.None);

    /// <summary>The last day that the paragraph of a token named before it; null where there is none.</summary>
    public DateOnly? DayInParagraph(int token) =>
        Earlier is { Interval: { Precision: <= TimePrecision.Day } interval } earlier && earlier.Span.Start >= _document.Article.Blocks[_document.Sentences[_document.SentenceOf(token)].Block].Span.Start
            ? DateOnly.FromDateTime(interval.Start) : null;

    /// <summary>Takes note of a time that was read.</summary>
    public void Note(TimeExpression time)
    {
        if (time is { Interval: not null, Type: TimeType.Date or TimeType.Time })
            Earlier = time;
    }

    /// <summary>Counts what follows from the day in the dateline.</summary>
    public void BeginAt(DateOnly day, TextSpan span) => _dateline = new TimeOrigin(day, null, new TimeAnchor(AnchorKind.Dateline, span, _document.Article[span], TimexValue.Day(day)));

    private static TimeOrigin Of(DateTimeOffset? at) => at is { Year: >= FirstYear and <= LastYear } time && DateOnly.FromDateTime(time.DateTime) is var day
        ? new TimeOrigin(day, time.TimeOfDay == TimeSpan.Zero ? null : TimeOnly.FromTimeSpan(time.TimeOfDay), new TimeAnchor(AnchorKind.PublicationDate, null, null, TimexValue.Day(day)))
        : new TimeOrigin(null, null, TimeAnchor.None);
}
