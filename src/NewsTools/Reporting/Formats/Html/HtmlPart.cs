namespace NewsTools.Reporting;

/// <summary>A part of an article on a page, under a heading of its own.</summary>
/// <param name="Name">The name in identifiers.</param>
/// <param name="Title">The heading.</param>
/// <param name="IsShown">Whether there is anything to show.</param>
/// <param name="Write">Writes it.</param>
internal sealed record HtmlPart(string Name, string Title, Func<HtmlScope, bool> IsShown, Action<HtmlScope> Write)
{
    // A new part is one line here.
    private static readonly HtmlPart[] All =
    [
        new("text", "Text", HtmlCopy.IsShown, HtmlCopy.Write),
        new("quotations", "Quotations", _ => true, HtmlQuotations.Write),
        new("people", "People", scope => scope.Report.People.Count > 0, HtmlCast.WritePeople),
        new("organizations", "Organisations", scope => scope.Report.Organizations.Count > 0, HtmlCast.WriteOrganizations),
        new("voices", "Share of voice", scope => scope.Voices.All.Count > 0, VoiceChart.Write),
        new("network", "Who speaks about whom", NetworkChart.IsShown, NetworkChart.Write),
        new("timeline", "Timeline", TimelineChart.IsShown, TimelineChart.Write),
        new("relations", "Relations", scope => scope.Report.Relations.Count > 0, RelationChart.Write),
    ];

    /// <summary>The parts that an article has.</summary>
    public static IEnumerable<HtmlPart> Of(HtmlScope scope) => All.Where(part => part.IsShown(scope));

    /// <summary>Writes the part with its heading.</summary>
    public void WriteSection(HtmlScope scope)
    {
        scope.Html.Open("section", ("id", scope.Id(Name))).Element($"h{scope.Level + 1}", Title);
        Write(scope);
        scope.Html.CloseLine();
    }
}
