using System.Buffers;
using System.Text.RegularExpressions;
using NewsTools.Html.Page;

namespace NewsTools.Html.Metadata;

/// <summary>Finds the site's name among the parts of the document's title. A part is one only where something else tells it: a headline has parts too.</summary>
internal static partial class SiteNames
{
    /// <summary>A longer block is no line of rights.</summary>
    private const int LongestRights = 400;

    // Without the sign ©, because only words within ASCII are searched for with vectors.
    private static readonly SearchValues<string> Rights =
        SearchValues.Create(["(c) ", "copyright", "all rights reserved", "alle rechte", "tous droits", "todos los derechos"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The site's name in a title: its last part, or its first, or all of it; null where nothing tells one.</summary>
    public static string? In(string? documentTitle, ScannedPage page, PageMetadata metadata)
    {
        if (string.IsNullOrWhiteSpace(documentTitle) || documentTitle.Length > LongestRights)
            return null;
        var parts = Parts(documentTitle);
        var rights = new Lazy<string[]>(() => [.. page.Blocks.Where(block => block.Text.Length <= LongestRights && (block.Text.Contains('©') || block.Text.AsSpan().ContainsAny(Rights))).Select(block => LetterKey.Of(block.Text))]);
        foreach (var part in (ReadOnlySpan<string>)[parts[^1], parts[0]])
            if (part.Length is > 2 and <= 60 && char.IsLetterOrDigit(part[0])
                && (OutletNames.Is(part) || OutletNames.IsHost(part, metadata.Uri ?? metadata.Address) || part.Count(' ') <= 5 && LetterKey.Of(part) is { Length: > 3 } key && Array.Exists(rights.Value, line => line.Contains(key, StringComparison.Ordinal))))
                return part;
        return null;
    }

    /// <summary>The parts of a title.</summary>
    public static string[] Parts(string title) => Joints().Split(string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))) is var parts && Array.FindAll(parts, part => part.Length > 0) is { Length: > 0 } named ? named : [title];

    [GeneratedRegex(@"\s*(?:[|¦｜ㅣ‖]|::|//)\s*|\s+(?:[-–—·•«»~/<>›‹@]|--)\s+|\s*[—«»]\s*|:\s+|\s+\((?=[^()]+\)$)|\)$", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Joints();
}
