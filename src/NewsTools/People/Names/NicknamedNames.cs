namespace NewsTools.People;

/// <summary>Tomasi “Brick” Vailahi: the shape alone proves a name.</summary>
internal sealed class NicknamedNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    internal void Find()
    {
        // In the order of the text, so that pieces are found by halving; they are joined when all are known.
        names.SortPeople();
        List<(int First, int End)> joined = [];
        for (var i = 1; i + 3 < words.Count; i++)
        {
            if (CloseOf(i) is not { } close || evidence.IsNotName(i - 1) || evidence.IsNotName(close + 1) || !Fits(i - 1, close + 1) || !Fits(close + 1, i - 1))
                continue;
            int first = i - 1, end = close + 2;
            while (first > 0 && words.SameSentence(first - 1, i) && names.IsTaken(first) && names.IsTaken(first - 1) && names.PersonAt(i - 1) is { } before && before.First < first && before.End == i) first--;
            while (end < words.Count && (words[end].Hyphenated || names.IsTaken(end) && names.IsTaken(end - 1) && names.PersonAt(close + 1) is { } after && after.First == close + 1 && after.End > end)) end++;
            joined.Add((first, end));
        }
        extent.TakeOver(joined);
    }

    // Whether a word beside a nickname may be a part of the name: no other name's, unless that is a single word and the rest is surely a name's.
    private bool Fits(int word, int other) =>
        names.OtherAt(word) is null || !names.IsInsideOther(word) && !names.IsInsideOther(word + 1) && names.IsPerson(other);

    // The mark that closes up to three words after one that opens, where capitals stand before, inside and behind.
    private int? CloseOf(int mark)
    {
        if (words[mark].Shape != WordShape.Mark || !words[mark - 1].IsCapital || words[mark].Start == words[mark - 1].End)
            return null;
        var isBracket = words.Key(mark) is "(" or "[";
        var first = isBracket && IsOpening(mark + 1) ? mark + 2 : mark + 1;
        if (!isBracket && !IsOpening(mark))
            return null;
        var last = first;
        while (last < first + 3 && words.SameSentence(mark, last) && words[last].IsWord) last++;
        var close = first > mark + 1 ? last + 1 : last;
        if (last == first || !words.SameSentence(mark, close + 1) || !words[last - 1].IsCapital || !words[close + 1].IsCapital || words[close + 1].Start == words[close].End)
            return null;
        if (isBracket ? words.Key(close) is not (")" or "]") : !IsClosing(close))
            return null;
        return !isBracket || first > mark + 1 && IsClosing(last) || IsBracketed(mark - 1, first, last) ? close : null;
    }

    private bool IsOpening(int mark) => words.Key(mark) is "\"" or "“" or "‘" or "``" or "«" or "'" or "`" or "„" or "‚" or "”" or "‹";

    private bool IsClosing(int mark) => words.Key(mark) is "\"" or "”" or "’" or "''" or "»" or "'" or "“" or "‘" or "›";

    // “Peter (Pete) Holm”, but “Ashley Marsh (Rovers) Peter Holm” and “Marsh (Labour) …”: a bracket alone proves little, so the word before it has to be a given name
    // and the one in it no party, place or outlet.
    private bool IsBracketed(int given, int first, int last) =>
        last == first + 1 && words[first].Shape == WordShape.Capital && (evidence.IsGivenName(given) || evidence.IsInitials(given) && evidence.IsGivenName(given - 1))
        && !evidence.IsOtherWord(first) && !evidence.IsPlace(first) && !evidence.IsPeople(first) && !evidence.IsOutlet(first) && !words.Lexicon.PartyTags.TryGet(words.Key(first), out _);
}
