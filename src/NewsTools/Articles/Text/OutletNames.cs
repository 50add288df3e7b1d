using System.Collections.Frozen;

namespace NewsTools;

/// <summary>Tells the names of outlets from headlines, sections and people, where a title has several parts.</summary>
internal static class OutletNames
{
    private static readonly FrozenSet<string> Known = DataFile.Rows("Languages/English/Data/People/outlets.txt").Where(row => !row[0].StartsWith('~')).Select(row => LetterKey.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);
    private static readonly (string Words, bool IsFirst, bool IsLast, bool NeedsArticle)[] Words =
        [.. DataFile.Rows("Languages/English/Data/People/outlet-words.txt").Select(row => (row[0], row[1].Contains("first", StringComparison.Ordinal) || row[1].Contains("both", StringComparison.Ordinal),
            row[1].Contains("last", StringComparison.Ordinal) || row[1].Contains("both", StringComparison.Ordinal), row[1].StartsWith('~')))];

    /// <summary>Whether words are the name of an outlet: a known one, or one whose words say so.</summary>
    public static bool Is(string name)
    {
        if (name.Length is < 3 or > 60 || !char.IsUpper(name[0]) && !char.IsDigit(name[0]) || name.Count(' ') > 5 || name[^1] is '.' or '?' or '!' or ':')
            return false;
        var hasArticle = name.StartsWith("The ", StringComparison.OrdinalIgnoreCase);
        var bare = hasArticle ? name[4..] : name;
        if (Known.Contains(LetterKey.Of(bare)) || Known.Contains(LetterKey.Of(name)))
            return true;
        // Each word of a name has a capital: “Council to read the Herald” is none.
        if (!Array.TrueForAll(bare.Split(' '), word => word.Length == 0 || !char.IsLower(word[0]) || word is "of" or "the" or "and" or "for" or "on"))
            return false;
        return Array.Exists(Words, word => (!word.NeedsArticle || hasArticle)
            && (word.IsLast && bare.EndsWith(" " + word.Words, StringComparison.Ordinal) || word.IsFirst && bare.StartsWith(word.Words + " ", StringComparison.Ordinal)));
    }

    /// <summary>Whether words are spelt in the name of a host: “Dunmere Herald” in <c>www.dunmereherald.example</c>.</summary>
    public static bool IsHost(string name, Uri? address)
    {
        var key = LetterKey.Of(name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);
        return address is { IsAbsoluteUri: true } && key.Length >= 3 && address.Host.Split('.') is [.. var labels, _] && Array.Exists(labels, label => LetterKey.Of(label) is { Length: >= 3 } part && (part == key || key.Length >= 6 && part.Contains(key, StringComparison.Ordinal)));
    }
}
