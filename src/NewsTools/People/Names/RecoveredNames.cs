using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Bare names that the document proves: capitalised words that are the surname of someone named in full.</summary>
/// <param name="words">The document.</param>
/// <param name="names">The names found so far.</param>
/// <param name="evidence">What speaks for names.</param>
/// <param name="extent">Takes names.</param>
/// <param name="isSurname">Whether a word is such a surname.</param>
/// <param name="isGivenName">Whether a word is such a person's given name.</param>
/// <param name="isKnown">Whether a full name may be such a person's.</param>
internal sealed class RecoveredNames(
    NameWords words, NameTable names, NameEvidence evidence, NameExtent extent, Func<string, bool> isSurname, Func<string, bool> isGivenName, Func<PersonName, bool> isKnown)
{
    internal void Find()
    {
        for (var i = 0; i < words.Count; i++)
            if (!names.IsTaken(i) && words[i].IsCapital && !words[i].Hyphenated)
                if (evidence.NextHyphenated(i))
                    TakeHyphenated(i);
                else if (IsBareName(i))
                    extent.Take(FirstOf(i), i + 1);
        TakeOthers();
    }

    private void TakeHyphenated(int first)
    {
        var end = first + 2;
        while (end < words.Count && words[end].Hyphenated) end++;
        var name = string.Join('-', Enumerable.Range(first, end - first).Select(n => words[n].Key));
        if (isSurname(name) && !names.IsTaken(first, end))
            extent.Take(first, end);
    }

    private bool IsBareName(int word)
    {
        var key = words[word].Key;
        return key.Length >= 2 && (isSurname(key) || isGivenName(key) && key.Length > 2 && words.PartOfSpeech(word) == PartOfSpeech.Propn)
            && (!evidence.IsOrdinary(word) || key.IndexOf('\'', StringComparison.Ordinal) > 0) && !evidence.IsHoliday(word) && !words.Is(word - 1, ClosedClass.Article) && !evidence.IsThing(word + 1);
    }

    private int FirstOf(int word)
    {
        if (word > 0 && !names.IsTaken(word - 1) && words[word - 1].IsCapital && words.SameSentence(word, word - 1) && isGivenName(words[word - 1].Key))
            return word - 1;
        return evidence.IsUnknownGiven(word - 1) && isSurname(words[word].Key) ? word - 1 : word;
    }

    // A name that the recogniser took for something else: only where the word is no known place or outlet.
    private void TakeOthers()
    {
        var wrong = names.Others.FindAll(other => IsSurname(other.First, other.End) || IsFullName(other.First, other.End));
        if (wrong.Count == 0)
            return;
        var firsts = wrong.Select(other => other.First).ToHashSet();
        names.Others.RemoveAll(other => firsts.Contains(other.First));
        foreach (var (first, end, _) in wrong)
            extent.Take(first, end);
    }

    private bool IsSurname(int first, int end) =>
        end - first == 1 && isSurname(words[first].Key) && !words.Is(first - 1, ClosedClass.Article) && !evidence.IsOutlet(first) && !evidence.IsPlace(first) && !evidence.IsThing(end);

    private bool IsFullName(int first, int end) =>
        end - first is 2 or 3 && isSurname(words[end - 1].Key) && PersonName.Read(words, first, end) is { IsBare: false } name && isKnown(name);
}
