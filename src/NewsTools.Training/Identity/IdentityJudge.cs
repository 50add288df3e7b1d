using System.Text.RegularExpressions;

namespace NewsTools.Training.Identity;

/// <summary>Whether what was found in an article of the identity set is right, as <c>score_quotes.py --identity</c> judges it.</summary>
internal static partial class IdentityJudge
{
    private const double Likeness = 0.8;

    /// <summary>Whether each piece of a quote is what a statement says, by at least 0.8 of their words (Dice), and whether its speaker is who makes them.</summary>
    internal static (bool IsContentRight, bool IsSpeakerRight) Judge(this IdentityArticle article, Quote quote)
    {
        var said = quote.Content.Select(span => article.Find(span)).ToArray();
        return Array.Exists(said, statement => statement is null) ? (false, false) : (true, Array.TrueForAll(said, statement => IsSpeaker(statement!, quote)));
    }

    private static IdentityStatement? Find(this IdentityArticle article, TextSpan span)
    {
        var found = Words(article.Text, span.Start, span.End).ToHashSet();
        IdentityStatement? best = null;
        var most = 0.0;
        foreach (var statement in article.Statements)
        {
            var gold = Words(article.Text, statement.Start, statement.End).ToHashSet();
            if (Dice(gold, found) is var dice && dice > most)
                (best, most) = (statement, dice);
        }
        return most < Likeness ? null : best;
    }

    /// <summary>How much two sets of words have in common, from 0 to 1 (Dice 1945).</summary>
    internal static double Dice(HashSet<int> one, HashSet<int> other) => one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static bool IsSpeaker(IdentityStatement statement, Quote quote)
    {
        var speaker = quote.Speaker;
        if (statement.Speakers.Count > 1)
            return speaker is not null && speaker.Members.Count == statement.Speakers.Count && speaker.Members.All(member => statement.Speakers.Any(one => Is(one, member.Name)));
        var names = new[] { speaker?.Entity?.Name ?? (speaker?.Kind is SpeakerKind.Person ? speaker.Name : null), speaker?.OnBehalfOf?.Name };
        if (statement.Speakers is [var only])
            return Array.Exists(names, name => name is not null && Is(only, name));
        // Who is not named in the copy must be given no name that is not in the source's words.
        return names[0] is not { } given || quote.Source is { } source && Holds(source.Text, given);
    }

    private static bool Is(IdentitySpeaker speaker, string name) => speaker.Names.Any(one => IsSame(one, name));

    /// <summary>Whether words hold all words of a name.</summary>
    internal static bool Holds(string words, string name) => Bare(name).All(Bare(words).Contains);

    /// <summary>Whether two names are of one: the same words, or the one's words all in the other with the same last one.</summary>
    internal static bool IsSame(string one, string other) => IsSame(Bare(one), Bare(other));

    private static bool IsSame(string[] a, string[] b) => a.Length > 0 && b.Length > 0 && a[^1] == b[^1] && (a.All(b.Contains) || b.All(a.Contains));

    private static string[] Bare(string name)
    {
        string[] words = [.. Word().Matches(name.Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal)).Select(word => word.Value.ToLowerInvariant())];
        return words is ["the", .. var rest] ? rest : words;
    }

    private static List<int> Words(string text, int start, int end) => [.. Word().Matches(text[start..end]).Select(word => start + word.Index)];

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
