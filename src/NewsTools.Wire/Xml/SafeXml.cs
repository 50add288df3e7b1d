using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NewsTools.Wire;

/// <summary>
/// Reads XML that is not trusted: document types are passed over and nothing they declare is expanded, nothing outside is fetched, depth has a limit.
/// What feeds get wrong most is mended: stray ampersands, entities of HTML, control characters, prefixes that nobody declared.
/// </summary>
internal static partial class SafeXml
{
    /// <summary>The deepest nesting of elements.</summary>
    private const int MaximumDepth = 256;

    /// <summary>The most attributes of an element.</summary>
    private const int MaximumAttributes = 1000;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="source">What errors call it.</param>
    /// <param name="fault">What ended the reading before the document ended; null where it was read whole.</param>
    /// <param name="cancellation">Stops between nodes.</param>
    /// <returns>The root with all that could be read.</returns>
    /// <exception cref="ArticleReadException">Nothing could be read, or it is nested too deep.</exception>
    public static XElement Load(string text, string? source, out XmlException? fault, CancellationToken cancellation)
    {
        var root = Read(text, source, out fault, cancellation);
        if (fault is not null)
            root = Read(Mend(text), source, out fault, cancellation);
        return root is not null && (fault is null || root.HasElements) ? root
            : throw new ArticleReadException(ArticleReadFault.Malformed, source, $"It is not well-formed XML: {fault?.Message}", fault);
    }

    private static XElement? Read(string text, string? source, out XmlException? fault, CancellationToken cancellation)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        };
        fault = null;
        XElement? root = null;
        XElement? open = null;
        var visited = 0;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart()), settings);
            while (reader.Read())
            {
                if ((++visited & 0x3FF) == 0)
                    cancellation.ThrowIfCancellationRequested();
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        if (reader.Depth >= MaximumDepth)
                            throw new ArticleReadException(ArticleReadFault.Malformed, source, $"Its elements are nested more than {MaximumDepth} deep.");
                        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                        var isEmpty = reader.IsEmptyElement;
                        // Whether a name is given twice is asked of each attribute before it is added.
                        if (reader.AttributeCount > MaximumAttributes)
                            throw new ArticleReadException(ArticleReadFault.Malformed, source, $"The element {reader.Name} has more than {MaximumAttributes} attributes.");
                        while (reader.MoveToNextAttribute())
                            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
                        open?.Add(element);
                        root ??= element;
                        if (!isEmpty)
                            open = element;
                        break;
                    case XmlNodeType.EndElement:
                        open = open?.Parent;
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        open?.Add(new XText(reader.Value));
                        break;
                }
            }
        }
        catch (XmlException error)
        {
            fault = error;
        }
        return root;
    }

    /// <summary>The document with its commonest faults mended.</summary>
    private static string Mend(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        var mended = Faults().Replace(start > 0 ? text[start..] : text, static match =>
            match.Groups["entity"] is { Success: true } entity ? Decode(entity.Value)
            : match.Value == "&" ? "&amp;"
            : match.Value[0] == '<' ? match.Value
            : "");
        return DeclarePrefixes(WithoutDocumentType(mended));
    }

    /// <summary>Nothing is read of a document type; one that is not well-formed hides the document.</summary>
    private static string WithoutDocumentType(string text)
    {
        var start = text.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return start >= 0 && RootTag().Match(text) is { Success: true } root && root.Index > start ? text.Remove(start, root.Index - start) : text;
    }

    private static string Decode(string entity)
    {
        if (entity is "amp" or "lt" or "gt" or "quot" or "apos")
            return $"&{entity};";
        var decoded = WebUtility.HtmlDecode($"&{entity};");
        return decoded.Length > 2 ? $"&amp;{entity};"
            : decoded.All(unit => unit is '\t' or '\n' or '\r' or >= ' ') ? decoded.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            : "";
    }

    /// <summary>Gives a name space to each prefix that has none, at the root.</summary>
    private static string DeclarePrefixes(string text)
    {
        var root = RootTag().Match(text);
        if (!root.Success)
            return text;
        var declared = Declarations().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var missing = Prefixes().Matches(text).Select(match => match.Groups[1].Value).Where(prefix => prefix is not ("xml" or "xmlns") && declared.Add(prefix));
        return text.Insert(root.Index + root.Length, string.Concat(missing.Select(prefix => $" xmlns:{prefix}=\"urn:undeclared:{prefix}\"")));
    }

    [GeneratedRegex(@"<!\[CDATA\[(?:.*?\]\]>|.*)|&(?<entity>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|&|[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]",
        RegexOptions.Singleline | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Faults();

    [GeneratedRegex(@"<(?![?!])[^\s<>/]+", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex RootTag();

    [GeneratedRegex(@"xmlns:([\w.-]+)\s*=", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"(?:</?|\s)([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*(?=[\s=>/])", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Prefixes();
}
