using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>
/// A line that does nothing but name the writers: <c>By Ada Example and Ben Sample, Staff Writers</c>, <c>Reporting by Ada Example; Editing by Ben Sample</c>.
/// </summary>
internal static partial class Byline
{
    private const string Lead = "By ";

    private static readonly (string Phrase, bool IsAuthor)[] Roles =
        [.. DataFile.Rows("Languages/English/Data/Articles/byline-roles.txt").Select(row => (row[1], row[0] == "author")).OrderByDescending(role => role.Item1.Length)];

    // The words that they end in: nearly no line has one of them, which is found fast.
    private static readonly SearchValues<string> RoleEnds = SearchValues.Create([.. Roles.Select(role => role.Phrase[role.Phrase.LastIndexOf(' ')..]).Distinct()], StringComparison.OrdinalIgnoreCase);

    private static readonly Lazy<FrozenSet<string>> GivenNames = new(() =>
        DataFile.Lines("Languages/English/Data/People/given-names.txt").Select(line => line.Split(' ')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>What no name of a person holds: a job, or what makes a name that of a paper.</summary>
    private static readonly Lazy<FrozenSet<string>> NotPersons = new(() =>
        DataFile.Lines("Languages/English/Data/Articles/job-titles.txt").Concat(DataFile.Rows("Languages/English/Data/People/outlet-words.txt").Select(row => row[0])).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The names of the line, in order; null where the line is no byline, none where it names helpers alone.</summary>
    public static IReadOnlyList<string>? Read(ReadOnlySpan<char> line) => Read(line, out _);

    /// <inheritdoc cref="Read(ReadOnlySpan{char})"/>
    /// <param name="line">The line.</param>
    /// <param name="rest">What follows the names: a job, an outlet, a place, a date; empty where nothing does.</param>
    public static IReadOnlyList<string>? Read(ReadOnlySpan<char> line, out string rest)
    {
        rest = "";
        line = line.Trim();
        if (line.Length is < 6 or > 160)
            return null;
        var text = line.ToString();
        var credits = Credits(text);
        if (credits.Count == 0)
            return Names(text, out rest);
        List<string> names = [];
        // Credits stand alone, or behind a byline.
        if (text[..credits[0].Start].Trim(Stops).Length > 0)
        {
            if (Names(text[..credits[0].Start].TrimEnd(Stops), out rest) is not { } first)
                return null;
            names.AddRange(first);
        }
        for (var i = 0; i < credits.Count; i++)
        {
            var end = i + 1 < credits.Count ? credits[i + 1].Start : text.Length;
            var helpers = text[credits[i].End..end].Trim(Stops);
            var people = Names(Lead + helpers, out _);
            if (people is null && (credits[i].IsAuthor || helpers.Length is 0 or > 60 || !char.IsUpper(helpers[0])))
                return null;
            if (credits[i].IsAuthor)
                names.AddRange(people!.Except(names, StringComparer.Ordinal));
        }
        return names;
    }

    /// <summary>Whether a line says what somebody did for the story.</summary>
    public static bool IsCredit(string line) => line.Length <= 160 && Credits(line).Count > 0;

    private static readonly char[] Stops = [' ', ';', ',', '.', '|', '•', '·', '/', '–', '—', '-', '(', ')', ':'];

    /// <summary>Where the line says what somebody did: at its start, or behind a stop.</summary>
    private static List<(int Start, int End, bool IsAuthor)> Credits(string text)
    {
        if (!text.AsSpan().ContainsAny(RoleEnds))
            return [];
        var credits = new List<(int Start, int End, bool IsAuthor)>();
        for (var at = 0; at < text.Length; at++)
        {
            var isHead = at == 0 || text[at - 1] == ' ' && at > 1 && Array.IndexOf(Stops, text[at - 2], 1) > 0 || text[at - 1] is '(' or '|';
            if (!isHead)
                continue;
            foreach (var (phrase, isAuthor) in Roles)
            {
                var end = at + phrase.Length;
                if (end >= text.Length || text[end] is not (' ' or ':') || string.Compare(text, at, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) != 0)
                    continue;
                credits.Add((at, end, isAuthor));
                at = end;
                break;
            }
        }
        return credits;
    }

    private static List<string>? Names(string text, out string rest)
    {
        rest = "";
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        List<string> names = [.. match.Groups["name"].Captures.Select(capture => Tidy(capture.Value))];
        rest = match.Groups["rest"].Value.Trim();
        AddListed(names, ref rest);
        return names.Count == 0 ? null : names;
    }

    /// <summary>More names in a list without “and”. Jobs, papers and places stand behind a comma too: one of the parts has to be known for a person’s.</summary>
    private static void AddListed(List<string> names, ref string rest)
    {
        var parts = rest.Split(", ");
        var count = 0;
        while (count < parts.Length && IsShapedAsPerson(parts[count]))
            count++;
        if (count == 0 || !parts.Take(count).Any(part => GivenNames.Value.Contains(part.Split(' ')[0])))
            return;
        // Of two, the second may be a place: both have to be known.
        if (count < parts.Length && !parts.Take(count).All(part => GivenNames.Value.Contains(part.Split(' ')[0])))
            return;
        names.AddRange(parts.Take(count).Select(Tidy));
        rest = string.Join(", ", parts.Skip(count));
    }

    private static bool IsShapedAsPerson(string part)
    {
        var words = part.Split(' ');
        return words.Length is 2 or 3 && Array.TrueForAll(words, word => word.Length > 0 && char.IsUpper(word[0]) && !NotPersons.Value.Contains(word) && !word.Any(char.IsDigit));
    }

    /// <summary>A name in capitals is written as names are.</summary>
    private static string Tidy(string name)
    {
        if (name.Any(char.IsLower))
            return name;
        var units = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < units.Length; i++)
            if (i == 0 || !char.IsLetter(units[i - 1]))
                units[i] = char.ToUpperInvariant(units[i]);
        return new string(units);
    }

    /// <summary>A capitalised word, and within a name the small words that go with it (de, van, bin…).</summary>
    private const string Word = @"\p{Lu}[\p{L}\p{M}'’.-]*";
    private const string Joint = "(?:AND|For|FOR|In|IN|At|AT|With|WITH)[ ]";
    private const string Name = $@"(?<name>{Word}(?:[ ](?!and[ ]|in[ ]|for[ ]|at[ ])\p{{Ll}}{{1,3}}|[ ](?!{Joint}){Word}){{0,4}}[ ](?!{Joint}){Word})";

    [GeneratedRegex($@"^(?i:by):?\s+{Name}(?:(?:,[ ]{Name})*,?[ ](?:and|AND|&)[ ]{Name})?"
        + @"(?:(?:,|[ ]?[|•·/–—-])[ ]?(?<rest>[^.!?]{2,80}(?:\.[ ]\d{1,2},?[ ]\d{4})?)|[ ](?i:in|for|at|with)[ ](?:the[ ])?\p{Lu}[^.!?]{1,60})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    private static partial Regex Pattern();
}
