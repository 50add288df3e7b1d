using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Tells people without a name from those by whom they are described: “a person close to the mayor, Ada Holm, said” is not Ada Holm.</summary>
internal sealed class AnonymousSources(ClauseWords words)
{
    private const int LongestDescription = 14; // tokens

    private readonly PeopleLexicon _lexicon = words.Document.Lexicon<PeopleLexicon>();

    /// <summary>The words for somebody without a name, at whose end an office stands that the name behind it explains; null where there are none. Spokespeople are named.</summary>
    /// <param name="name">The first token of a name.</param>
    public TokenRange? Before(int name)
    {
        var comma = name - 1;
        if (comma < 2 || !words.IsPerson(name) || !words.IsComma(comma) || !_lexicon.Offices.TryGet(words[comma - 1].ToString(), out _))
            return null;
        var floor = Math.Max(words.Document.Sentences[words.Document.SentenceOf(name)].First, comma - LongestDescription);
        var first = comma - 1;
        while (first > floor && !words.Is(first, ClosedClass.IndefiniteDeterminer) && !words.IsPunctuation(first) && !words.Is(first, ClosedClass.SpokespersonNoun))
            first--;
        return words.Is(first, ClosedClass.IndefiniteDeterminer) && OwnsOffice(first, comma) ? new TokenRange(first, comma) : null;
    }

    // “… close to the prime minister”: behind a preposition, and somebody's or the only one.
    private bool OwnsOffice(int first, int end)
    {
        for (var i = first + 1; i + 1 < end; i++)
            if (words.Pos(i) is PartOfSpeech.Adp)
                return i > first + 1 && words.IsAny(i + 1, ClosedClass.DefiniteArticle, ClosedClass.PossessiveDeterminer);
        return false;
    }
}
