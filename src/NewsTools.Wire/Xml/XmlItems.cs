using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NewsTools.Wire;

/// <summary>Reads XML that holds items, so that one that is broken costs itself alone.</summary>
/// <param name="names">The names of the elements that are items.</param>
internal sealed partial class XmlItems(params string[] names)
{
    private readonly FrozenSet<string> _names = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a document. An item that could only be read in part has an <see cref="XmlException"/> as its annotation.</summary>
    /// <param name="text">The document.</param>
    /// <param name="source">What errors call it.</param>
    /// <param name="fault">What is wrong with it, in words; null where nothing is.</param>
    /// <param name="cancellation">Stops between nodes.</param>
    /// <exception cref="ArticleReadException">Nothing could be read.</exception>
    public XElement Load(string text, string? source, out string? fault, CancellationToken cancellation)
    {
        XElement? root = null;
        ArticleReadException? refusal = null;
        try
        {
            root = SafeXml.Load(text, source, out var end, cancellation);
            fault = end?.Message ?? (root.DescendantNodes().OfType<XText>().Any(HoldsBounds) ? "the text of an item goes on into the next." : null);
        }
        catch (ArticleReadException error)
        {
            refusal = error;
            fault = error.Words;
        }
        return fault is null ? root! : ReadItemsAlone(root, text, source, cancellation) ?? root ?? throw refusal!;
    }

    private bool IsItem(XElement element) => _names.Contains(element.Name.LocalName);

    /// <summary>Whether text holds what it holds only where its end is missing: text that shows markup spells it with entities.</summary>
    private bool HoldsBounds(XText text) => text.Value.Contains('<', StringComparison.Ordinal) && Bounds().Matches(text.Value).Any(bound => _names.Contains(bound.Groups[1].Value));

    /// <summary>A fault in one item ends the reading of the whole: then each item is read by itself, and put where those stand that were read. Null where there are none.</summary>
    private XElement? ReadItemsAlone(XElement? root, string text, string? source, CancellationToken cancellation)
    {
        var tags = Tags().Matches(text);
        var starts = tags.Where(tag => _names.Contains(tag.Groups["name"].Value)).ToList();
        if (starts.Count == 0 || starts[0].Index == tags[0].Index || Opening().Match(text, tags[0].Index) is not { Success: true } opening)
            return null;
        root ??= Head(text[..starts[0].Index], opening.Value + $"</{tags[0].Groups["full"].Value}>", source, cancellation);
        if (root is null)
            return null;
        var old = root.Descendants().Where(IsItem).ToList();
        var parent = old.FirstOrDefault()?.Parent ?? root;
        foreach (var item in old.Where(item => item.Parent is not null))
            item.Remove();
        for (var i = 0; i < starts.Count; i++)
        {
            var words = text.AsSpan(starts[i].Index..(i + 1 < starts.Count ? starts[i + 1].Index : text.Length));
            var end = words.LastIndexOf($"</{starts[i].Groups["full"].Value}>", StringComparison.Ordinal);
            var isClosed = end >= 0;
            var alone = isClosed ? string.Concat(opening.Value, words[..end], $"</{starts[i].Groups["full"].Value}></{tags[0].Groups["full"].Value}>") : string.Concat(opening.Value, words);
            try
            {
                if (SafeXml.Load(alone, source, out var fault, cancellation).Elements().FirstOrDefault(IsItem) is not { } item)
                    continue;
                if (fault is not null)
                    item.AddAnnotation(fault);
                parent.Add(item);
            }
            catch (ArticleReadException)
            {
                // The fault of the whole is told.
            }
        }
        return root;
    }

    /// <summary>What stands before the first item, or the root alone.</summary>
    private static XElement? Head(string head, string empty, string? source, CancellationToken cancellation)
    {
        foreach (var text in (ReadOnlySpan<string>)[head, empty])
        {
            try
            {
                return SafeXml.Load(text, source, out _, cancellation);
            }
            catch (ArticleReadException)
            {
                // The next says less.
            }
        }
        return null;
    }

    [GeneratedRegex(@"<(?<full>(?:[\w.-]+:)?(?<name>[A-Za-z_][\w.-]*))(?=[\s/>])", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\G<[^<>]*(?<!/)>", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Opening();

    [GeneratedRegex("</?(?:[A-Za-z]+:)?([A-Za-z]+)>", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Bounds();
}
