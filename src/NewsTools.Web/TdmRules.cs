using System.Text.RegularExpressions;
using NewsTools.Wire;

namespace NewsTools.Web;

/// <summary>What a publisher says of text and data mining (TDM Reservation Protocol): for the whole site, in the header of a response, in a page. The later outranks the earlier.</summary>
internal sealed partial class TdmRules
{
    private readonly List<(PathPattern Path, bool IsReserved, Uri? Policy)> _rules = [];

    /// <summary>Nothing is said.</summary>
    public static TdmRules None { get; } = new();

    /// <summary>Reads a site's <c>/.well-known/tdmrep.json</c>. What cannot be read says nothing.</summary>
    public static TdmRules Parse(string json, Uri site)
    {
        var rules = new TdmRules();
        try
        {
            foreach (var root in SafeJson.Load(json, null))
                foreach (var item in root.ValueKind == System.Text.Json.JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root])
                    if (item.Text("location") is { } location && item.Text("tdm-reservation") is { } reservation)
                        rules._rules.Add((new PathPattern(location), reservation == "1", item.Text("tdm-policy").ToUri(site)));
        }
        catch (ArticleReadException)
        {
            return None;
        }
        return rules;
    }

    /// <summary>What is said of an address: the longest rule that fits; null where none does.</summary>
    public TdmReservation? For(Uri address)
    {
        var path = PathPattern.Normal(address.PathAndQuery);
        return _rules.Where(rule => rule.Path.Fits(path)).OrderByDescending(rule => rule.Path.Length)
            .Select(rule => new TdmReservation(rule.IsReserved, rule.Policy, "well-known")).FirstOrDefault();
    }

    /// <summary>What the header fields of a response say.</summary>
    public static TdmReservation? FromHeader(string? reservation, string? policy, Uri address) =>
        reservation?.Trim() is not ("0" or "1") ? null : new TdmReservation(reservation.Trim() == "1", policy.ToUri(address), "header");

    /// <summary>What a page says in its <c>meta</c> elements.</summary>
    /// <param name="head">The first part of the page.</param>
    /// <param name="address">What the address of its policy is relative to.</param>
    public static TdmReservation? FromPage(string head, Uri address)
    {
        string? reservation = null, policy = null;
        foreach (Match element in Meta().Matches(head))
        {
            var name = Name().Match(element.Value).Groups[1].Value;
            var content = Content().Match(element.Value).Groups[1].Value;
            if (name.Equals("tdm-reservation", StringComparison.OrdinalIgnoreCase))
                reservation ??= content;
            else if (name.Equals("tdm-policy", StringComparison.OrdinalIgnoreCase))
                policy ??= content;
        }
        return reservation?.Trim() is not ("0" or "1") ? null : new TdmReservation(reservation.Trim() == "1", policy.ToUri(address), "page");
    }

    [GeneratedRegex(@"<meta\b[^>]{0,400}\btdm-[^>]{0,400}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Meta();

    [GeneratedRegex(@"\bname\s*=\s*[""']?\s*([A-Za-z-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bcontent\s*=\s*[""']?\s*([^""'>\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Content();
}
