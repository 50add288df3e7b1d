using NewsTools.Language;

namespace NewsTools.People;

/// <summary>What a word can be inside a title: a small word that belongs to none, a modifier, a place.</summary>
internal sealed class TitleContext(NameWords words, NameTable names)
{
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    /// <summary>Whether a word is small, by its tag or, where the tagger is unsure of capitals, by itself.</summary>
    internal bool IsFunctionWord(int at) =>
        words.PartOfSpeech(at) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Intj
        || (words.PartOfSpeech(at) is PartOfSpeech.Verb or PartOfSpeech.Adv && words[at].IsCapital && words.StartsSentence(at))
        || words.Is(at, ClosedClass.FunctionWord);

    /// <summary>Whether a word may stand before an office and belong to it.</summary>
    internal bool IsModifier(int at) =>
        words.Is(at, ClosedClass.RankModifier) || words[at].Hyphenated
        || words.PartOfSpeech(at) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn && !IsFunctionWord(at);

    /// <summary>How many words the name of a country, state, capital or nationality takes here; 0 where there is none.</summary>
    internal int PlaceAt(int at) =>
        Math.Max(Math.Max(_lexicon.Countries.Match(words, at, out _), _lexicon.Nationalities.Match(words, at, out _)),
            Math.Max(words[at].IsCapital ? _lexicon.States.Match(words, at, out _) : 0, _lexicon.Capitals.Match(words, at, out _)));

    /// <summary>Whether a person is named in a range, which ends with the sentence.</summary>
    internal bool HoldsPerson(int first, int end)
    {
        for (var i = first; i < end && i < words.Count && words.SameSentence(first, i); i++)
            if (names.IsPerson(i))
                return true;
        return false;
    }
}
