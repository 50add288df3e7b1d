namespace NewsTools.People;

/// <summary>“Odalys Marguerite Ruiz”, of which only the end was found, where Odalys Ruiz is named elsewhere.</summary>
internal sealed class CutShortNames(NameWords words, NameTable names, NameExtent extent)
{
    internal void Find()
    {
        var named = names.People.FindAll(p => p.Name.Given.Length > 0);
        var given = named.Select(p => p.Name.Given[0]).ToHashSet(StringComparer.Ordinal);
        var full = named.Select(p => p.Name.Given[0] + " " + p.Name.Surname).ToHashSet(StringComparer.Ordinal);
        HashSet<int> lost = [];
        for (var i = names.People.Count - 1; i >= 0; i--)
        {
            var person = names.People[i];
            var before = person.First - 1;
            if (before < 0 || !words[before].IsCapital || !words.SameSentence(before, person.First) || !given.Contains(words.Key(before)))
                continue;
            var isWhole = full.Contains(words.Key(before) + " " + person.Name.Surname);
            if (person.Name.IsBare && !isWhole)
                continue;
            if (names.IsTaken(before))
            {
                // “TJ”, taken for an organisation
                if (!isWhole || names.OtherAt(before) is null || names.IsInsideOther(before))
                    continue;
                lost.Add(before);
            }
            names.People.RemoveAt(i);
            extent.Take(before, person.End);
        }
        if (lost.Count > 0)
            names.Others.RemoveAll(o => lost.Contains(o.First));
    }
}
