using NewsTools.Language;

namespace NewsTools.People;

/// <summary>“Wanjiku Ng’endo”, “Mohamed Nasheed N’Gola”: an apostrophe inside a capitalised word, or a particle before one, proves the name that the words before it begin.</summary>
internal sealed class ApostropheNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    internal void Find()
    {
        // In the order of the text, so that pieces are found by halving; they are joined when all are known.
        names.SortPeople();
        List<(int First, int End)> found = [];
        for (var i = 1; i < words.Count; i++)
            if (words[i].IsCapital && !words[i].Hyphenated && FirstOf(i) is { } first)
            {
                found.Add((first, EndOf(i)));
                i = found[^1].End - 1;
            }
        extent.TakeOver(found);
    }

    private int EndOf(int word)
    {
        var end = Math.Max(word + 1, names.PersonAt(word)?.End ?? 0);
        while (end < words.Count && (words[end].Hyphenated || words.SameSentence(word, end) && words[end].IsCapital && !names.IsTaken(end) && HasApostrophe(end)))
            end++;
        return end;
    }

    // Where the name begins that a word ends; null where nothing proves one.
    private int? FirstOf(int word)
    {
        var before = word - 1;
        while (before > 0 && words.SameSentence(before, word) && IsParticle(before))
            before--;
        if (!words.SameSentence(before, word) || before == word - 1 && !(HasApostrophe(word) && !names.IsTaken(word)))
            return null;
        if (names.IsTaken(word) && names.PersonAt(word) is not { Name.IsBare: true } || before < word - 1 && (evidence.IsNotName(word) || evidence.IsPlace(word)))
            return null;
        if (names.PersonAt(before) is { } person)
            return person.End == before + 1 ? person.First : null;
        if (before < word - 1 && !names.IsPerson(word))
            return !names.IsTaken(before) && words[before].Shape == WordShape.Capital && evidence.IsGivenName(before) && words.PartOfSpeech(before) == PartOfSpeech.Propn && !evidence.IsPlace(before)
                && !(words.SameSentence(before, before - 1) && words[before - 1].IsCapital && !evidence.IsTitle(before - 1)) ? before : null;
        return evidence.IsUnknownGiven(before) || IsMistakenGiven(before) && (evidence.IsGivenName(before) || Speakers.Contains(words.Key(word))) ? before : null;
    }

    // “Giulia”, which the recogniser took for a place.
    private bool IsMistakenGiven(int word) =>
        (names.IsOther(word, word + 1, EntityKind.Location) || names.IsOther(word, word + 1, EntityKind.Miscellaneous)) && words[word].Shape == WordShape.Capital
        && !evidence.IsPlace(word) && !evidence.IsNotName(word);

    // “d’Ambrosi said”: no place and no thing.
    private HashSet<string> Speakers => field ??=
        [.. Enumerable.Range(0, words.Count).Where(i => HasApostrophe(i) && words.SameSentence(i, i + 1) && words.Is(i + 1, ClosedClass.ReportingVerb)).Select(words.Key)];

    // A small word, or the parts of one that begins with an apostrophe: “van ’t”.
    private bool IsParticle(int word) =>
        !names.IsTaken(word) && words[word].Shape == WordShape.Lower && !words.Is(word, ClosedClass.FunctionWord)
            && words.Lexicon.Particles.Contains(words.Key(word))
        || words.Key(word) is "t" && IsApostrophe(word - 1) && words[word - 1].End == words[word].Start
        || IsApostrophe(word) && words.Key(word + 1) is "t" && words[word].End == words[word + 1].Start;

    private bool IsApostrophe(int word) => words.Key(word) is "'" or "’" or "‘";

    private bool HasApostrophe(int word)
    {
        var at = words[word].Key.IndexOf('\'', StringComparison.Ordinal);
        return at > 0 && at < words[word].Key.Length - 1;
    }
}
