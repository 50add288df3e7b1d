using System.Net;
using System.Xml.Linq;

namespace NewsTools.Wire;

/// <summary>Finds elements by their local names: feeds and wires disagree on name spaces, and old ones have none.</summary>
internal static class XmlNames
{
    /// <summary>The children of a name, in order.</summary>
    public static IEnumerable<XElement> All(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? [];

    /// <summary>The first descendant at the end of a path of names, such as <c>head/docdata/doc-id</c>.</summary>
    public static XElement? At(this XElement? element, string path)
    {
        IEnumerable<XElement> found = element is null ? [] : [element];
        foreach (var name in path.Split('/'))
            found = found.SelectMany(one => one.All(name));
        return found.FirstOrDefault();
    }

    /// <summary>The words of the first descendant at the end of a path, each run of white space one blank; null where there are none.</summary>
    public static string? Text(this XElement? element, string path) => element.At(path).Words();

    /// <summary>The words of an element, each run of white space one blank; null where there are none.</summary>
    public static string? Words(this XElement? element) => element is null || MarkupBlocks.Words(Unescaped(element.Value)) is not { Length: > 0 } words ? null : words;

    /// <summary>Text without the signs that a program escaped twice: <c>&amp;amp;</c> that is still there when the XML has been read.</summary>
    public static string Unescaped(string text) =>
        text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    /// <summary>The value of an attribute; null where it is absent or blank.</summary>
    public static string? Value(this XElement? element, string attribute) =>
        element?.Attributes().FirstOrDefault(one => one.Name.LocalName == attribute)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The absolute address that words hold.</summary>
    public static Uri? ToUri(this string? words, Uri? baseUri = null)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var isAddress = baseUri is null ? Uri.TryCreate(words.Trim(), UriKind.Absolute, out var uri) : Uri.TryCreate(baseUri, words.Trim(), out uri);
        return isAddress && (uri!.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;
    }
}
