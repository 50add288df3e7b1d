using System.Text.RegularExpressions;
using NewsTools.Html.Page;

namespace NewsTools.Html.Metadata;

/// <summary>Finds who wrote the article, one name each: no titles, no site names, no “By”.</summary>
internal static partial class AuthorNames
{
    public static Found<IReadOnlyList<string>>? Find(PageMetadata metadata, ScannedPage page)
    {
        foreach (var (values, origin) in (ReadOnlySpan<(IEnumerable<string>, string)>)
            [
                (metadata.JsonLd?.Authors ?? [], "json-ld"),
                ([.. metadata.AllMeta("article:author"), .. metadata.AllMeta("og:article:author")], "open-graph"),
                ([.. metadata.AllMeta("author"), .. metadata.AllMeta("dc.creator"), .. metadata.AllMeta("parsely-author"), .. metadata.AllMeta("sailthru.author"), .. metadata.AllMeta("byl")], "meta"),
                (Shown(page), "page"),
            ])
        {
            var names = Tidy(values, metadata.Outlet?.Value);
            if (names.Count > 0)
                return new(names, origin);
        }
        return null;
    }

    private static IEnumerable<string> Shown(ScannedPage page)
    {
        foreach (var block in page.Blocks)
        {
            if ((block.All & (PageHints.Comment | PageHints.Related)) != 0 || block.Text.Length > 120)
                continue;
            if ((block.Near & PageHints.Author) != 0 && Lead().Match(block.Text) is { Success: true } lead)
                return [block.Text[lead.Length..]];
            if (Byline.Read(block.Text) is { } names)
                return names;
        }
        return [];
    }

    private static List<string> Tidy(IEnumerable<string> values, string? outlet)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            foreach (var part in Joints().Split(Lead().Replace(value, "", 1)))
            {
                var name = Tail().Replace(Lead().Replace(part.Trim(), "", 1), "").Trim(' ', ',', '.', ';', '-', '–', '|', '/');
                if (name.Length is < 3 or > 60 || name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || name.Any(char.IsDigit) && !name.Contains(' ', StringComparison.Ordinal))
                    continue;
                if (outlet is not null && Same(name, outlet))
                    continue;
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
            }
        }
        return names;
    }

    private static bool Same(string name, string outlet) => string.Equals(Key(name), Key(outlet), StringComparison.Ordinal);

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"^\s*(?:written by|story by|posted by|reported by|by|von|par|por|di|de|od|av|af|door|text|autor(?:in)?|author)\b\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*(?:;|,|\||\band\b|&|\bund\b|\bet\b|\bfor\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\s*\([^)]*\)\s*$|\s*<[^>]*>\s*$")]
    private static partial Regex Tail();
}
