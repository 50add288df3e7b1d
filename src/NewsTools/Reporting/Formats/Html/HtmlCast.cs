namespace NewsTools.Reporting;

/// <summary>The people of an article, with their other names and their offices, and its organisations.</summary>
internal static class HtmlCast
{
    public static void Write(HtmlScope scope)
    {
        var report = scope.Report;
        if (report.People.Count > 0)
        {
            scope.OpenSection("people", "People");
            HtmlTable.Write(scope.Html, "People, in the order of their first mention", ["Name", "Other names", "Offices and titles", "Gender stated", "Mentions", "Quotations"],
                report.People.Select(person => new string[]
                {
                    person.Name, string.Join(", ", person.Aliases), string.Join("; ", person.Titles.Select(title => Office(title)).Distinct()),
                    person.Gender == Gender.Unstated ? "" : HtmlWords.Of(person.Gender), HtmlWords.Number(person.Mentions.Count), HtmlWords.Number(person.Quoted),
                }));
            scope.Html.CloseLine();
        }
        if (report.Organizations.Count > 0)
        {
            scope.OpenSection("organizations", "Organisations");
            HtmlTable.Write(scope.Html, "Organisations, in the order of their first mention", ["Name", "Kind", "Other names", "Mentions", "Quotations"],
                report.Organizations.Select(organization => new string[]
                {
                    organization.StandsFor is { } meant ? $"{organization.Name} ({meant})" : organization.Name, HtmlWords.Of(organization.Kind),
                    string.Join(", ", organization.Aliases.Concat(organization.Acronym is { } acronym ? [acronym] : []).Distinct()),
                    HtmlWords.Number(organization.Mentions.Count), HtmlWords.Number(organization.Quoted),
                }));
            scope.Html.CloseLine();
        }
    }

    private static string Office(ReportTitle title) => title.Status is { } status ? $"{title.Span.Text} ({status})" : title.Span.Text;
}
