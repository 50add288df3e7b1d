using NewsTools.Language;

namespace NewsTools.People;

/// <summary>What speaks for or against a word as a part of a person's name: the word lists, its tag and its neighbours.</summary>
internal sealed class NameEvidence(NameWords words, NameTable names)
{
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    /// <summary>Whether a word is no part of a name, capital or not.</summary>
    internal bool IsNotName(int word) =>
        words.PartOfSpeech(word) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Cconj || IsOtherWord(word);

    /// <summary>The same by the word lists alone, where its tag tells nothing.</summary>
    internal bool IsOtherWord(int word)
    {
        if (words.Is(word, ClosedClass.FrequentFunctionWord) || words.Is(word, ClosedClass.Correlative) || words[word].Key.Length < 2 && words[word].End - words[word].Start < 2)
            return true;
        var isTitle = _lexicon.Titles.Match(words, word, out _) > 0;
        if (isTitle && words.Text[words[word].End - 1] == '.')
            return true;
        if ((isTitle || IsState(word) || words.Is(word, ClosedClass.CalendarName)) && !IsGivenName(word))
            return true;
        return IsThing(word) || _lexicon.Countries.Match(words, word, out _) > 0 || _lexicon.Offices.Match(words, word, out _) > 0
            || _lexicon.PartyWords.Match(words, word, out var party) > 0 && !party.IsWeak || IsNationality(word) || _lexicon.Seats.Match(words, word, out _) > 0;
    }

    internal bool IsGivenName(int word) => _lexicon.IsGivenName(words.Key(word));

    /// <summary>Whether a word makes the name before it another thing's.</summary>
    internal bool IsThing(int word) => _lexicon.Things.Match(words, word, out _) > 0 && !IsSaint(word);

    /// <summary>“Lucas St. Cloud”: no street.</summary>
    internal bool IsSaint(int word) => words.Is(word, ClosedClass.SaintTitle) && words.SameSentence(word, word + 1) && words[word + 1].Shape == WordShape.Capital;

    internal bool IsTitle(int word) => _lexicon.Titles.Match(words, word, out _) > 0;

    internal bool IsState(int word) => _lexicon.States.Match(words, word, out _) > 0;

    internal bool IsNationality(int word) => _lexicon.Nationalities.Match(words, word, out _) > 0;

    internal bool IsOutlet(int word) => _lexicon.Outlets.Match(words, word, out _) > 0;

    /// <summary>Whether a word is also an ordinary one.</summary>
    internal bool IsOrdinaryWord(int word) => _lexicon.OrdinaryWords.Contains(words.Key(word));

    /// <summary>A nationality or party, singular or plural.</summary>
    internal bool IsPeople(int word)
    {
        if (IsNationality(word))
            return true;
        var singular = words.Key(word).TrimEnd('s');
        return _lexicon.PartyWords.TryGet(singular, out var party) && !(party.IsWeak && singular == words.Key(word));
    }

    internal bool IsPlace(int word) => _lexicon.Capitals.Match(words, word, out _) > 0 || _lexicon.Countries.Match(words, word, out _) > 0 || IsState(word);

    /// <summary>Whether a hyphen joins the word behind.</summary>
    internal bool NextHyphenated(int word) => word + 1 < words.Count && words[word + 1].Hyphenated;

    /// <summary>Whether an unclaimed word may be the given name of the surname that follows it.</summary>
    internal bool IsUnknownGiven(int word) =>
        word >= 0 && !names.IsTaken(word) && words[word].Shape == WordShape.Capital && words[word].Key.Length > 2 && !words[word].Hyphenated && !NextHyphenated(word) && words.SameSentence(word, word + 1)
        && words.PartOfSpeech(word) == PartOfSpeech.Propn && !IsTitle(word) && !IsNotName(word) && !IsPlace(word)
        && !(words.StartsSentence(word) && IsOrdinaryWord(word)) && !words.Is(word, ClosedClass.CalendarName);

    /// <summary>A capital that its place explains: an ordinary word at the start of a sentence that the tagger does not take for a name.</summary>
    internal bool IsOrdinary(int word) =>
        words.PartOfSpeech(word) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Aux or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Part or PartOfSpeech.Num
        || words.PartOfSpeech(word) != PartOfSpeech.Propn && IsOrdinaryWord(word) && (words.StartsSentence(word) || words[word].Shape == WordShape.Capitals);

    /// <summary>“Christmas Day”, “New Year’s Eve”, “Boxing Day”: no one called Day.</summary>
    internal bool IsHoliday(int word) =>
        words.Is(word, ClosedClass.CalendarUnit) && words.SameSentence(word - 1, word)
        && (words[word - 1].IsPossessive || words[word - 1].IsCapital && (words.Is(word - 1, ClosedClass.CalendarName) || IsOrdinaryWord(word - 1)));

    /// <summary>“R.K.” and the like.</summary>
    internal bool IsInitials(int word)
    {
        ref readonly var initials = ref words[word];
        return initials.Key.Length is 1 or 2 && initials.End - initials.Start > initials.Key.Length && !(initials.Key.Length == 2 && IsTitle(word)) && _lexicon.Countries.Match(words, word, out _) == 0;
    }

    /// <summary>Whether a title is rather the given name that is spelled like it (“Earl”, “Dean”).</summary>
    internal bool IsGivenName(int word, TitleWord title) => title.IsGivenName && _lexicon.ShareOfWomen(words.Key(word)) is not null;
}
