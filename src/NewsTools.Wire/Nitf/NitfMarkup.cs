using System.Net;
using System.Text;
using System.Xml.Linq;

namespace NewsTools.Wire;

/// <summary>Spells the body of a NITF document as HTML, so that all bodies go one way. Names that HTML has stay; what only NITF has gets its likeness.</summary>
internal static class NitfMarkup
{
    /// <summary>The markup of an element's content. The nesting was bounded when the XML was read.</summary>
    public static string ToHtml(XElement body)
    {
        var html = new StringBuilder();
        foreach (var node in body.Nodes())
            Write(node, html);
        return html.ToString();
    }

    private static void Write(XNode node, StringBuilder html)
    {
        if (node is XText text)
            html.Append(WebUtility.HtmlEncode(XmlNames.Unescaped(text.Value)));
        if (node is not XElement element)
            return;
        var name = element.Name.LocalName.ToLowerInvariant();
        switch (name)
        {
            // Addressed to the desk, or not words of the story.
            case "note" or "ednote" or "media-metadata" or "media-object" or "tagline" or "bibliography" or "ed-msg":
                return;
            case "media-reference":
                if (element.Value("source") is { } source && element.Value("mime-type")?.StartsWith("image", StringComparison.OrdinalIgnoreCase) != false)
                    html.Append("<img src=\"").Append(WebUtility.HtmlEncode(source)).Append("\">");
                return;
            case "br":
                html.Append("<br>");
                return;
            case "media":
                Around("figure", element.Elements().Where(child => child.Name.LocalName is not ("media-caption" or "media-producer")), html);
                WriteCaption(element, html);
                html.Append("</figure>");
                return;
        }
        var tag = name switch
        {
            "p" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "table" or "tr" or "td" or "th" or "thead" or "tbody" or "tfoot" or "caption" or "pre" or "hr" => name,
            "hl1" or "hedline" => "h1",
            "hl2" => "h2",
            "bq" => "blockquote",
            "credit" when element.Parent?.Name.LocalName == "bq" => "cite",
            "block" when element.Parent?.Name.LocalName == "bq" => null,
            "block" or "abstract" or "fn" or "body.content" or "nitf-table" or "custom-table" or "datasource" => "div",
            _ => null,
        };
        if (tag is null)
        {
            foreach (var child in element.Nodes())
                Write(child, html);
            return;
        }
        Around(tag, element.Nodes(), html);
        html.Append("</").Append(tag).Append('>');
    }

    private static void Around(string tag, IEnumerable<XNode> nodes, StringBuilder html)
    {
        html.Append('<').Append(tag).Append('>');
        foreach (var child in nodes)
            Write(child, html);
    }

    /// <summary>The caption with the picture's credit after it.</summary>
    private static void WriteCaption(XElement media, StringBuilder html)
    {
        if (media.At("media-caption") is null)
            return;
        html.Append("<figcaption>");
        html.Append(WebUtility.HtmlEncode(string.Join(' ', media.All("media-caption").Concat(media.All("media-producer")).Select(part => part.Words()).OfType<string>())));
        html.Append("</figcaption>");
    }
}
