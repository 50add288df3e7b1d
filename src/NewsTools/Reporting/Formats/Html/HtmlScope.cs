using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>What the parts of one article on a page share.</summary>
/// <param name="Html">The page.</param>
/// <param name="Reported">The article and its report.</param>
/// <param name="Voices">Who speaks in it.</param>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Level">The level of its heading.</param>
internal sealed record HtmlScope(HtmlElements Html, ReportedArticle Reported, Voices Voices, int Number, int Level)
{
    public NewsReport Report => Reported.Report;

    /// <summary>An identifier that is unique on the page.</summary>
    public string Id(string name) => string.Create(CultureInfo.InvariantCulture, $"a{Number}-{name}");

    /// <summary>The identifier of the card of an attribution, by its place in the report: ids from elsewhere may repeat.</summary>
    public string Card(int index) => Id(string.Create(CultureInfo.InvariantCulture, $"q{index + 1}"));

    /// <summary>The identifier of the words of an attribution in the article's text.</summary>
    public string Place(int index) => Id(string.Create(CultureInfo.InvariantCulture, $"t{index + 1}"));

    /// <summary>The letters of a speaker, for eyes only: the name stands beside it.</summary>
    public void Tag(Voice voice) => Html.Element("span", voice.Tag, ("class", "tag " + voice.Style), ("aria-hidden", "true"));
}
