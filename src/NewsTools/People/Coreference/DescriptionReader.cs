using System.Globalization;
using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Reads definite descriptions: “the senator”, “the former Republican governor”, “the 61-year-old ferryman”, “the 61-year-old”.</summary>
internal sealed class DescriptionReader(NameWords words, NameTable names)
{
    private const int LongestPhrase = 7, LongestOffice = 4;
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    /// <summary>The description that begins at a word; null where none does.</summary>
    internal Description? Read(int first) => words.Is(first, ClosedClass.DefiniteArticle) ? ReadBehind(first) : null;

    /// <summary>Somebody's officer or kin who is not named there: “her finance minister”, “his mother”; null where none begins at a word.</summary>
    internal Description? ReadOwned(int first) => words.Is(first, ClosedClass.PossessiveDeterminer) && ReadBehind(first) is { Office: not null } found ? found : null;

    /// <summary>Somebody of whom the text has not spoken: “a clerk”; null where none begins at a word.</summary>
    internal Description? ReadNew(int first) => words.Is(first, ClosedClass.NewDeterminer) ? ReadBehind(first) : null;

    // What stands behind a determiner.
    private Description? ReadBehind(int first)
    {
        var read = new Description(first, first);
        for (var at = first + 1; at - first < LongestPhrase && words.SameSentence(first, at); at++)
        {
            if (AgeAt(at) is { } age)
            {
                at += 2;
                if (!IsFollowedByNoun(at, first))
                    return new Description(first, at + 1) { Age = age };
                read = read with { Age = age };
                continue;
            }
            if (names.IsPerson(at) || words[at].Shape == WordShape.Mark)
                return null;
            if (OfficeStarting(at, out var length) is { } office)
            {
                var end = at + length;
                var isElect = words.Is(end, ClosedClass.ElectStatus) && words[end].Hyphenated;
                if (isElect) end++;
                if (GoesOn(end, first))
                    continue;
                // “the mother of three”
                if (words.Is(end, ClosedClass.GenitivePreposition) && words.SameSentence(first, end + 1) && words.PartOfSpeech(end + 1) == PartOfSpeech.Num && !GoesOn(end + 2, first))
                    return read with { End = end + 2, Office = office, Head = _lexicon.HeadOf(office.Form) };
                // “the president of the bank”: only where a title says the same, which the resolver does not know; leave it
                return words.Is(end, ClosedClass.GenitivePreposition) && words.SameSentence(first, end) ? null : read with { End = end, Office = office, Head = _lexicon.HeadOf(office.Form), IsElect = isElect };
            }
            if (words[at].IsCapital && _lexicon.PartyWords.Match(words, at, out var party) is > 0 and var partyLength)
            {
                read = read with { Party = party.Party };
                if (IsHead(at, at + partyLength, party, first))
                    return read with { End = at + partyLength, Age = 0 };
                at += partyLength - 1;
                continue;
            }
            if (Math.Max(_lexicon.Nationalities.Match(words, at, out _), _lexicon.Countries.Match(words, at, out _)) is > 0 and var placeLength)
            {
                read = read with { Place = words.TextOf(at, at + placeLength) };
                // “the Finn”, but not “the Finnish”, who are many
                if (_lexicon.Nationalities.Match(words, at, out _) == placeLength && !words.Is(at + placeLength - 1, ClosedClass.CollectiveDemonym) && words.SameSentence(first, at + placeLength)
                    && _lexicon.IsSpeechVerb(words.Key(at + placeLength)))
                    return read with { End = at + placeLength };
                at += placeLength - 1;
                continue;
            }
            if (words.Is(at, ClosedClass.FormerStatus))
                read = read with { IsFormer = true };
            else if (!MayModify(at))
                return null;
        }
        return null;
    }

    // “61-year-old”
    private int? AgeAt(int at)
    {
        if (words[at].Shape != WordShape.Number || !words.Is(at + 1, ClosedClass.AgeUnit) || !words.Is(at + 2, ClosedClass.AgeAdjective) || !words[at + 1].Hyphenated)
            return null;
        _ = int.TryParse(words.Key(at), NumberStyles.None, CultureInfo.InvariantCulture, out var age);
        return age;
    }

    private bool IsFollowedByNoun(int at, int first) =>
        words.SameSentence(first, at + 1) && (words[at + 1].Shape == WordShape.Lower && words.PartOfSpeech(at + 1) is PartOfSpeech.Noun or PartOfSpeech.Adj);

    // The longest office that begins at a word.
    private OfficeWord? OfficeStarting(int at, out int length)
    {
        OfficeWord? found = null;
        length = 0;
        for (var end = at; end < at + LongestOffice && words.SameSentence(at, end); end++)
            if (_lexicon.Offices.Match(words, end, out var office) == end - at + 1)
                (found, length) = (office, end - at + 1);
        return found;
    }

    // Whether the word for the people of a party is what the description turns on.
    private bool IsHead(int at, int end, PartyWord party, int first) =>
        words[at].Shape == WordShape.Capital && !party.IsAdjective && !GoesOn(end, first) && OfficeStarting(end, out _) is null;

    private bool MayModify(int at) =>
        words.Is(at, ClosedClass.LateStatus) || words[at].IsCapital || words[at].Hyphenated || words.PartOfSpeech(at) is PartOfSpeech.Adj or PartOfSpeech.Noun;

    // Whether the noun phrase goes on: “the president's …” ends, “the police chief spokesman” does not.
    private bool GoesOn(int end, int first)
    {
        if (!words.SameSentence(first, end))
            return false;
        if (names.IsPerson(end) || words[end].Hyphenated)
            return true; // a title of the person that follows, or the rest of a word
        return words[end].Shape == WordShape.Lower && words.PartOfSpeech(end) == PartOfSpeech.Noun && !words.Is(end, ClosedClass.ReportingVerb)
            || words[end].IsCapital && words.PartOfSpeech(end) == PartOfSpeech.Propn;
    }
}
