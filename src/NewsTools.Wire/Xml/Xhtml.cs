using System.Net;
using System.Text;
using System.Xml.Linq;

namespace NewsTools.Wire;

/// <summary>Spells XHTML that stands in XML as HTML.</summary>
internal static class Xhtml
{
    /// <summary>The markup of an element's content: names without their name spaces, no element closed in its own tag. The nesting was bounded when the XML was read.</summary>
    public static string ToHtml(XElement element)
    {
        var html = new StringBuilder();
        Write(element, html);
        return html.ToString();
    }

    private static void Write(XElement element, StringBuilder html)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                html.Append(WebUtility.HtmlEncode(text.Value));
            if (node is not XElement child)
                continue;
            html.Append('<').Append(child.Name.LocalName);
            foreach (var attribute in child.Attributes())
                html.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
            html.Append('>');
            if (child.Name.LocalName is "br" or "img" or "hr")
                continue;
            Write(child, html);
            html.Append("</").Append(child.Name.LocalName).Append('>');
        }
    }
}
