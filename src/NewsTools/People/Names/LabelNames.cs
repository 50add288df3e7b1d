namespace NewsTools.People;

/// <summary>“ADA VAN HOLM, MAYOR:”: a name in capitals that labels what is said behind the colon.</summary>
internal sealed class LabelNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    private const int LongestName = 5, LongestLabel = 12;

    internal void Find()
    {
        List<(int First, int End)> found = [];
        names.SortPeople();
        for (var i = 0; i + 2 < words.Count; i++)
            if (words[i].IsCapital && StartsBlock(i) && BehindTitles(i) is var first && EndOf(first) is { } end && !IsTaken(first, end))
                found.Add((first, end));
        extent.TakeOver(found);
    }

    private bool StartsBlock(int word) => (word == 0 || !words.SameSentence(word - 1, word)) && words[word].Start == words.BlockOf(words[word].Sentence).Span.Start;

    private int BehindTitles(int first)
    {
        while (evidence.IsTitle(first) && !evidence.IsGivenName(first) && words[first].Shape != WordShape.Lower)
            first++;
        return first;
    }

    // Behind two words in capitals or more, with a colon behind them or behind their role: a given name, an office or a name elsewhere must say that they are a person.
    private int? EndOf(int first)
    {
        if (!IsNameWord(first))
            return null;
        var end = first + 1;
        while (end < words.Count && end - first < LongestName && words.SameSentence(first, end) && (IsNameWord(end) || IsParticle(end)))
            end++;
        if (end == first + 1)
            return null;
        var colon = end;
        var isOfficer = false;
        for (; words.SameSentence(first, colon) && colon - first < LongestLabel && words[colon].Shape != WordShape.Lower && words.Key(colon) is not ":"; colon++)
            isOfficer |= words.Lexicon.Offices.Match(words, colon, out _) > 0;
        return words.Key(colon) is ":" && (colon == end || words.Key(end) is ",") && (isOfficer || (evidence.IsGivenName(first) || IsNamedElsewhere(end)) && !IsBody(first)) ? end : null;
    }

    private bool IsBody(int first) => names.OtherAt(first) is EntityKind.Organization && names.OtherAt(first + 1) is EntityKind.Organization;

    // Whether somebody is called by the last word: “Mr. Holm said”.
    private bool IsNamedElsewhere(int end) => LastWords.GetValueOrDefault(words.Key(end - 1)) > (names.IsPerson(end - 1) ? 1 : 0);

    // How many names end with a word.
    private Dictionary<string, int> LastWords => field ??= names.People.CountBy(person => words.Key(person.End - 1)).ToDictionary(StringComparer.Ordinal);

    // “DE” of “KATRIN DE HOLM”, which may look like a state
    private bool IsParticle(int word) => words[word].Shape == WordShape.Capitals && words.Lexicon.Particles.Contains(words.Key(word)) && words.SameSentence(word, word + 1) && IsNameWord(word + 1);

    private bool IsNameWord(int word) => (words[word].Shape == WordShape.Capitals || evidence.IsInitials(word)) && (evidence.IsGivenName(word) || !evidence.IsOtherWord(word));

    // Whether a longer name, or a whole one, is there already.
    private bool IsTaken(int first, int end) => names.PersonAt(first) is { } person && person.End >= end;
}
