namespace NewsTools.Reporting;

/// <summary>Who has how much of what is said.</summary>
internal static class VoiceChart
{
    // What the eye takes in; the table has all.
    private const int Most = 20, Row = 30, Names = 240, Figures = 70, LongestName = 24;

    public static void Write(HtmlScope scope)
    {
        var voices = scope.Voices.All.OrderByDescending(voice => voice.Words).ThenBy(voice => voice.Name, StringComparer.Ordinal).ToList();
        var all = voices.Sum(voice => voice.Words);
        if (voices.Count > Most)
            scope.Html.Element("p", $"The {Most} who say most, of {HtmlWords.Number(voices.Count)}. The table has all of them.");
        var chart = new SvgChart(scope.Html, scope.Id("voices-chart"), Math.Min(voices.Count, Most) * Row + 6, "Share of the words that are reported, by speaker",
            $"{voices[0].Name} has most: {HtmlWords.Share(voices[0].Words, all)}.");
        var scale = (SvgChart.Width - Names - Figures) / (double)Math.Max(1, voices[0].Words);
        foreach (var (at, voice) in voices.Take(Most).Index())
        {
            var middle = at * Row + Row / 2.0;
            chart.Tag(20, middle, voice);
            chart.Label(42, middle + 5, voice.Name, most: LongestName);
            chart.Bar(Names, middle - 9, voice.Words * scale, 18, "bar " + voice.Style);
            chart.Label(Names + voice.Words * scale + 8, middle + 5, HtmlWords.Share(voice.Words, all));
        }
        chart.Close();
        HtmlTable.WriteFolded(scope.Html, "Share of voice", ["Speaker", "Letter", "Quotations", "Words", "Share"],
            voices.Select(voice => new string[] { voice.Name, voice.Tag, HtmlWords.Number(voice.Quotations), HtmlWords.Number(voice.Words), HtmlWords.Share(voice.Words, all) }));
    }
}
