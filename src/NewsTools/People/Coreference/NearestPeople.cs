namespace NewsTools.People;

/// <summary>Whom the last paragraphs speak of, named people and others: the one that a description means where the text says nowhere that it fits (“the hotelier said”).</summary>
internal sealed class NearestPeople(NameWords words, SpeechContext speech)
{
    private const int Reach = 3; // blocks
    private readonly List<(int Word, PersonCluster? Cluster)> _seen = [];

    /// <summary>Whether a phrase is the subject of a verb of speech, outside quotation marks.</summary>
    internal bool Speaks(int first, int end) => !speech.IsQuoted(first) && speech.Speaks(first, end);

    /// <summary>Notes where somebody is named, or speaks without a name.</summary>
    internal void See(int word, PersonCluster? cluster) => _seen.Add((word, cluster));

    /// <summary>The only one of whom the nearest paragraph that names people speaks, that of a word or up to three before it; null where it speaks of others too.</summary>
    /// <param name="at">The word.</param>
    /// <param name="fits">Whether somebody may be meant.</param>
    internal PersonCluster? Only(int at, Func<PersonCluster, bool> fits)
    {
        PersonCluster? only = null, owner = null;
        var block = -1;
        for (var i = _seen.Count - 1; i >= 0; i--)
        {
            var (word, cluster) = _seen[i];
            if (word >= at || speech.IsQuoted(word))
                continue;
            var own = words.BlockIndexOf(word);
            if (block < 0 ? words.BlockIndexOf(at) - own > Reach : own != block)
                break;
            block = own;
            if (cluster is null || only is not null && only != cluster && fits(cluster) && !IsOwner(i))
                return null;
            if (!fits(cluster))
                continue;
            // “Marsh’s deputy, Ada Holm”: the first is meant only where nobody else is named.
            if (!IsOwner(i))
                only ??= cluster;
            else if (owner is not null && owner != cluster)
                return null;
            else
                owner = cluster;
        }
        return only ?? owner;
    }

    private bool IsOwner(int seen)
    {
        var (word, cluster) = _seen[seen];
        return cluster?.Mentions.Find(mention => mention.First == word) is { } mention && mention.End < words.Count && words[mention.End].IsPossessive;
    }
}
