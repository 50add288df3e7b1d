namespace NewsTools.Reporting;

/// <summary>The people of an article, with their other names and their offices, and its organisations.</summary>
internal static class HtmlCast
{
    public static void WritePeople(HtmlScope scope) =>
        HtmlTable.Write(scope.Html, "People, in the order of their first mention", ["Name", "Other names", "Offices and titles", "Gender stated", "Mentions", "Quotations"],
            scope.Report.People.Select(person => new string[]
            {
                person.Name, string.Join(", ", person.Aliases), string.Join("; ", person.Titles.Select(title => Office(title)).Distinct()),
                person.Gender == Gender.Unstated ? "" : HtmlWords.Of(person.Gender), HtmlWords.Number(person.Mentions.Count), HtmlWords.Number(person.Quoted),
            }));

    public static void WriteOrganizations(HtmlScope scope) =>
        HtmlTable.Write(scope.Html, "Organisations, in the order of their first mention", ["Name", "Kind", "Other names", "Mentions", "Quotations"],
            scope.Report.Organizations.Select(organization => new string[]
            {
                organization.StandsFor is { } meant ? $"{organization.Name} ({meant})" : organization.Name, HtmlWords.Of(organization.Kind),
                string.Join(", ", organization.Aliases.Concat(organization.Acronym is { } acronym ? [acronym] : []).Distinct()),
                HtmlWords.Number(organization.Mentions.Count), HtmlWords.Number(organization.Quoted),
            }));

    private static string Office(ReportTitle title) => title.Status is { } status ? $"{title.Span.Text} ({status})" : title.Span.Text;
}
