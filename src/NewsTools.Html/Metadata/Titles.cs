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
        string?[] tails = [.. sites, metadata.SiteName, metadata.Section?.Value];
        Found<string>? Tidied(string? value, string origin) =>
            value is not null && Fold(WithoutTails(WithoutSite(Fold(value), shown, sites), tails)) is { Length: > 1 } title ? new(title, origin) : null;
        var seen = Tidied(shown, "page");
        var told = Tidied(metadata.JsonLd?.Headline, "json-ld");
        var graph = Tidied(metadata.Meta("og:title"), "open-graph");
        // JSON-LD often holds a headline cut short or made for search engines: where the shown headline and Open Graph agree, they win.
        if (seen is { } visible && (graph is { } same && LetterKey.Of(visible.Value) == LetterKey.Of(same.Value) || told is { } cut && cut.Value.EndsWith("...", StringComparison.Ordinal)))
            return seen;
        // Two kickers over one headline: what both end in is the headline.
        if (told is null && seen is { } kicked && graph is { } other && AfterKicker(kicked.Value, other.Value) is { } tail)
            return new(tail, "page");
        if ((told ?? graph ?? seen ?? Tidied(metadata.Meta("twitter:title", "dc.title", "title"), "meta")) is { } named)
            return named;
        block = AboveByline(page);
        return block >= 0 ? new(page.Blocks[block].Text, "page") : Tidied(WithoutSiteName(documentTitle, metadata.SiteName), "page");
    }

    /// <summary>The document's title without the site's name at its end or start; null where it is nothing else.</summary>
    private static string? WithoutSiteName(string? title, string? site)
    {
        if (title is null || site is null)
            return title;
        var parts = SiteNames.Parts(title);
        if (parts.Length == 1)
            return null;
        var folded = Fold(title);
        if (parts[^1] == site && folded.LastIndexOf(site, StringComparison.Ordinal) is > 0 and var end)
            return folded[..end].TrimEnd(Around);
        return parts[0] == site && folded.StartsWith(site, StringComparison.Ordinal) ? folded[site.Length..].TrimStart(Around) : title;
    }

    /// <summary>What joins the parts of a title.</summary>
    private static readonly char[] Around = [' ', '|', '¦', '｜', 'ㅣ', '‖', '-', '–', '—', '·', '•', ':', '«', '»', '~', '/', '<', '>', '‹', '›', '@', '('];

    /// <summary>The block that shows the headline: the heading most like what the page calls itself.</summary>
    private static int ShownHeadline(PageMetadata metadata, string? documentTitle, ScannedPage page)
    {
        string?[] given = [metadata.JsonLd?.Headline, metadata.Meta("og:title"), documentTitle];
        HashSet<string>[] names = [.. given.OfType<string>().Select(WordsOf)];
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
            var shown = WordsOf(block.Text);
            var likeness = names.Length == 0 ? 0 : names.Max(name => Likeness(shown, name));
            var score = likeness + (node.Is(PageTag.H1) ? 0.3 : node.Is(PageTag.H2) ? 0.1 : 0) - ((block.All & (PageHints.Related | PageHints.Nav)) != 0 ? 0.2 : 0);
            if (score > bestScore && (likeness > 0.5 || node.Is(PageTag.H1)))
                (best, bestScore) = (i, score);
        }
        return best;
    }

    /// <summary>How much of their words two titles share, from 0 to 1 (Dice).</summary>
    public static double Likeness(string first, string second) => Likeness(WordsOf(first), WordsOf(second));

    private static double Likeness(HashSet<string> first, HashSet<string> second) =>
        first.Count + second.Count == 0 ? 0 : 2.0 * first.Count(second.Contains) / (first.Count + second.Count);

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

    /// <summary>Where nothing is marked as the headline: the line above the byline; -1 where there is none.</summary>
    private static int AboveByline(ScannedPage page)
    {
        for (var i = 1; i < page.Blocks.Count; i++)
        {
            if (page.Blocks[i].Text.Length > 160 || Byline.Read(page.Blocks[i].Text) is null)
                continue;
            var above = page.Blocks[i - 1];
            var shape = page.Shapes[i - 1];
            return shape.Words is >= 3 and <= 40 && !shape.EndsSentence && above.LinkDensity < 0.5 ? i - 1 : -1;
        }
        return -1;
    }

    private static string? AfterKicker(string shown, string other)
    {
        foreach (var joint in Joints)
            if (shown.IndexOf(joint, StringComparison.Ordinal) is > 0 and var at && shown[(at + joint.Length)..] is { Length: > 20 } tail && other.EndsWith(tail, StringComparison.Ordinal)
                && Likeness(shown[..at], other[..^tail.Length]) < 0.2)
                return tail;
        return null;
    }

    private static string WithoutSite(string title, string? shown, string?[] sites)
    {
        // What follows the shown headline after a joint is section, site or date.
        if (shown is { Length: > 15 } && title.Length > shown.Length && title.StartsWith(shown, StringComparison.Ordinal)
            && Array.Exists(Joints, joint => joint != ": " && title.AsSpan(shown.Length).StartsWith(joint, StringComparison.Ordinal)))
            return shown;
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

    /// <summary>A title without the site's name and the section at its end, whatever joins them to it.</summary>
    private static string WithoutTails(string title, string?[] tails)
    {
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var tail in tails)
            {
                if (tail is not { Length: > 1 } || title.Length <= tail.Length + 8 || !title.EndsWith(tail, StringComparison.OrdinalIgnoreCase))
                    continue;
                var before = title[..^tail.Length].TrimEnd();
                if (before[^1] is not ('|' or 'ㅣ' or '｜' or '-' or '–' or '—' or '·' or '•' or '»' or '«'))
                    continue;
                title = before[..^1].TrimEnd();
                cut = true;
            }
        }
        return title;
    }

    private static bool IsSite(string part, string?[] sites, string? shown)
    {
        var key = LetterKey.Of(part);
        if (key.Length == 0 || shown is not null && LetterKey.Of(shown).Contains(key, StringComparison.Ordinal))
            return false;
        foreach (var site in sites)
        {
            if (site is null)
                continue;
            var known = LetterKey.Of(site);
            if (known.Length > 2 && (known == key || key.Length > 3 && known.Contains(key, StringComparison.Ordinal) || known.Length > 3 && key.Contains(known, StringComparison.Ordinal) && key.Length < known.Length + 12))
                return true;
        }
        // The end of the title that the shown headline does not have is no part of it.
        return false;
    }

    private static string Fold(string text) => string.Join(' ', System.Net.WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
