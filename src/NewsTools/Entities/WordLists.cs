namespace NewsTools.Entities;

/// <summary>
/// The word lists of <c>Entities/Data</c>: which lists hold a phrase, and what the lists of people's names say of a word.
/// Phrases of up to <see cref="LongestPhrase"/> words are found by their hash, word for word.
/// </summary>
internal sealed class WordLists
{
    /// <summary>The lists of phrases; a list's place here is its bit.</summary>
    internal static readonly string[] PhraseLists =
    [
        "countries", "demonyms", "us-states", "cities", "regions", "organizations", "teams", "outlets",
        "organization-words", "place-words", "event-words", "titles",
    ];

    internal const int LongestPhrase = 7;

    /// <summary>The bits of the lists.</summary>
    internal const uint ListBits = 0xFFFF;

    /// <summary>Set where only the form in capitals counts: "WHO", not "who" or "Who".</summary>
    internal const uint CapsOnly = 0x2_0000;

    /// <summary>Set where longer phrases start with these words.</summary>
    internal const uint GoesOn = 0x1_0000;

    internal const int TitleList = 11;

    private static readonly Lazy<WordLists> Shared = new(() => new WordLists());

    private readonly WordTable _phrases;
    private readonly WordTable _names;

    private WordLists()
    {
        var phrases = new Dictionary<ulong, uint>();
        for (var list = 0; list < PhraseLists.Length; list++)
            foreach (var phrase in Read(PhraseLists[list]))
                Add(phrases, phrase, 1u << list);
        _phrases = new WordTable(phrases);
        _names = new WordTable(NameLists.Read());
    }

    internal static WordLists Default => Shared.Value;

    /// <summary>What is known of a phrase: list bits and the marks above.</summary>
    /// <param name="hash">Of its words, by <see cref="Extend"/> from 0.</param>
    internal uint Phrase(ulong hash) => _phrases[hash];

    /// <summary>What <see cref="NameLists"/> says of a word.</summary>
    internal uint Name(ulong lower) => _names[lower];

    /// <summary>The hash of a phrase with one more word.</summary>
    internal static ulong Extend(ulong phrase, ulong lower) => WordInfo.Mix((phrase * 0x9E3779B97F4A7C15) + lower);

    /// <summary>The entries of a list.</summary>
    internal static IEnumerable<string> Read(string list) =>
        DataFile.Lines($"Entities/Data/{list}.txt").SelectMany(line => line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static void Add(Dictionary<ulong, uint> phrases, string phrase, uint bits)
    {
        // Corpora and tokenizers differ in whether a hyphenated name is one token.
        Add(phrases, Words(phrase, hyphens: false), bits);
        if (phrase.AsSpan().IndexOfAny('-', '/', '&') > 0)
            Add(phrases, Words(phrase, hyphens: true), bits);
    }

    private static void Add(Dictionary<ulong, uint> phrases, string[] words, uint bits)
    {
        var hash = 0ul;
        for (var i = 0; i < words.Length; i++)
        {
            hash = Extend(hash, WordInfo.HashLower(words[i]));
            var last = i + 1 == words.Length;
            phrases.TryGetValue(hash, out var known);
            if (last && words.Length == 1 && words[0].Length <= 4 && words[0].AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0)
                known |= (known & ListBits) == 0 ? CapsOnly : 0;
            else if (last)
                known &= ~CapsOnly;
            phrases[hash] = known | (last ? bits : GoesOn);
        }
    }

    private static string[] Words(string phrase, bool hyphens)
    {
        var spaced = phrase.Replace(",", " ,", StringComparison.Ordinal).Replace("'s", " 's", StringComparison.Ordinal);
        if (hyphens)
            spaced = spaced.Replace("-", " - ", StringComparison.Ordinal).Replace("/", " / ", StringComparison.Ordinal)
                .Replace("&", " & ", StringComparison.Ordinal);
        return spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
