using NewsTools.Language;

namespace NewsTools.People;

/// <summary>A common given name that stands alone, unclaimed or taken for a place where nothing happens: “Brent thinks”, “snapped at Veronica”.</summary>
internal sealed class LoneGivenNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    internal void Find()
    {
        HashSet<string> places = new(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
            if (words[i].Shape == WordShape.Capital && IsCommon(i) && IsLikePlace(i))
                places.Add(words[i].Key);
        HashSet<int> wrong = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Shape != WordShape.Capital || !IsCommon(i) || places.Contains(words[i].Key) || !StandsAlone(i) || !IsName(i))
                continue;
            if (!names.IsTaken(i))
                extent.Take(i, i + 1);
            else if (names.IsOther(i, i + 1, EntityKind.Location) && !(words.SameSentence(i, i + 1) && words.Key(i + 1) == ","))
                wrong.Add(i);
        }
        if (wrong.Count == 0)
            return;
        names.Others.RemoveAll(o => wrong.Contains(o.First) && o.End == o.First + 1);
        foreach (var i in wrong)
            extent.Take(i, i + 1);
    }

    private bool IsCommon(int word) => _lexicon.ShareOfWomen(words[word].Key) is not null;

    private bool StandsAlone(int word) =>
        !words[word].Hyphenated && !evidence.NextHyphenated(word) && !words.Is(word - 1, ClosedClass.Article) && !words.Is(word - 1, ClosedClass.StormNoun)
        && !(word > 0 && words.SameSentence(word, word - 1) && words[word - 1].IsCapital && !words.StartsSentence(word - 1))
        && !(words.SameSentence(word, word + 1) && words[word + 1].IsCapital) && !evidence.IsThing(word + 1);

    private bool IsName(int word) =>
        words.PartOfSpeech(word) == PartOfSpeech.Propn && words.Text[words[word].End - 1] != '.' && !words.Is(word, ClosedClass.CalendarName) && !evidence.IsPlace(word) && !evidence.IsHoliday(word)
        && !(evidence.IsOrdinaryWord(word) && words.StartsSentence(word)) && !evidence.IsNotName(word) && !evidence.IsOutlet(word);

    // “in Charlotte”, “Charlotte, N.C.”
    private bool IsLikePlace(int word) =>
        words.SameSentence(word, word - 1) && words.Is(word - 1, ClosedClass.ToponymPreposition)
        || words.Key(word + 1) == "," && words.SameSentence(word, word + 2) && words[word + 2].IsCapital && evidence.IsState(word + 2);
}
