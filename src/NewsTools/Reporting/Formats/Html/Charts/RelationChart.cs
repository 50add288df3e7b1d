namespace NewsTools.Reporting;

/// <summary>How statements stand to one another: an arrow for each relation, dashed where the text does not say it.</summary>
internal static class RelationChart
{
    private const int Most = 20, Row = 64, Left = 255, Right = 385;

    public static void Write(HtmlScope scope)
    {
        var relations = scope.Report.Relations;
        scope.Html.Element("p", relations.Count > Most ? $"The first {Most} of {HtmlWords.Number(relations.Count)} candidates; the table has all of them." : "Candidates: judge them by the words.");
        var voices = scope.Report.Attributions.DistinctBy(attribution => attribution.Id).ToDictionary(attribution => attribution.Id, scope.Voices.Of, StringComparer.Ordinal);
        var chart = new SvgChart(scope.Html, scope.Id("relations-chart"), Math.Min(relations.Count, Most) * Row + 4, "How statements stand to one another",
            $"{HtmlWords.Number(relations.Count)} relations, the first: {Who(relations[0].From)} {Kind(relations[0])} {Who(relations[0].To)}.");
        foreach (var (at, relation) in relations.Take(Most).Index())
        {
            var middle = at * Row + Row / 2.0;
            Statement(chart, relation.From, voices, Left - 12, middle, "end");
            Statement(chart, relation.To, voices, Right + 12, middle, "start");
            chart.Label((Left + Right) / 2.0, middle - 8, Kind(relation), "middle", "head");
            chart.Line(Left, middle, Right - 6, middle, 2, relation.Basis == RelationBasis.Explicit ? "arrow" : "arrow inferred");
            chart.Line(Right - 12, middle - 6, Right, middle, 2, "arrow");
            chart.Line(Right - 12, middle + 6, Right, middle, 2, "arrow");
        }
        chart.Close();
        HtmlTable.WriteFolded(scope.Html, "Relations between statements", ["Relation", "Statement", "By", "Other statement", "By whom", "Said so by", "Confidence", "Reason"], relations.Select(relation => new string[]
        {
            $"{Kind(relation)} ({HtmlWords.Of(relation.Basis)})", relation.From.Span.Text, Who(relation.From), relation.To?.Span.Text ?? "not in the article", Who(relation.To), relation.Evidence?.Text ?? "",
            HtmlWords.Percent(relation.Confidence), relation.Reason ?? "",
        }));
    }

    private static void Statement(SvgChart chart, ReportStatement? statement, Dictionary<string, Voice> voices, double x, double middle, string anchor)
    {
        chart.Label(x, middle + 15, statement?.Span.Text ?? "not in the article", anchor, "words");
        if (statement is null)
            return;
        // Beside the name, towards the arrow.
        var voice = statement.Ref is { } id ? voices.GetValueOrDefault(id) : null;
        if (voice is not null)
            chart.Tag(anchor == "end" ? x - 8 : x + 8, middle - 7, voice);
        var beside = voice is null ? 0 : 28;
        chart.Label(anchor == "end" ? x - beside : x + beside, middle - 2, Who(statement), anchor);
    }

    private static string Kind(ReportRelation relation) => HtmlWords.Of(relation.Kind);

    private static string Who(ReportStatement? statement) => statement?.Speaker ?? "";
}
