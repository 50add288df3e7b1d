using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>A picture drawn into the page: one image to a screen reader, with a title and a description; the table behind it has the figures.</summary>
internal sealed class SvgChart
{
    /// <summary>The width that all pictures are drawn in.</summary>
    public const int Width = 640;

    private const int WidestLetter = 9, LongestLabel = 30;

    private readonly HtmlElements _html;

    /// <summary>Begins a picture.</summary>
    /// <param name="html">The page.</param>
    /// <param name="id">An identifier that is unique on the page.</param>
    /// <param name="height">Its height.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What is to be seen in it.</param>
    public SvgChart(HtmlElements html, string id, int height, string title, string description)
    {
        _html = html;
        html.Open("div", ("class", "chart"), ("role", "group"), ("tabindex", "0"), ("aria-label", title));
        html.Open("svg", ("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {height}")), ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"));
        html.Element("title", title, ("id", id + "-t")).Element("desc", description, ("id", id + "-d"));
    }

    /// <summary>A rectangle.</summary>
    public void Bar(double x, double y, double width, double height, string style) =>
        _html.Void("rect", ("x", HtmlWords.Place(x)), ("y", HtmlWords.Place(y)), ("width", HtmlWords.Place(Math.Max(width, 1))), ("height", HtmlWords.Place(height)), ("rx", "2"), ("class", style));

    /// <summary>A line, as thick as what it stands for is frequent.</summary>
    public void Line(double x1, double y1, double x2, double y2, double thickness, string style)
    {
        var middle = HtmlWords.Place((x1 + x2) / 2);
        _html.Void("path", ("d", $"M{HtmlWords.Place(x1)} {HtmlWords.Place(y1)} C{middle} {HtmlWords.Place(y1)} {middle} {HtmlWords.Place(y2)} {HtmlWords.Place(x2)} {HtmlWords.Place(y2)}"),
            ("stroke-width", HtmlWords.Place(thickness)), ("class", style));
    }

    /// <summary>Words, cut to the room that they have; <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public void Label(double x, double y, string text, string anchor = "start", string? style = null, int most = LongestLabel) =>
        _html.Element("text", HtmlText.Cut(text.ReplaceLineEndings(" "), most), ("x", HtmlWords.Place(x)), ("y", HtmlWords.Place(y)), ("text-anchor", anchor), ("class", style));

    /// <summary>The letters of a speaker on their colour, centred.</summary>
    public void Tag(double x, double y, Voice voice)
    {
        var width = 10 + WidestLetter * voice.Tag.Length;
        Bar(x - width / 2.0, y - 9, width, 18, "tag-box " + voice.Style);
        Label(x, y + 4.5, voice.Tag, "middle", "tag-letter " + voice.Style);
    }

    /// <summary>Ends the picture.</summary>
    public void Close() => _html.CloseLine().CloseLine();
}
