using NewsTools.Language;

namespace NewsTools.People;

/// <summary>“Ada Holm told”, “said Ada Holm”: a given name and a word with a capital that no one claimed, or that was taken for a place, at a verb of saying.</summary>
internal sealed class SpeakingNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    internal void Find()
    {
        List<(int First, int End)> found = [];
        for (var i = 0; i + 1 < words.Count; i++)
            if (words[i].Shape == WordShape.Capital && words[i + 1].Shape == WordShape.Capital && Speaks(i) && !IsClaimed(i) && words.SameSentence(i, i + 1) && IsGivenName(i) && IsSurname(i + 1))
                found.Add((i, i + 2));
        extent.TakeOver(found);
    }

    // By a person, or by a body that the recogniser saw there.
    private bool IsClaimed(int word) =>
        names.IsTaken(word, word + 2) && !(names.IsOther(word, word + 2, EntityKind.Location) || names.IsOther(word, word + 2, EntityKind.Miscellaneous));

    private bool IsGivenName(int word) =>
        evidence.IsGivenName(word) && !evidence.IsTitle(word) && !evidence.IsNotName(word) && !evidence.IsPlace(word) && !words[word].Hyphenated
        && !(word > 0 && words.SameSentence(word - 1, word) && words[word - 1].IsCapital);

    private bool IsSurname(int word) =>
        words.PartOfSpeech(word) == PartOfSpeech.Propn && !words[word].Hyphenated && !evidence.NextHyphenated(word) && !evidence.IsNotName(word) && !evidence.IsOutlet(word)
        && !(words.SameSentence(word, word + 1) && (words[word + 1].IsCapital || words[word + 1].IsPossessive));

    private bool Speaks(int given) =>
        words.SameSentence(given, given + 2) && words.Is(given + 2, ClosedClass.ReportingVerb) || given > 0 && words.SameSentence(given - 1, given) && words.Is(given - 1, ClosedClass.ReportingVerb);
}
