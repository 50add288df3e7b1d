using System.Collections.Frozen;

namespace NewsTools.Wire;

/// <summary>Knows the parts of words that are written with a hyphen, from <c>Pdf/Data/hyphenated-words.txt</c>.</summary>
internal static class HyphenatedWords
{
    private static readonly FrozenSet<string> Numbers = Words("number");
    private static readonly FrozenSet<string> Prefixes = Words("prefix");
    private static readonly FrozenSet<string> Heads = Words("head");
    private static readonly FrozenSet<string> Tails = Words("tail");

    /// <summary>Whether two parts are one word with a hyphen, rather than one that was broken.</summary>
    public static bool Are(string head, string tail) =>
        Prefixes.Contains(head) || Heads.Contains(head) && Tails.Contains(tail) || Numbers.Contains(head) && (Tails.Contains(tail) || Numbers.Contains(tail));

    private static FrozenSet<string> Words(string kind) => DataFile.Rows("Pdf/Data/hyphenated-words.txt", typeof(HyphenatedWords).Assembly)
        .Where(row => row[0] == kind).SelectMany(row => row[1].Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
