namespace NewsTools.Reporting;

/// <summary>The one place that knows the keys of a who's who.</summary>
public static class WhosWhoTree
{
    /// <summary>The who's who of a tree.</summary>
    /// <param name="tree">The tree that was read.</param>
    /// <param name="name">The name used in errors: a path.</param>
    /// <exception cref="WhosWhoReadException">A key is missing, unknown or holds the wrong kind of value.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static WhosWho ToWhosWho(ReportNode tree, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var fields = new TreeFields(tree, (place, message) => new WhosWhoReadException(name, place, message));
        return fields.Done(new WhosWho
        {
            People = fields.List("people", Person),
            Same = fields.TextLists("same"),
            Different = fields.TextLists("different"),
        });
    }

    private static WhosWhoPerson Person(TreeFields fields) => fields.Done(new WhosWhoPerson(fields.Text("name"))
    {
        Aliases = fields.Texts("aliases"),
        Gender = fields.Choice<Gender>("gender", Gender.Unstated),
        Offices = fields.List("offices", office => office.Done(new WhosWhoOffice(office.Text("title"), office.Day("from"), office.Day("until")))),
    });
}
