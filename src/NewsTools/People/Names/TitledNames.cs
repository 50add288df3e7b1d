using NewsTools.Language;

namespace NewsTools.People;

/// <summary>“President Alvey”: capitalised words that no one claimed, behind a title or an office of the lists.</summary>
internal sealed class TitledNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    private const int LongestName = 4;
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    internal void Find()
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (names.IsTaken(i) || !words[i].IsCapital || words[i].Hyphenated || !words.SameSentence(i, i - 1) || names.IsTaken(i - 1) || !FollowsTitle(i))
                continue;
            if (_lexicon.TitlesForward.Match(words, i, out var second) > 0 && !evidence.IsGivenName(i, second) || evidence.IsNotName(i))
                continue;
            var end = EndOf(i);
            if (end == words.Count || !words[end].IsCapital || !evidence.IsThing(end))
                extent.Take(i, end);
        }
    }

    private bool FollowsTitle(int name)
    {
        var isApposed = words.Key(name - 1) == ",";
        var before = isApposed || words[name - 1].Hyphenated && words.Is(name - 1, ClosedClass.ElectStatus) ? name - 2 : name - 1;
        if (before < 0)
            return false;
        if (before > 0 && !isApposed && _lexicon.Titles.Match(words, before, out _) is > 0 and var length && words[before - length + 1].IsCapital)
            return true;
        // a trade or office without capital needs a name of two words: “referee Ana Ruiz”
        return _lexicon.Offices.Match(words, before, out _) > 0 && words.SameSentence(name, name + 1) && words[name + 1].IsCapital && !names.IsTaken(name + 1)
            && words.PartOfSpeech(name) == PartOfSpeech.Propn && words.PartOfSpeech(name + 1) == PartOfSpeech.Propn && !evidence.IsNotName(name + 1);
    }

    private int EndOf(int first)
    {
        var end = first + 1;
        while (end < words.Count && end - first < LongestName && words.SameSentence(first, end) && !names.IsTaken(end)
            && (words[end].Hyphenated || words[end].IsCapital && !evidence.IsNotName(end) || IsParticle(end)))
            end++;
        return end;
    }

    private bool IsParticle(int word) =>
        words[word].Shape == WordShape.Lower && _lexicon.Particles.Contains(words[word].Key) && word + 1 < words.Count && words[word + 1].IsCapital;
}
