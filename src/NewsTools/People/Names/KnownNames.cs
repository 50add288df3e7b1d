namespace NewsTools.People;

/// <summary>The names of the user's who's who. A single word counts only where its bearer is also named in full.</summary>
internal sealed class KnownNames(NameWords words, NameTable names, KnownPeople known)
{
    internal void Find()
    {
        var named = new HashSet<int>();
        List<(int Word, int Person)> single = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsWord || known.Match(words, i, out var person) is not (> 0 and var length))
                continue;
            if (length == 1)
                single.Add((i, person));
            else if (words[i].IsCapital || words[i + length - 1].IsCapital)
            {
                named.Add(person);
                Add(i, i + length, person);
            }
            i += length - 1;
        }
        foreach (var (word, person) in single)
            if (named.Contains(person) && words[word].IsCapital)
                Add(word, word + 1, person);
    }

    private void Add(int first, int end, int person)
    {
        if (PersonName.Read(words, first, end) is { } name)
            names.AddPerson(new NameMention { First = first, End = end, Name = name, Known = person });
    }
}
