namespace NewsTools.People;

/// <summary>Who may be meant by an office, an age or a party, of the people mentioned so far; each list in the order of the mentions.</summary>
internal sealed class DescribedPeople(RoleLexicon roles)
{
    private readonly Dictionary<string, List<PersonCluster>> _byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonCluster>> _byParty = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<PersonCluster>> _byAge = [];
    private readonly Dictionary<PersonCluster, int> _last = [];

    /// <summary>Notes a name with the titles that stand at it.</summary>
    internal void See(NameMention mention)
    {
        if (mention.Cluster is not { } cluster)
            return;
        See(cluster, mention.First);
        foreach (var title in mention.Titles)
            if (title.OfficeHead is { } head)
            {
                Add(_byHead, head, cluster);
                foreach (var noun in roles.NounsFor(title.Office!, head))
                    Add(_byHead, noun[(noun.LastIndexOf(' ') + 1)..], cluster);
            }
        if (mention.Party is not null)
            Add(_byParty, mention.Party, cluster);
        if (mention.Age > 0)
            Add(_byAge, mention.Age, cluster);
    }

    /// <summary>Notes that a person is meant at a word.</summary>
    internal void See(PersonCluster cluster, int word) => _last[cluster] = word;

    /// <summary>The word at which a person was last meant.</summary>
    internal int LastOf(PersonCluster cluster) => _last[cluster];

    /// <summary>Those of whom the text says what a description says.</summary>
    internal IReadOnlyList<PersonCluster> Candidates(Description found)
    {
        List<PersonCluster>? candidates;
        if (found.Age > 0)
            _byAge.TryGetValue(found.Age, out candidates);
        else if (found.Office is not null)
            _byHead.TryGetValue(found.Head, out candidates);
        else
            _byParty.TryGetValue(found.Party ?? "", out candidates);
        return candidates ?? [];
    }

    private static void Add<T>(Dictionary<T, List<PersonCluster>> lists, T key, PersonCluster cluster) where T : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        list.Add(cluster);
    }
}
