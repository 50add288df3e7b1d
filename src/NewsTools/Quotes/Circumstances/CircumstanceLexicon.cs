using System.Collections.Frozen;
using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>The words of where and through what something is said, from the lists in the folder <c>Quotes</c> of a language's data.</summary>
internal sealed class CircumstanceLexicon : ILexicon<CircumstanceLexicon>
{
    private readonly FrozenDictionary<string, Occasion>.AlternateLookup<ReadOnlySpan<char>> _occasions;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _places;
    private readonly FrozenDictionary<string, VenueKind[]>.AlternateLookup<ReadOnlySpan<char>> _prepositions;
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _participles;

    private CircumstanceLexicon(Lexicons data)
    {
        var occasions = new Dictionary<string, Occasion>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Rows("Quotes/occasion-nouns.txt"))
        {
            var occasion = new Occasion(Enum.Parse<VenueKind>(row[1], ignoreCase: true), row.Length > 2 ? row[2].Split(',') : [], char.IsUpper(row[0][0]));
            occasions[row[0]] = occasion;
            if (!occasion.IsName)
                occasions.TryAdd(data.Inflector.PluralOf(row[0]), occasion);
        }
        _occasions = occasions.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _places = data.Rows("Quotes/place-nouns.txt").Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _prepositions = data.Rows("Quotes/venue-prepositions.txt")
            .ToFrozenDictionary(r => r[0], r => r[1].Split(',').Select(k => Enum.Parse<VenueKind>(k, ignoreCase: true)).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _participles = data.Rows("Quotes/venue-participles.txt").ToFrozenDictionary(r => r[0], r => r[1] == "behind", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the lists of a language.</summary>
    public static CircumstanceLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>An occasion or medium.</summary>
    /// <param name="Kind">Which of the two.</param>
    /// <param name="Addressees">Prepositions before who hears it.</param>
    /// <param name="IsName">Whether it is written with a capital.</param>
    internal sealed record Occasion(VenueKind Kind, string[] Addressees, bool IsName);

    /// <summary>The occasion or medium that words name; null where none.</summary>
    public Occasion? OccasionOf(ReadOnlySpan<char> words) =>
        _occasions.TryGetValue(words, out var occasion) && occasion.IsName == char.IsUpper(words[0]) ? occasion : null;

    /// <summary>Whether a noun is a place.</summary>
    public bool IsPlace(ReadOnlySpan<char> word) => _places.Contains(word);

    /// <summary>What may follow a preposition; nothing after another word.</summary>
    public ReadOnlySpan<VenueKind> VenuesAfter(ReadOnlySpan<char> preposition) => _prepositions.TryGetValue(preposition, out var kinds) ? kinds : [];

    /// <summary>Whether a word is what is done with an occasion (“published”).</summary>
    public bool IsDoneWith(ReadOnlySpan<char> word) => _participles.TryGetValue(word, out var behind) && behind;

    /// <summary>Whether a word is what a speaker does at an occasion (“speaking”).</summary>
    public bool IsDoneAt(ReadOnlySpan<char> word) => _participles.TryGetValue(word, out var behind) && !behind;
}
