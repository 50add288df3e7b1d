namespace NewsTools.People;

/// <summary>Gives definite descriptions (“the senator”, “the 61-year-old ferryman”) to the person whose title, age or party they fit.</summary>
internal sealed class DescriptionResolver(NameWords words, NameTable names, KnownPeople? known)
{
    private const int Reach = 60; // sentences that a description looks back
    private const int LongestWait = 3; // sentences until an officer is named
    private const int MostCandidates = 50; // the latest: keeps a text of a million names linear
    private readonly PeopleLexicon _lexicon = words.Lexicon;
    private readonly DescriptionReader _reader = new(words, names);
    private readonly DescribedPeople _people = new();

    internal void Resolve(List<PersonCluster> clusters, CancellationToken cancellation)
    {
        var inTitle = new bool[words.Count];
        var mentions = clusters.SelectMany(c => c.Mentions).OrderBy(m => m.First).ToArray();
        foreach (var mention in mentions)
            foreach (var title in mention.Titles)
                inTitle.AsSpan(title.First, title.End - title.First).Fill(true);
        var listed = clusters.FindAll(c => c.Known >= 0);
        var unnamed = new List<Description>();
        var next = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            for (; next < mentions.Length && mentions[next].First <= i; next++)
                _people.See(mentions[next]);
            if (!inTitle[i] && _reader.ReadOwned(i) is { } owned && !inTitle.AsSpan(owned.First, owned.End - owned.First).Contains(true))
                unnamed.Add(owned);
            if (inTitle[i] || names.IsTaken(i) || _reader.Read(i) is not { } found || inTitle.AsSpan(found.First, found.End - found.First).Contains(true))
                continue;
            if ((Holder(found, listed) ?? Choose(found) ?? Introduced(found, unnamed, mentions.AsSpan(0, next))) is not { } best)
                continue;
            best.Others.Add((found.First, found.End, MentionKind.Description));
            _people.See(best, found.First);
            i = found.End - 1;
        }
    }

    // Who held the office when the article was published, by the user's who's who.
    private PersonCluster? Holder(Description found, List<PersonCluster> clusters)
    {
        if (known is null || found.Office is not { Form: var office } || found.IsFormer || found.IsElect)
            return null;
        DateOnly? day = words.Document.Article.PublishedAt is { } published ? DateOnly.FromDateTime(published.Date) : null;
        return clusters.Find(cluster => known.Person(cluster.Known) is { } person && person.Offices.Any(held => held.IsHeldOn(day)
            && (string.Equals(held.Title, office, StringComparison.OrdinalIgnoreCase) || _lexicon.HeadOf(held.Title) == found.Head && IsSameRank(office, held.Title))));
    }

    private PersonCluster? Choose(Description found)
    {
        var candidates = _people.Candidates(found);
        PersonCluster? best = null, second = null;
        for (int i = candidates.Count - 1, seen = 0; i >= 0 && seen < MostCandidates; i--, seen++)
        {
            var cluster = candidates[i];
            if (cluster == best || cluster == second || !Fits(found, cluster) || words[found.First].Sentence - SentenceOf(cluster) > Reach)
                continue;
            if (best is null || _people.LastOf(cluster) > _people.LastOf(best))
                (best, second) = (cluster, best);
            else if (second is null || _people.LastOf(cluster) > _people.LastOf(second))
                second = cluster;
        }
        // Two who fit, named side by side: nobody can tell.
        if (best is not null && second is not null && found.Age == 0 && SentenceOf(best) == SentenceOf(second) && SentenceOf(best) >= words[found.First].Sentence - 1
            && best.Mentions.Count <= 2 * second.Mentions.Count)
            return null;
        return best;
    }

    // “Her finance minister said …” / “…,” Ada Holm said. The minister, 61, …: who is named for the first time between the two, alone and without an office.
    private PersonCluster? Introduced(Description found, List<Description> unnamed, ReadOnlySpan<NameMention> before)
    {
        if (found.Office is null || before.IsEmpty || before[^1] is not { Cluster: { } cluster, Name.IsBare: false } latest || latest != cluster.Mentions[0] || cluster.Offices.Count > 0 || cluster.Contradicts(found.Office.Gender))
            return null;
        var sentence = words[latest.First].Sentence;
        if (words[found.First].Sentence != sentence + 1 || before.Length > 1 && words[before[^2].First].Sentence == sentence)
            return null;
        if (unnamed.FindLast(owned => owned.Head == found.Head && owned.First < latest.First) is not { } introduced || sentence - words[introduced.First].Sentence > LongestWait || !IsSameRank(found.Office.Form, introduced.Office!.Form))
            return null;
        cluster.Others.Add((introduced.First, introduced.End, MentionKind.Description));
        unnamed.Remove(introduced);
        return cluster;
    }

    private int SentenceOf(PersonCluster cluster) => words[_people.LastOf(cluster)].Sentence;

    private bool Fits(Description found, PersonCluster cluster)
    {
        if (found.Office is not null && cluster.Contradicts(found.Office.Gender))
            return false;
        if (found.Party is not null && cluster.Party is not null && cluster.Party != found.Party)
            return false;
        return found.Office is null || found.Age > 0 || cluster.Offices.Exists(title => Fits(found, title));
    }

    private bool Fits(Description found, TitleReading title) =>
        title.OfficeHead == found.Head && found.IsFormer == title.IsFormer && found.IsElect == title.IsElect && IsSameRank(found.Office!.Form, title.Office!)
        && (found.Place is null || title.Place is null || IsSameCountry(found.Place, title.Place));

    // “the minister” for a foreign minister, but not “the president” for a vice president.
    private bool IsSameRank(string described, string held)
    {
        if (string.Equals(described, held, StringComparison.OrdinalIgnoreCase))
            return true;
        if (!held.EndsWith(described, StringComparison.OrdinalIgnoreCase) && !held.StartsWith(described + " ", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var lower in _lexicon.LowerRanks)
            if (held.StartsWith(lower, StringComparison.OrdinalIgnoreCase) && !described.StartsWith(lower, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    private bool IsSameCountry(string a, string b) => a == b || Country(a) is { } left && left == Country(b);

    private string? Country(string name) => _lexicon.Countries.TryGet(name, out var country) || _lexicon.Nationalities.TryGet(name, out country) ? country : null;
}
