using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>The place, day and agency that open a wire story: <c>SPRINGFIELD, Ill., May 3 (AP) — </c>.</summary>
/// <param name="Location">The place as written.</param>
/// <param name="Agency">The agency in brackets.</param>
/// <param name="Day">The day as written.</param>
internal sealed partial record Dateline(string Location, string? Agency, string? Day)
{
    private static readonly FrozenSet<string> Labels = DataFile.Lines("Languages/English/Data/Articles/dateline-labels.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The dateline at the start of a paragraph; null where there is none.</summary>
    public static Dateline? Read(ReadOnlySpan<char> paragraph)
    {
        var head = paragraph[..Math.Min(paragraph.Length, 120)].ToString();
        if (Pattern().Match(head) is not { Success: true } match)
            return null;
        var place = match.Groups["place"].Value;
        var agency = match.Groups["agency"];
        // A hyphen alone is no sign, and neither is a lone capital letter or a label in capitals.
        var plain = match.Groups["dash"].Value == "-" && !agency.Success && !match.Groups["day"].Success;
        return plain || Labels.Contains(place) ? null : new Dateline(place, agency.Success ? agency.Value : null, match.Groups["day"].Success ? match.Groups["day"].Value.Trim(' ', ',') : null);
    }

    [GeneratedRegex("""
        ^(?<place>\p{Lu}[\p{Lu}\p{M}.'’-]*\p{Lu}[\p{Lu}\p{M}.'’-]*(?:[ ]\p{Lu}[\p{Lu}\p{M}.'’-]+){0,3}(?:,[ ]\p{Lu}[\p{L}.]+(?:[ ]\p{Lu}[\p{L}.]+){0,2}?){0,2}?)
        (?<day>,?[ ](?:[Oo]n[ ])?(?:\p{L}{3,10}\.?[ ]\d{1,2}|\d{1,2}\.?[ ]\p{L}{3,10}\.?)(?:,?[ ]\d{4})?)?,?
        (?:[ ]?\((?<agency>[^()]{2,40})\))?[ ]?(?<dash>—|–|--|-(?=[ ]))
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    private static partial Regex Pattern();
}
