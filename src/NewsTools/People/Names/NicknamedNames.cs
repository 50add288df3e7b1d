namespace NewsTools.People;

/// <summary>Tomasi “Brick” Vailahi: the shape alone proves a name.</summary>
internal sealed class NicknamedNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    internal void Find()
    {
        // In the order of the text, so that pieces are found by halving; they are joined when all are known.
        names.SortPeople();
        List<(int First, int End)> joined = [];
        var inside = new HashSet<int>();
        for (var i = 1; i + 3 < words.Count; i++)
        {
            if (CloseOf(i) is not { } close || evidence.IsNotName(i - 1) || evidence.IsNotName(close + 1) || names.OtherAt(i - 1) is not null || names.OtherAt(close + 1) is not null)
                continue;
            int first = i - 1, end = close + 2;
            while (first > 0 && words.SameSentence(first - 1, i) && names.IsTaken(first) && names.IsTaken(first - 1) && names.PersonAt(i - 1) is { } before && before.First < first && before.End == i) first--;
            while (end < words.Count && (words[end].Hyphenated || names.IsTaken(end) && names.IsTaken(end - 1) && names.PersonAt(close + 1) is { } after && after.First == close + 1 && after.End > end)) end++;
            joined.Add((first, end));
            inside.UnionWith(Enumerable.Range(first, end - first));
        }
        names.People.RemoveAll(p => inside.Contains(p.First) && inside.Contains(p.End - 1));
        foreach (var (first, end) in joined)
            extent.Take(first, end);
    }

    // The mark that closes up to three words after a mark, where capitals stand before, inside and behind.
    private int? CloseOf(int mark)
    {
        if (words[mark].Shape != WordShape.Mark || words.Key(mark) is not ("\"" or "“" or "‘" or "``" or "«" or "'" or "`") || !words[mark - 1].IsCapital || words[mark].Start == words[mark - 1].End)
            return null;
        var close = mark + 1;
        while (close < mark + 4 && words.SameSentence(mark, close) && words[close].IsWord) close++;
        return close > mark + 1 && words.SameSentence(mark, close + 1) && words[close - 1].IsCapital && words.Key(close) is "\"" or "”" or "’" or "''" or "»" or "'"
            && words[close + 1].IsCapital && words[close + 1].Start != words[close].End ? close : null;
    }
}
