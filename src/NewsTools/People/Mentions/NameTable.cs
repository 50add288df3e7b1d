using NewsTools.Language;

namespace NewsTools.People;

/// <summary>The names found so far: those of people, those of other things, and the words that they take.</summary>
internal sealed class NameTable(NameWords words)
{
    private readonly bool[] _taken = new bool[words.Count];

    /// <summary>Names of people; in the order of the text once all are found.</summary>
    internal List<NameMention> People { get; } = [];

    /// <summary>Names of other things, as word ranges; in the order of the text once all are found.</summary>
    internal List<(int First, int End, EntityKind Kind)> Others { get; } = [];

    /// <summary>Whether a word belongs to any name.</summary>
    internal bool IsTaken(int word) => (uint)word < (uint)_taken.Length && _taken[word];

    /// <summary>Whether any word of a range belongs to a name.</summary>
    internal bool IsTaken(int first, int end) => _taken.AsSpan(first, end - first).Contains(true);

    /// <summary>Whether a word belongs to a person's name.</summary>
    internal bool IsPerson(int word) => IsTaken(word) && OtherAt(word) is null;

    /// <summary>What kind of other name a word belongs to; null where it belongs to none.</summary>
    internal EntityKind? OtherAt(int word)
    {
        var at = Others.FirstEndingAfter(word, other => other.End);
        return at < Others.Count && Others[at].First <= word ? Others[at].Kind : null;
    }

    /// <summary>Whether a word continues another name that began before it.</summary>
    internal bool IsInsideOther(int word)
    {
        var at = Others.FirstEndingAfter(word, other => other.End);
        return at < Others.Count && Others[at].First < word;
    }

    /// <summary>Whether another name of a kind fills a range, an article before it aside.</summary>
    internal bool IsOther(int first, int end, EntityKind kind) =>
        OtherAt(first) == kind && OtherAt(end - 1) == kind && (OtherAt(first - 1) is null || words.Is(first - 1, ClosedClass.DefiniteArticle)) && !IsInsideOther(end);

    /// <summary>The person whose name holds a word; only while the people are in the order of the text.</summary>
    internal NameMention? PersonAt(int word)
    {
        var at = People.FirstEndingAfter(word, person => person.End);
        return at < People.Count && People[at].First <= word ? People[at] : null;
    }

    /// <summary>Adds a person's name.</summary>
    internal void AddPerson(NameMention mention)
    {
        Take(mention.First, mention.End);
        People.Add(mention);
    }

    /// <summary>Adds the name of something else.</summary>
    internal void AddOther(int first, int end, EntityKind kind)
    {
        Take(first, end);
        Others.Add((first, end, kind));
    }

    /// <summary>Removes every name that lies inside one of some ranges, to make room for longer ones.</summary>
    internal void Clear(List<(int First, int End)> ranges)
    {
        if (ranges.Count == 0)
            return;
        var inside = new HashSet<int>();
        foreach (var (first, end) in ranges)
            inside.UnionWith(Enumerable.Range(first, end - first));
        People.RemoveAll(p => Releases(p.First, p.End));
        Others.RemoveAll(o => Releases(o.First, o.End));

        bool Releases(int first, int end)
        {
            var isInside = inside.Contains(first) && inside.Contains(end - 1);
            if (isInside)
                _taken.AsSpan(first, end - first).Clear();
            return isInside;
        }
    }

    /// <summary>Marks the words of a range as those of a name.</summary>
    internal void Take(int first, int end) => _taken.AsSpan(first, end - first).Fill(true);

    /// <summary>Puts the people in the order of the text.</summary>
    internal void SortPeople() => People.Sort((a, b) => a.First.CompareTo(b.First));

    /// <summary>Puts the other names in the order of the text.</summary>
    internal void SortOthers() => Others.Sort((a, b) => a.First.CompareTo(b.First));
}
