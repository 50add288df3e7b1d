using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>Finds the news agency that a byline credits: <c>By Ada Example, Reuters</c>, <c>The Associated Press</c>.</summary>
internal static partial class WireAgencies
{
    private static readonly FrozenSet<string> Names = DataFile.Lines("Languages/English/Data/Articles/agencies.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The agency that is one part of a byline, as written; null where none is.</summary>
    public static string? In(string byline)
    {
        if (byline.Length <= 160)
            foreach (var part in Joints().Split(byline))
                if (Names.Contains(part))
                    return part;
        return null;
    }

    [GeneratedRegex(@"^\s*(?:by\s+)?(?:the\s+)?|\s*(?:[,;|/()·•]|\s[–—-]\s|\s(?:and|via|with|from|for)\s)\s*(?:the\s+)?|\s*\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Joints();
}
