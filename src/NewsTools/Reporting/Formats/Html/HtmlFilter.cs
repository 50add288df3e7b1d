using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>The form that selects quotations by speaker, form and confidence. Hidden until the script shows it: without one it would do nothing.</summary>
internal static class HtmlFilter
{
    public static void Write(HtmlScope scope)
    {
        var html = scope.Html;
        html.Open("form", ("class", "filter"), ("aria-label", "Select quotations"), ("hidden", ""), ("data-article", scope.Id("article")));
        Group(scope, "Speaker", "speakers");
        foreach (var voice in scope.Voices.All)
            Choice(scope, "speaker", voice.Index.ToString(CultureInfo.InvariantCulture), () =>
            {
                scope.Tag(voice);
                html.Isolated(HtmlText.Cut(voice.Name, 60)).Element("span", " " + HtmlWords.Number(voice.Quotations), ("class", "count"));
            });
        html.Close().CloseLine();
        Group(scope, "Form", "forms");
        foreach (var form in Enum.GetValues<QuoteForm>())
            Choice(scope, "form", HtmlWords.Of(form), () => html.Element("span", HtmlWords.Of(form), ("class", "key " + HtmlWords.Of(form))));
        html.Close().CloseLine();
        html.Open("fieldset").Element("legend", "Confidence");
        html.Open("label").Text("At least ").Element("output", "0 %");
        html.Void("input", ("type", "range"), ("name", "confidence"), ("min", "0"), ("max", "100"), ("step", "5"), ("value", "0")).Close();
        html.CloseLine();
        html.Open("p", ("class", "state")).Element("span", "", ("role", "status")).Text(" ").Element("button", "Show all", ("type", "reset")).Close();
        html.CloseLine();
    }

    private static void Group(HtmlScope scope, string title, string style) =>
        scope.Html.Open("fieldset", ("class", style)).Element("legend", title).Open("div", ("class", "choices"));

    private static void Choice(HtmlScope scope, string name, string value, Action label)
    {
        scope.Html.Open("label").Void("input", ("type", "checkbox"), ("name", name), ("value", value), ("checked", ""));
        label();
        scope.Html.CloseLine();
    }
}
