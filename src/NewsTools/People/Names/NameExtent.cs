using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Takes a range of words for a person's name, once what belongs to it on either side is taken in.</summary>
internal sealed class NameExtent(NameWords words, NameTable names, NameEvidence evidence)
{
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    /// <summary>Adds the names that ranges are, in place of every name inside them.</summary>
    internal void TakeOver(List<(int First, int End)> ranges) => TakeOver(ranges, ranges);

    /// <summary>Adds the names that ranges are, in place of every name inside others.</summary>
    internal void TakeOver(List<(int First, int End)> ranges, List<(int First, int End)> cleared)
    {
        names.Clear(cleared);
        foreach (var (first, end) in ranges)
            Take(first, end);
    }

    /// <summary>Adds the name that the range is, or is a part of; nothing where it is none.</summary>
    internal void Take(int first, int end)
    {
        end = WithSuffix(first, end);
        first = WithGivenNames(first);
        end = WithSurname(first, end);
        if (end - first == 1 && evidence.IsUnknownGiven(first - 1))
            first--;
        if (PersonName.Read(words, first, end) is not { } name)
            return;
        // “the Obamas”, “the Van Burens”: kin, nobody in particular.
        if (name.IsBare && words.Is(first - 1, ClosedClass.DefiniteArticle) && name.Surname.EndsWith('s'))
            return;
        names.Take(first, end);
        var isModifier = _lexicon.Things.Match(words, end, out var thing) > 0;
        // “Reagan Airport” is a place; “the Trump administration” names the man only in passing.
        if (isModifier && words[end].IsCapital && thing is ThingKind.Place or ThingKind.Event or ThingKind.Organization)
            return;
        names.AddPerson(new NameMention { First = first, End = end, Name = name, IsModifier = isModifier });
    }

    private int WithSuffix(int first, int end)
    {
        var at = end;
        if (words.Key(at) == "," && words.SameSentence(first, at + 1))
            at++;
        if (at < words.Count && words.SameSentence(first, at) && !names.IsTaken(at) && words[at].IsCapital && _lexicon.Suffixes.TryGetValue(words[at].Key, out var suffix)
            && suffix is { IsKin: true, IsWeak: false } && (at == end || suffix.FollowsComma))
            return at + 1;
        return end;
    }

    // The first half of a hyphenated name; initials and a given name that were left out: “R.K. Alvey”.
    private int WithGivenNames(int first)
    {
        while (first > 0 && words[first].Hyphenated && !names.IsTaken(first - 1) && words.Key(first - 1).Length > 1)
            first--;
        while (first > 0 && !names.IsTaken(first - 1) && words.SameSentence(first, first - 1) && words[first - 1].IsCapital && !words[first].Hyphenated
            && (evidence.IsInitials(first - 1) || IsPlainGivenName(first - 1)))
            first--;
        return first;
    }

    private bool IsPlainGivenName(int word) =>
        evidence.IsGivenName(word) && !evidence.IsNotName(word) && words.PartOfSpeech(word) == PartOfSpeech.Propn && !evidence.IsTitle(word) && !evidence.IsState(word) && !evidence.IsOrdinaryWord(word);

    // “its owner, Omar Said, said”: between commas a capital tells more than the tag of a verb.
    private bool IsApposed(int first, int end) =>
        words.PartOfSpeech(end - 1) == PartOfSpeech.Verb && words.Key(first - 1) == "," && words.Key(end) == "," && words.SameSentence(first - 1, end);

    // A name cut short: “Ambrose” of “Ambrose Tutu-Ferrer”.
    private int WithSurname(int first, int end)
    {
        // but not “Ada Holm-Bo Rand”
        while (end < words.Count && words[end].Hyphenated && !names.IsTaken(end) && words[end].IsCapital
            && (end - first == 1 || words[end - 1].Hyphenated || !words.SameSentence(end, end + 1) || !words[end + 1].IsCapital || words[end + 1].Hyphenated))
            end++;
        if (end - first == 1 && evidence.IsGivenName(first) && words.SameSentence(first, end) && !names.IsTaken(end) && words[end].Shape == WordShape.Capital
            && (words.PartOfSpeech(end) == PartOfSpeech.Propn && !evidence.IsNotName(end) || IsApposed(first, end + 1)))
        {
            end++;
            while (end < words.Count && words[end].Hyphenated && !names.IsTaken(end)) end++;
        }
        return end;
    }
}
