namespace NewsTools.Reporting;

/// <summary>A table with a caption; the first cell of a row is its heading. A wide one is scrolled by itself, also by keyboard.</summary>
internal static class HtmlTable
{
    // What a cell has room for; the article's own part of the page has all of it.
    private const int LongestCell = 400;

    /// <summary>Writes a table.</summary>
    /// <param name="html">The page.</param>
    /// <param name="caption">What it tells.</param>
    /// <param name="columns">The headings of the columns.</param>
    /// <param name="rows">The cells.</param>
    /// <param name="link">The address of a row's heading; null for none.</param>
    public static void Write(HtmlElements html, string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, Func<int, string?>? link = null)
    {
        html.Open("div", ("class", "table"), ("role", "group"), ("tabindex", "0"), ("aria-label", caption));
        html.Open("table").Element("caption", caption).Open("thead").Open("tr");
        foreach (var column in columns)
            html.Element("th", column, ("scope", "col"));
        html.Close().Close().Open("tbody");
        var number = 0;
        foreach (var row in rows)
        {
            html.Open("tr");
            for (var i = 0; i < row.Count; i++)
                Cell(html, row[i], i == 0, i == 0 ? link?.Invoke(number) : null);
            html.CloseLine();
            number++;
        }
        html.Close().Close().CloseLine();
    }

    /// <summary>Writes a table that a click or a key shows.</summary>
    public static void WriteFolded(HtmlElements html, string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        html.Open("details", ("class", "behind")).Element("summary", "The figures as a table");
        Write(html, caption, columns, rows);
        html.CloseLine();
    }

    private static void Cell(HtmlElements html, string text, bool isHeading, string? address)
    {
        if (isHeading)
            html.Open("th", ("scope", "row"));
        else
            html.Open("td");
        if (address is not null)
            html.Open("a", ("href", address)).Isolated(HtmlText.Cut(text, LongestCell)).Close();
        else
            html.Isolated(HtmlText.Cut(text, LongestCell));
        html.Close();
    }
}
