namespace NewsTools.Reporting;

/// <summary>Who speaks about whom: the speaker of a quotation on one side, on the other whom its words mention.</summary>
internal static class NetworkChart
{
    private const int Most = 14, Row = 34, Left = 250, Right = 390;
    private const double Thinnest = 1.5, Thickest = 8;

    private sealed record Edge(Voice From, string To, int Count);

    /// <summary>Whether anyone speaks about anyone.</summary>
    public static bool IsShown(HtmlScope scope) => Edges(scope).Count > 0;

    public static void Write(HtmlScope scope)
    {
        var edges = Edges(scope);
        var speakers = edges.GroupBy(edge => edge.From).OrderByDescending(group => group.Sum(edge => edge.Count)).Take(Most).Select(group => group.Key).ToList();
        var shown = edges.Where(edge => speakers.Contains(edge.From)).ToList();
        var subjects = shown.GroupBy(edge => edge.To, StringComparer.Ordinal).OrderByDescending(group => group.Sum(edge => edge.Count)).Take(Most).Select(group => group.Key).ToList();
        shown.RemoveAll(edge => !subjects.Contains(edge.To));
        if (shown.Count < edges.Count)
            scope.Html.Element("p", $"The {HtmlWords.Number(shown.Count)} most frequent of {HtmlWords.Number(edges.Count)} pairs. The table has all of them.");
        var most = edges[0];
        var chart = new SvgChart(scope.Html, scope.Id("network-chart"), Math.Max(speakers.Count, subjects.Count) * Row + 34, "Speakers, and whom they mention in what they say",
            $"Most often {most.From.Name} mentions {most.To}: {HtmlWords.Number(most.Count)} times.");
        foreach (var edge in shown)
            chart.Line(Left, Y(speakers.IndexOf(edge.From)), Right, Y(subjects.IndexOf(edge.To)), Thinnest + (Thickest - Thinnest) * edge.Count / most.Count, "edge " + edge.From.Style);
        chart.Label(Left - 10, 16, "speaks", "end", "head");
        chart.Label(Right + 10, 16, "is spoken of", "start", "head");
        foreach (var (at, voice) in speakers.Index())
        {
            chart.Tag(Left - 14, Y(at), voice);
            chart.Label(Left - 34, Y(at) + 5, voice.Name, "end");
        }
        foreach (var (at, subject) in subjects.Index())
            chart.Label(Right + 10, Y(at) + 5, subject);
        chart.Close();
        HtmlTable.WriteFolded(scope.Html, "Who speaks about whom", ["Speaker", "Speaks about", "Mentions"],
            edges.Select(edge => new string[] { edge.From.Name, edge.To, HtmlWords.Number(edge.Count) }));
    }

    private static double Y(int row) => row * Row + 42;

    private static List<Edge> Edges(HtmlScope scope)
    {
        var report = scope.Report;
        var mentions = report.People.SelectMany(person => person.Mentions.Select(mention => (mention.Span.Start, mention.Span.End, person.Id, person.Name)))
            .Concat(report.Organizations.SelectMany(organization => organization.Mentions.Select(mention => (mention.Span.Start, mention.Span.End, organization.Id, organization.Name))))
            .OrderBy(mention => mention.Start).ToArray();
        var starts = Array.ConvertAll(mentions, mention => mention.Start);
        var counts = new Dictionary<(Voice, string), int>();
        foreach (var attribution in report.Attributions)
        {
            var voice = scope.Voices.Of(attribution);
            foreach (var span in attribution.Content)
                for (var i = First(starts, span.Start); i < mentions.Length && mentions[i].Start < span.End; i++)
                    if (mentions[i].End <= span.End && mentions[i].Id != voice.Ref)
                        counts[(voice, mentions[i].Name)] = counts.GetValueOrDefault((voice, mentions[i].Name)) + 1;
        }
        return [.. counts.Select(count => new Edge(count.Key.Item1, count.Key.Item2, count.Value)).OrderByDescending(edge => edge.Count).ThenBy(edge => edge.From.Index).ThenBy(edge => edge.To, StringComparer.Ordinal)];
    }

    private static int First(int[] starts, int start)
    {
        int low = 0, high = starts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
