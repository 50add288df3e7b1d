using NewsTools.Language;

namespace NewsTools.People;

/// <summary>“Desmond and Ruth Brennan”: the first, where only the second was found.</summary>
internal sealed class JointNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    internal void Find()
    {
        foreach (var person in names.People.ToArray())
        {
            var at = person.First - 2;
            if (at >= 0 && !person.Name.IsBare && words.Is(at + 1, ClosedClass.AdditiveConjunction) && words.SameSentence(at, person.First) && !names.IsTaken(at) && IsGivenName(at))
                extent.Take(at, at + 1);
        }
    }

    private bool IsGivenName(int word) =>
        words[word].Shape == WordShape.Capital && !words[word].Hyphenated && evidence.IsGivenName(word) && words.PartOfSpeech(word) == PartOfSpeech.Propn && !evidence.IsNotName(word)
        && !(word > 0 && words.SameSentence(word - 1, word) && words[word - 1].IsCapital && !words.StartsSentence(word - 1));
}
