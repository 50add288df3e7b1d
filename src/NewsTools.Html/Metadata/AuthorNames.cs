using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsTools.Html.Page;
using NewsTools.Time;

namespace NewsTools.Html.Metadata;

/// <summary>Finds who wrote the article, one name each: no job titles, no site names, no “By”.</summary>
internal static partial class AuthorNames
{
    private const PageHints Elsewhere = PageHints.Comment | PageHints.Related | PageHints.Nav | PageHints.Sidebar;

    /// <summary>What is longer names no writers: UTF-16 units.</summary>
    private const int LongestByline = 4000;

    private static readonly FrozenSet<string> NotNames = DataFile.Lines("Data/not-names.txt", typeof(AuthorNames).Assembly).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> JobTitles = DataFile.Lines("Languages/English/Data/Articles/job-titles.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Found<IReadOnlyList<string>>? Find(PageMetadata metadata, ScannedPage page)
    {
        var sites = SitesOf(metadata);
        Found<IReadOnlyList<string>>? weak = null;
        foreach (var (values, origin) in Candidates(metadata, page))
        {
            var names = Tidy(values, sites);
            if (names.Count == 0)
                continue;
            // A handle or a desk is taken only when nobody is named anywhere.
            if (names.TrueForAll(name => name.Contains(' ', StringComparison.Ordinal) && !HasWord(name, NotNames) || name.Any(unit => unit >= '\u1100')))
                return new(names, origin);
            weak ??= new(names, origin);
        }
        if (weak is not null)
            return weak;
        // Nobody is named: the organisation that the page itself declares its author, if it does.
        foreach (var (values, origin) in (ReadOnlySpan<(IReadOnlyList<string>?, string)>)[(metadata.JsonLd?.Organizations, "json-ld"), (metadata.JsonLd?.Authors, "json-ld"), (metadata.AllMeta("author"), "meta")])
            if (values is not null && Tidy(values, []) is { Count: > 0 } declared)
                return new(declared, origin);
        return null;
    }

    private static IEnumerable<(IEnumerable<string> Values, string Origin)> Candidates(PageMetadata metadata, ScannedPage page)
    {
        yield return (metadata.JsonLd?.Authors ?? [], "json-ld");
        yield return ([.. metadata.AllMeta("article:author"), .. metadata.AllMeta("og:article:author")], "open-graph");
        yield return (metadata.AllMeta("byl"), "meta");
        yield return (metadata.AllMeta("author"), "meta");
        yield return (metadata.MetaEndingWith("author"), "meta");
        yield return ([.. metadata.AllMeta("dc.creator"), .. metadata.AllMeta("creator")], "meta");
        yield return (Property(page), "microdata");
        yield return (Linked(metadata, page), "page");
        yield return (Shown(metadata, page), "page");
    }

    private static IEnumerable<string> Property(ScannedPage page) =>
        page.Marks.Where(mark => mark.Kind == PageMarkKind.Property && mark.Name.Contains("author", StringComparison.OrdinalIgnoreCase) && (mark.All & Elsewhere) == 0).Select(mark => mark.Value);

    /// <summary>The links to writers nearest to the headline: those of one byline.</summary>
    private static IEnumerable<string> Linked(PageMetadata metadata, ScannedPage page)
    {
        var links = page.Marks.Where(mark => mark.Kind == PageMarkKind.AuthorLink && (mark.All & Elsewhere) == 0 && IsName(mark.Value)).ToArray();
        if (links.Length == 0)
            return [];
        var headline = Math.Max(metadata.HeadlineBlock, 0);
        var nearest = links.MinBy(mark => mark.Block >= headline ? mark.Block - headline : 40 + headline - mark.Block);
        return links.Where(mark => Math.Abs(mark.Block - nearest.Block) <= 2).Select(mark => mark.Value);
    }

    /// <summary>The byline near the headline: a line that says “By”, or an element that is named for it.</summary>
    private static string[] Shown(PageMetadata metadata, ScannedPage page)
    {
        var headline = Math.Max(metadata.HeadlineBlock, 0);
        string[] best = [];
        var bestScore = int.MinValue;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Text.Length > 160 || (block.All & (Elsewhere | PageHints.Caption | PageHints.Credit)) != 0 || page.IsUnseen(i))
                continue;
            var names = NamesIn(block);
            if (names is null)
                continue;
            // A list of writers is one byline.
            if (page.NodeOf(i).Is(PageTag.Li) && (block.All & PageHints.Author) != 0)
                for (var next = i + 1; next < page.Blocks.Count && page.NodeOf(next).Path == page.NodeOf(i).Path && NamesIn(page.Blocks[next]) is { } more; next++)
                    names = [.. names, .. more];
            var score = -(i >= headline ? i - headline : 20 + headline - i) + ((block.Near & PageHints.Author) != 0 ? 10 : 0);
            if (score > bestScore)
                (best, bestScore) = (names, score);
        }
        return bestScore > -60 ? best : [];
    }

    /// <summary>The writers that one block names; null where it names none.</summary>
    private static string[]? NamesIn(PageBlock block)
    {
        var line = CreditLine.Of(block);
        if (Byline.Read(line) is { } read)
            return read.Count == 0 ? null : [.. read];
        if (LeadWord().Match(line) is { Success: true } lead && IsName(FirstPart(line[lead.Length..])))
            return [BeforeDate(line[lead.Length..])];
        if (((block.Near | block.All) & PageHints.Author) != 0 && IsName(FirstPart(line)))
            return [BeforeDate(line)];
        return null;
    }

    /// <summary>Whether words look like the name of a person: two to four of them, each with a capital, no desk among them.</summary>
    private static bool IsName(string value)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 5 || value.Length > 40)
            return words.Length == 1 && value.Length is >= 2 and <= 6 && value.All(unit => unit >= '\u1100');
        return words.All(word => char.IsUpper(word[0]) || word.Length <= 3 && char.IsLetter(word[0]) || char.IsLetter(word[0]) && !char.IsLower(word[0]))
            && char.IsUpper(words[^1][0]) | words[^1][0] >= '\u0590' && !value.Any(char.IsDigit) && !HasWord(value, NotNames) && !HasWord(value, JobTitles);
    }

    private static string FirstPart(string text) => Joints().Split(BeforeDate(text))[0].Trim();

    private static string BeforeDate(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('0', '9');
        var bar = text.AsSpan().IndexOfAny("|•·–—");
        var end = at < 0 ? text.Length : at;
        end = bar > 0 ? Math.Min(bar, end) : end;
        var words = text[..end].Trim(' ', '-', ',', '.', '(', ':');
        // The month or weekday that stood before the figure.
        while (end == at && words.LastIndexOf(' ') is > 0 and var blank && CalendarNames.IsName(words.AsSpan(blank + 1)))
            words = words[..blank].TrimEnd(' ', '-', ',', '.', '(', ':');
        return words;
    }

    private static bool HasWord(string text, FrozenSet<string> words) => text.Split([' ', '-', '.', '/', '|'], StringSplitOptions.RemoveEmptyEntries).Any(words.Contains);

    private static List<string> Tidy(IEnumerable<string> values, HashSet<string> sites)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values.SelectMany(value => Byline.IsCredit(value) && Byline.Read(value) is { } written ? written : [value]))
        {
            if (value.Length > LongestByline)
                continue;
            // A name that was left out before a comma: what follows is a paper.
            if (value.TrimStart().StartsWith(','))
                continue;
            var parts = Joints().Split(Lead().Replace(Tail().Replace(value.Trim(), ""), "", 1));
            for (var i = 0; i < parts.Length; i++)
            {
                var name = WithoutJob(Folded(Lead().Replace(Tail().Replace(parts[i].Trim(), ""), "", 1)));
                if (name.Length is < 2 or > 60 || name.Contains('/', StringComparison.Ordinal) && name.Contains('.', StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal)
                    || name.Contains("://", StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                    continue;
                var key = LetterKey.Of(name);
                if (sites.Contains(key))
                    continue;
                // After a comma come jobs, places and papers: only what could be another name is kept.
                if (i > 0 && names.Count > 0 && (HasWord(name, JobTitles) || HasWord(name, NotNames) || !name.Contains(' ', StringComparison.Ordinal) && name[0] < '\u1100'))
                    continue;
                if (known.Add(key))
                    names.Add(name);
            }
        }
        return names;
    }

    /// <summary>A name without the job that stands before or behind it; as it is where no name of a person would be left.</summary>
    private static string WithoutJob(string name)
    {
        var words = name.Split(' ');
        if (words.Length < 3 || !words.Any(JobTitles.Contains))
            return name;
        var (first, last) = (Array.FindIndex(words, JobTitles.Contains), Array.FindLastIndex(words, JobTitles.Contains));
        return first == 2 ? $"{words[0]} {words[1]}" : last == words.Length - 3 ? $"{words[^2]} {words[^1]}" : name;
    }

    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', '-', '–', '|', '/', ':', '.');

    private static HashSet<string> SitesOf(PageMetadata metadata)
    {
        var sites = new HashSet<string>(StringComparer.Ordinal);
        foreach (var site in (ReadOnlySpan<string?>)[metadata.Outlet?.Value, metadata.JsonLd?.Publisher, metadata.Meta("application-name"), metadata.Meta("twitter:site"), metadata.Uri?.Host])
        {
            if (LetterKey.Of(site ?? "") is { Length: > 0 } key)
                sites.Add(key);
        }
        if (metadata.Uri is { } uri)
        {
            var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
            sites.Add(LetterKey.Of(host));
            foreach (var label in host.Split('.'))
                if (label.Length > 3)
                    sites.Add(LetterKey.Of(label));
        }
        return sites;
    }

    [GeneratedRegex(@"^\s*(?:(?:written|story|posted|reported|words)\s+by|by|von|par|por|di|door|av|af|tekst|text|texte|testo|texto|autor(?:in)?|author|автор|yazan|oleh)(?:\s*:\s*|\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex LeadWord();

    [GeneratedRegex(@"^\s*(?:(?:(?:written|story|posted|reported|words)\s+by|by|von|par|por|di|door|av|af|tekst|text|texte|testo|texto|autor(?:in)?|author|автор|yazan|oleh)(?:\s*:\s*|\s+))+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*(?:;|,|\||•|·|\band\b|&|\bund\b|\bet\b|\by\b|\be\b(?=\s\p{Lu})|\bfor\b|\s[–—-]\s)\s*", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\s+(?:[Ff]or|FOR)\s+(?:the\s+)?\p{Lu}.*$|\s*\([^)]*\)\s*$|\s*<[^>]*>\s*$|\s*기자.*$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Tail();
}
