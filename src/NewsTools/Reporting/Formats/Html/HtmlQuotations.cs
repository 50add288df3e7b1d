using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>The list of quotations, with all that is known of each, and of those who gave no answer.</summary>
internal static class HtmlQuotations
{
    // From here on a browser lays out only what is seen, at the price of a scroll bar that guesses.
    private const int Many = 200;

    public static void Write(HtmlScope scope)
    {
        if (scope.Report.Attributions.Count == 0)
            scope.Html.Element("p", "No quotation was found.");
        else
        {
            scope.Html.Open("ol", ("class", scope.Report.Attributions.Count < Many ? "cards" : "cards lazy"));
            for (var i = 0; i < scope.Report.Attributions.Count; i++)
                Card(scope, i);
            scope.Html.CloseLine();
        }
        if (scope.Report.NoResponse.Count > 0)
            Silent(scope);
    }

    private static void Card(HtmlScope scope, int index)
    {
        var (html, attribution) = (scope.Html, scope.Report.Attributions[index]);
        var voice = scope.Voices.Of(attribution);
        html.Open("li", ("id", scope.Card(index)), ("class", $"card {voice.Style} {HtmlWords.CertaintyStyle(attribution.Confidence)}"), ("tabindex", "-1"),
            ("data-speaker", voice.Index.ToString(CultureInfo.InvariantCulture)), ("data-form", HtmlWords.Of(attribution.Form)),
            ("data-confidence", (attribution.Confidence * 100).ToString("0", CultureInfo.InvariantCulture)));
        html.Open("blockquote", ("dir", "auto"));
        html.Text(string.Join(" … ", attribution.Content.Select(span => span.Text))).Close();
        html.Open("dl");
        html.Open("div").Element("dt", "Speaker").Open("dd");
        scope.Tag(voice);
        html.Isolated(voice.Name);
        if (attribution.Speaker is { Name.Length: > 0 } speaker)
            html.Text($" ({HtmlWords.Of(speaker.Kind)}, known by {HtmlWords.Of(speaker.How)})");
        html.Close().Close();
        Details(scope, attribution);
        html.Close();
        if (HtmlCopy.IsShown(scope))
            html.Element("a", "Show in the text", ("href", "#" + scope.Place(index)), ("class", "back"));
        html.CloseLine();
    }

    private static void Details(HtmlScope scope, ReportAttribution attribution)
    {
        var (html, speaker) = (scope.Html, attribution.Speaker);
        if (speaker is { Candidates.Count: > 0 })
            html.Entry("Perhaps", string.Join(", ", speaker.Candidates.Select(candidate => $"{candidate.Name} ({HtmlWords.Percent(candidate.Likelihood)})")));
        if (speaker is { Members.Count: > 0 })
            html.Entry("Members", string.Join(", ", speaker.Members.Select(member => NameOf(scope.Report, member))));
        if (speaker?.OnBehalfOf is { } party)
            html.Entry("On behalf of", NameOf(scope.Report, party));
        html.Entry("Named as", attribution.Source?.Text);
        html.Entry("Cue", CueOf(attribution.Cue));
        html.Entry("Said to", attribution.Addressee?.Span.Text);
        html.Entry("Where", attribution.Venue?.Span.Text);
        html.Entry("When", attribution.Time is { } time ? time.Value is null ? time.Span.Text : $"{time.Span.Text} ({time.Value})" : null);
        html.Entry("Form", string.Join(", ", FormOf(attribution)));
        html.Open("div").Element("dt", "Confidence").Open("dd").Element("strong", HtmlWords.Percent(attribution.Confidence) + ", " + HtmlWords.Certainty(attribution.Confidence));
        if (attribution is { ContentConfidence: { } content, SpeakerConfidence: { } who })
            html.Text($" (words {HtmlWords.Percent(content)}, speaker {HtmlWords.Percent(who)})");
        html.Close().Close();
        html.Entry("Reason", attribution.Reason);
    }

    private static IEnumerable<string> FormOf(ReportAttribution attribution)
    {
        yield return HtmlWords.Of(attribution.Form);
        if (attribution.Mode != QuoteMode.Speech)
            yield return HtmlWords.Of(attribution.Mode);
        if (attribution.Split)
            yield return "in pieces";
        if (attribution.Floating)
            yield return "without a cue of its own";
        if (attribution.NestedIn is not null)
            yield return "inside another quotation";
    }

    private static string? CueOf(ReportCue? cue)
    {
        if (cue is null)
            return null;
        string[] marks = [.. cue.Stance == Stance.Neutral ? [] : new[] { HtmlWords.Of(cue.Stance) }, .. cue.IsNegated ? ["negated"] : Array.Empty<string>(), .. cue.IsHypothetical ? ["hypothetical"] : Array.Empty<string>()];
        return marks.Length == 0 ? cue.Span.Text : $"{cue.Span.Text} ({string.Join(", ", marks)})";
    }

    private static string NameOf(NewsReport report, string id) =>
        report.People.FirstOrDefault(person => person.Id == id)?.Name ?? report.Organizations.FirstOrDefault(organization => organization.Id == id)?.Name ?? id;

    private static void Silent(HtmlScope scope)
    {
        var html = scope.Html;
        html.Element($"h{scope.Level + 2}", "No answer").Open("ul", ("class", "silences"));
        foreach (var silent in scope.Report.NoResponse)
            html.Open("li").Open("strong").Isolated(silent.Speaker is { Name.Length: > 0 } speaker ? speaker.Name : silent.Party.Text).Close().Text(": ").Isolated(silent.Statement.Text)
                .Text($" ({HtmlWords.Of(silent.Kind)}, {HtmlWords.Percent(silent.Confidence)})").CloseLine();
        html.CloseLine();
    }
}
