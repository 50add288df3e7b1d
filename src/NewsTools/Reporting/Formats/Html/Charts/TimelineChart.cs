namespace NewsTools.Reporting;

/// <summary>The times that an article names, in their order, where they can be placed in the calendar.</summary>
internal static class TimelineChart
{
    private const int Most = 30, Row = 26, Dates = 150, Words = 400;

    private sealed record Moment(ReportTimeExpression Time, DateTime Start, DateTime End);

    /// <summary>Whether a time of the article can be placed.</summary>
    public static bool IsShown(HtmlScope scope) => scope.Report.Times.Any(time => MomentOf(time) is not null);

    public static void Write(HtmlScope scope)
    {
        var moments = scope.Report.Times.Select(MomentOf).OfType<Moment>().OrderBy(moment => moment.Start).ThenBy(moment => moment.Time.Span.Start).ToList();
        if (moments.Count > Most)
            scope.Html.Element("p", $"The first {Most} of {HtmlWords.Number(moments.Count)}. The table has all of them.");
        var shown = moments.Take(Most).ToList();
        DateTime first = shown[0].Start, last = shown.Max(moment => moment.End);
        var scale = (Words - Dates - 20) / Math.Max(1d, (last - first).Ticks);
        var chart = new SvgChart(scope.Html, scope.Id("timeline-chart"), shown.Count * Row + 8, "The times that the article names, the earliest at the top",
            $"From {Written(shown[0].Time)} to {Written(shown[^1].Time)}.");
        chart.Bar(Dates - 1, 4, 1, shown.Count * Row, "axis");
        foreach (var (at, moment) in shown.Index())
        {
            var middle = at * Row + Row / 2.0 + 4;
            chart.Label(Dates - 12, middle + 5, Written(moment.Time), "end");
            chart.Bar(Dates + (moment.Start - first).Ticks * scale, middle - 6, Math.Max(8, (moment.End - moment.Start).Ticks * scale), 12, "moment " + HtmlWords.CertaintyStyle(moment.Time.Confidence));
            chart.Label(Words, middle + 5, moment.Time.Span.Text);
        }
        chart.Close();
        HtmlTable.WriteFolded(scope.Html, "The times that the article names", ["Time", "Words", "From", "Until", "Confidence", "Reason"], moments.Select(moment => new string[]
        {
            Written(moment.Time), moment.Time.Span.Text, moment.Time.Start ?? "", moment.Time.End ?? "", HtmlWords.Percent(moment.Time.Confidence), moment.Time.Reason ?? "",
        }));
    }

    // The value of a duration says how long it is, not where it stands.
    private static string Written(ReportTimeExpression time) => time.Value is { Length: > 0 } value && char.IsAsciiDigit(value[0]) ? value : time.Start?.Split('T')[0] ?? "";

    private static Moment? MomentOf(ReportTimeExpression time)
    {
        if (ReportInstant.ReadLocal(time.Start) is not { } start)
            return null;
        return new Moment(time, start, ReportInstant.ReadLocal(time.End) is { } end && end > start ? end : start);
    }
}
