using NewsTools.Language;

namespace NewsTools.People;

/// <summary>“Minister for Women and Equalities Ada Holm”, where the recogniser took words of the office for a part of the name, or for names.</summary>
internal sealed class OfficeNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    private const int LongestComplement = 10;

    internal void Find()
    {
        List<(int First, int End)> cleared = [], found = [];
        foreach (var person in names.People)
            if (GivenName(person.First, person.End) is { } given && StartOfOffice(given) is { } office && (given > person.First || HoldsName(office, given)))
                Add(office, given, person.End);
        foreach (var other in names.Others)
            if (GivenName(other.First, other.End) is { } given && given > other.First && StartOfOffice(given) is { } office && (IsList(office, given) || words.Lexicon.GovernmentWords.Match(words, given - 1, out _) > 0))
                Add(office, given, other.End);
        extent.TakeOver(found, cleared);

        void Add(int office, int given, int end)
        {
            cleared.Add((office, end));
            found.Add((given, end));
        }
    }

    // The given name that a full name at the end of a range begins with: only given names and initials stand between it and the surname.
    private int? GivenName(int first, int end)
    {
        int? given = null;
        for (var i = end - 2; i >= first && !words[i].Hyphenated && (evidence.IsInitials(i) || evidence.IsGivenName(i) && words.Lexicon.GovernmentWords.Match(words, i, out _) == 0); i--)
            if (evidence.IsGivenName(i))
                given = i;
        return given;
    }

    private int? StartOfOffice(int name) => PrepositionBefore(words, names, name, out _, mayHoldNames: true) is > 0 and var preposition ? preposition : null;

    private bool HoldsName(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (names.IsPerson(i))
                return true;
        return false;
    }

    private bool IsList(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.Is(i, ClosedClass.AdditiveConjunction))
                return true;
        return false;
    }

    /// <summary>The preposition behind the office whose complement ends just before a name (“President of France NAME”); -1 where there is none.</summary>
    /// <param name="words">The document.</param>
    /// <param name="names">The names found so far.</param>
    /// <param name="name">The first word of the name.</param>
    /// <param name="office">The office.</param>
    /// <param name="mayHoldNames">Whether single words of the complement may have been taken for people.</param>
    internal static int PrepositionBefore(NameWords words, NameTable names, int name, out OfficeWord office, bool mayHoldNames = false)
    {
        office = null!;
        if (words.Is(name - 1, ClosedClass.RelationPreposition))
            return -1;
        var isList = false;
        var hasCapital = false;
        var hasSmall = false;
        for (var at = name - 1; at > 0 && name - at <= LongestComplement && words.SameSentence(at, name); at--)
        {
            ref readonly var word = ref words[at];
            if (word.Shape == WordShape.Lower && words.Is(at, ClosedClass.RelationPreposition))
            {
                var length = words.Lexicon.Offices.Match(words, at - 1, out office);
                if (length == 0)
                    continue;
                return (hasSmall ? isList && !mayHoldNames : hasCapital) && at < name - 1 && !office.IsCommon ? at : -1;
            }
            if (names.IsPerson(at) && !(mayHoldNames && words[at].Shape == WordShape.Capital))
                return -1;
            if (words.Is(at, ClosedClass.AdditiveConjunction))
            {
                if (at == name - 1)
                    return -1;
                isList = true;
            }
            else if (word.IsCapital)
                hasCapital = true;
            else if (word.Shape == WordShape.Lower && (at < name - 1 || IsPluralNoun(words, at)) && IsNoun(words, at))
                hasSmall = true; // “for management and resources”: several things are no title of the one named behind them
            else if (!(isList && word.Key == ",") && !words.Is(at, ClosedClass.DefiniteArticle) && !word.IsPossessive)
                return -1;
        }
        return -1;
    }

    private static bool IsPluralNoun(NameWords words, int word) => word >= 0 && words[word].Shape == WordShape.Lower && words.Document.PennTag(words[word].Token) is "NNS";

    private static bool IsNoun(NameWords words, int word) => words.PartOfSpeech(word) is PartOfSpeech.Noun or PartOfSpeech.Adj;
}
