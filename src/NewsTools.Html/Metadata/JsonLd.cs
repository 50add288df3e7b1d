using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsTools.Html.Metadata;

/// <summary>Reads the JSON-LD of a page (schema.org): arrays, graphs and broken scripts are put up with.</summary>
internal static partial class JsonLd
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    /// <summary>The best description of an article on the page; null where there is none.</summary>
    public static JsonLdArticle? Read(string html)
    {
        JsonLdArticle? best = null;
        string? outlet = null;
        var described = new HashSet<string>(StringComparer.Ordinal);
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var script in Scripts(html))
        {
            foreach (var item in Items(script))
            {
                if (TypesOf(item).Any(type => type is "Organization" or "NewsMediaOrganization" or "WebSite"))
                    outlet ??= Text(item, "name");
                if (TypesOf(item).Contains("Person") && Text(item, "@id") is { } id && Text(item, "name") is { } person)
                    people.TryAdd(id, person);
                if (ArticleOf(item) is not { } article)
                    continue;
                if (article is { IsStory: true, Headline: { } headline })
                    described.Add(headline);
                if (best is null || article.Rank > best.Rank)
                    best = article;
            }
        }
        if (best is null)
            return null;
        best.Publisher ??= outlet;
        best.Described = described.Count;
        foreach (var id in best.AuthorIds)
            if (people.TryGetValue(id, out var name))
                Put(best.Authors, name);
        return best;
    }

    /// <summary>The texts of the scripts of type application/ld+json, found in the source since the parser does not keep scripts.</summary>
    private static IEnumerable<string> Scripts(string html)
    {
        for (var at = 0; (at = html.IndexOf("application/ld+json", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += "application/ld+json".Length;
            var start = html.IndexOf('>', at);
            if (start < 0)
                yield break;
            var end = html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                yield break;
            yield return html[(start + 1)..end];
            at = end;
        }
    }

    /// <summary>Every object of a script that has a type, outer ones first.</summary>
    private static IEnumerable<JsonElement> Items(string script)
    {
        if (Parse(script) is not { } document)
            yield break;
        using (document)
        {
            var open = new Queue<JsonElement>([document.RootElement]);
            for (var seen = 0; open.TryDequeue(out var element) && seen < 5000; seen++)
            {
                if (element.ValueKind == JsonValueKind.Array)
                {
                    foreach (var child in element.EnumerateArray())
                        open.Enqueue(child);
                }
                else if (element.ValueKind == JsonValueKind.Object)
                {
                    if (element.TryGetProperty("@type", out _))
                        yield return element;
                    foreach (var child in element.EnumerateObject())
                        if (child.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "subjectOf" or "itemListElement" or "item")
                            open.Enqueue(child.Value);
                }
            }
        }
    }

    private static JsonDocument? Parse(string script)
    {
        var text = Wrapping().Replace(JsonSurrogates.Mend(script), "").Trim().TrimEnd(';');
        foreach (var attempt in (Func<string>[])[() => text, () => Controls().Replace(text, " "), () => Controls().Replace(WebUtility.HtmlDecode(text), " "), () => $"[{Joined().Replace(Controls().Replace(text, " "), "},{")}]", () => LoneBackslash().Replace(Controls().Replace(text, " "), "")])
        {
            try
            {
                return JsonDocument.Parse(attempt(), Tolerant);
            }
            catch (JsonException)
            {
                // The next attempt mends more.
            }
        }
        return null;
    }

    private static JsonLdArticle? ArticleOf(JsonElement item)
    {
        var rank = TypesOf(item).Select(RankOf).DefaultIfEmpty().Max();
        // Whatever has a day of publication and a headline is written by somebody.
        if (rank == 0 && item.TryGetProperty("datePublished", out _) && (item.TryGetProperty("headline", out _) || item.TryGetProperty("author", out _)))
            rank = 1;
        if (rank == 0)
            return null;
        var article = new JsonLdArticle
        {
            Headline = Text(item, "headline") ?? (rank > 1 ? Text(item, "name") : null),
            Published = Text(item, "datePublished") ?? Text(item, "dateCreated") ?? Text(item, "uploadDate"),
            Modified = Text(item, "dateModified"),
            Section = Text(item, "articleSection"),
            Language = Text(item, "inLanguage"),
            Body = Text(item, "articleBody"),
            Description = Text(item, "description"),
            Url = Text(item, "url") ?? Text(item, "mainEntityOfPage"),
            Publisher = Name(item, "publisher") ?? Name(item, "sourceOrganization"),
            IsFree = Flag(item, "isAccessibleForFree"),
            Keywords = Keywords(item),
            IsStory = rank > 2,
            IsLive = TypesOf(item).Contains("LiveBlogPosting"),
        };
        Writers(item, "author", article);
        if (article.Authors.Count == 0)
            Writers(item, "creator", article);
        article.Rank = rank * 100 + (article.Headline is null ? 0 : 20) + (article.Published is null ? 0 : 10) + (article.Authors.Count > 0 ? 5 : 0) + (article.Body is null ? 0 : 5);
        return article;
    }

    /// <summary>Keywords as a list, or parted by commas in one value.</summary>
    private static IReadOnlyList<string> Keywords(JsonElement item)
    {
        if (!item.TryGetProperty("keywords", out var value))
            return [];
        var words = new List<string>();
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var one in value.EnumerateArray())
                Put(words, one.ValueKind == JsonValueKind.String ? one.GetString() : Text(one, "name"));
        else if (value.ValueKind == JsonValueKind.String)
            foreach (var one in value.GetString()!.Split(','))
                Put(words, one);
        return words;
    }

    private static int RankOf(string type) => type switch
    {
        "NewsArticle" or "ReportageNewsArticle" or "AnalysisNewsArticle" or "OpinionNewsArticle" or "BackgroundNewsArticle" or "ReviewNewsArticle" or "AskPublicNewsArticle"
            or "LiveBlogPosting" => 4,
        "Article" or "BlogPosting" or "TechArticle" or "ScholarlyArticle" or "AdvertiserContentArticle" or "SatiricalArticle" or "Report" or "Interview" => 3,
        "SocialMediaPosting" or "DiscussionForumPosting" or "Recipe" or "Review" or "CreativeWork" => 2,
        "WebPage" or "ItemPage" or "VideoObject" => 1,
        _ => type.EndsWith("NewsArticle", StringComparison.Ordinal) ? 4 : 0,
    };

    private static void Writers(JsonElement item, string property, JsonLdArticle article)
    {
        if (!item.TryGetProperty(property, out var value))
            return;
        var open = new Queue<JsonElement>([value]);
        for (var seen = 0; open.TryDequeue(out var element) && seen < 200; seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
                foreach (var child in element.EnumerateArray())
                    open.Enqueue(child);
            else if (element.ValueKind == JsonValueKind.String)
                Put(article.Authors, element.GetString());
            else if (element.ValueKind == JsonValueKind.Object)
            {
                var names = TypesOf(element).Any(type => type.EndsWith("Organization", StringComparison.Ordinal)) ? article.Organizations : article.Authors;
                if (element.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.Array)
                    foreach (var one in name.EnumerateArray())
                        Put(names, one.ValueKind == JsonValueKind.String ? one.GetString() : null);
                else
                    Put(names, Text(element, "name") ?? FullName(element));
                if (!element.TryGetProperty("name", out _) && Text(element, "@id") is { } id)
                    article.AuthorIds.Add(id);
            }
        }
    }

    private static string? FullName(JsonElement person) =>
        Text(person, "givenName") is { } given && Text(person, "familyName") is { } family ? $"{given} {family}" : null;

    private static void Put(List<string> names, string? name)
    {
        if (!string.IsNullOrWhiteSpace(name))
            names.Add(WebUtility.HtmlDecode(name).Trim());
    }

    private static IEnumerable<string> TypesOf(JsonElement item)
    {
        if (!item.TryGetProperty("@type", out var type))
            return [];
        return type.ValueKind switch
        {
            JsonValueKind.String => [Short(type.GetString()!)],
            JsonValueKind.Array => [.. type.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => Short(t.GetString()!))],
            _ => [],
        };
    }

    private static string Short(string type) => type[(type.LastIndexOfAny(['/', ':']) + 1)..];

    private static string? Text(JsonElement item, string property)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(property, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault();
        if (value.ValueKind == JsonValueKind.Object)
            return Text(value, "@value") ?? Text(value, "@id") ?? Text(value, "name");
        return value.ValueKind == JsonValueKind.String && WebUtility.HtmlDecode(value.GetString())?.Trim() is { Length: > 0 } text ? text : null;
    }

    private static string? Name(JsonElement item, string property)
    {
        if (!item.TryGetProperty(property, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault();
        return value.ValueKind == JsonValueKind.Object ? Text(value, "name") : value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static bool? Flag(JsonElement item, string property)
    {
        if (!item.TryGetProperty(property, out var value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(value.GetString(), out var flag) => flag,
            _ => null,
        };
    }

    [GeneratedRegex(@"<!--|-->|(?://\s*|/\*\s*)?(?:<!\[CDATA\[|\]\]>)(?:\s*\*/)?", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Wrapping();

    [GeneratedRegex(@"[\x00-\x1F\u2028\u2029]", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Controls();

    [GeneratedRegex(@"\}\s*\{", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\\(?![""\\/bfnrtu])", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex LoneBackslash();
}
