using NewsTools.Html.Page;

namespace NewsTools.Html.Metadata;

/// <summary>Finds the headline among what the page calls itself, and takes the site's name off it.</summary>
internal static class Titles
{
    private static readonly string[] Joints = [" | ", " - ", " – ", " — ", " :: ", " · ", " « ", " » ", " • ", " / ", ": "];

    public static Found<string>? Find(PageMetadata metadata, string? documentTitle, ScannedPage page, out int block)
    {
        block = ShownHeadline(metadata, documentTitle, page);
        var shown = block >= 0 ? page.Blocks[block].Text : null;
        string?[] sites = [metadata.Outlet?.Value, metadata.JsonLd?.Publisher, metadata.Uri?.Host];
        // What readers see as the headline counts most; the page's other names for itself can outvote it together.
        var votes = new List<(string Title, string Origin, double Weight)>();
        foreach (var (value, origin, weight) in (ReadOnlySpan<(string?, string, double)>)
            [
                (shown, "page", 1.4), (metadata.JsonLd?.Headline, "json-ld", 1), (metadata.Meta("og:title"), "open-graph", 1), (documentTitle, "page", 0.7),
                (metadata.Meta("twitter:title", "dc.title", "title"), "meta", 0.45),
            ])
        {
            if (value is not null && Fold(WithoutSite(Fold(value), shown, sites)) is { Length: > 1 } title)
                votes.Add((title, origin, weight));
        }
        if (votes.Count == 0)
            return null;
        var (words, from, _) = votes.MaxBy(vote => votes.Where(other => Key(other.Title) == Key(vote.Title)).Sum(other => other.Weight));
        return new(words, from);
    }

    /// <summary>The block that shows the headline: the heading most like what the page calls itself.</summary>
    private static int ShownHeadline(PageMetadata metadata, string? documentTitle, ScannedPage page)
    {
        string?[] names = [metadata.JsonLd?.Headline, metadata.Meta("og:title"), documentTitle];
        var best = -1;
        var bestScore = 0.0;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Text.Length is < 4 or > 400)
                continue;
            var node = page.NodeOf(i);
            var isHeading = node.Is(PageTag.H1) || node.Is(PageTag.H2) || node.Is(PageTag.H3);
            if (!isHeading && (block.Near & PageHints.Headline) == 0)
                continue;
            var likeness = names.Max(name => name is null ? 0 : Likeness(block.Text, name));
            var score = likeness + (node.Is(PageTag.H1) ? 0.3 : node.Is(PageTag.H2) ? 0.1 : 0) - ((block.All & (PageHints.Related | PageHints.Nav)) != 0 ? 0.2 : 0);
            if (score > bestScore && (likeness > 0.5 || node.Is(PageTag.H1)))
                (best, bestScore) = (i, score);
        }
        return best;
    }

    /// <summary>How much of their words two titles share, from 0 to 1 (Dice).</summary>
    public static double Likeness(string first, string second)
    {
        var a = WordsOf(first);
        var b = WordsOf(second);
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }
        return words;
    }

    private static string WithoutSite(string title, string? shown, string?[] sites)
    {
        for (var cut = 0; cut < 3; cut++)
        {
            var before = title;
            foreach (var joint in Joints)
            {
                var at = title.LastIndexOf(joint, StringComparison.Ordinal);
                if (at > 0 && joint != ": " && IsSite(title[(at + joint.Length)..], sites, shown))
                    title = title[..at];
                at = title.IndexOf(joint, StringComparison.Ordinal);
                if (at > 0 && IsSite(title[..at], sites, shown))
                    title = title[(at + joint.Length)..];
            }
            if (before == title)
                break;
        }
        return title.Trim();
    }

    private static bool IsSite(string part, string?[] sites, string? shown)
    {
        var key = Key(part);
        if (key.Length == 0 || shown is not null && Key(shown).Contains(key, StringComparison.Ordinal))
            return false;
        foreach (var site in sites)
        {
            if (site is null)
                continue;
            var known = Key(site);
            if (known.Length > 2 && (known == key || key.Length > 3 && known.Contains(key, StringComparison.Ordinal) || known.Length > 3 && key.Contains(known, StringComparison.Ordinal) && key.Length < known.Length + 12))
                return true;
        }
        // The end of the title that the shown headline does not have is no part of it.
        return false;
    }

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Fold(string text) => string.Join(' ', System.Net.WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
