using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Gives definite descriptions (“the senator”, “the 61-year-old ferryman”) to the person whose title, age or party they fit.</summary>
internal sealed class DescriptionResolver(NameWords words, NameTable names, SpeechContext speech, KnownPeople? known)
{
    private const int Reach = 60; // sentences that a description looks back
    private const int LongestWait = 3; // sentences until an officer is named
    private const int LongestLead = 10; // sentences until somebody is named of whom the text has spoken by an office
    private const int MostCandidates = 50; // the latest: keeps a text of a million names linear
    private readonly PeopleLexicon _lexicon = words.Lexicon;
    private readonly DescriptionReader _reader = new(words, names);
    private readonly BodyLexicon _bodies = words.Document.Lexicon<BodyLexicon>();
    private readonly RoleLexicon _roles = words.Document.Lexicon<RoleLexicon>();
    private readonly DescribedPeople _people = new(words.Document.Lexicon<RoleLexicon>());
    private readonly NearestPeople _nearest = new(words, speech);
    private readonly List<Description> _waiting = []; // those that mean nobody yet
    private readonly HashSet<string> _newcomers = new(StringComparer.Ordinal); // what those are who speak without a name: “a clerk”

    /// <summary>The descriptions that speak and may mean one or the other.</summary>
    internal List<OpenWords<PersonCluster>> Open { get; } = [];

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
            {
                _people.See(mentions[next]);
                _nearest.See(mentions[next].First, mentions[next].Cluster);
            }
            if (!inTitle[i] && words.Is(i, ClosedClass.NewDeterminer) && (words.StartsSentence(i) || _lexicon.IsSpeechVerb(words.Key(i - 1))) && _reader.ReadNew(i) is { } unknown && !inTitle[unknown.End - 1])
            {
                _newcomers.Add(unknown.Head);
                _nearest.See(i, null);
            }
            if (!inTitle[i] && _reader.ReadOwned(i) is { } owned && !inTitle.AsSpan(owned.First, owned.End - owned.First).Contains(true))
            {
                if (Owned(owned) is { } held)
                {
                    held.Others.Add((owned.First, owned.End, MentionKind.Description));
                    _people.See(held, owned.First);
                    _nearest.See(owned.First, held);
                    continue;
                }
                if (owned.Office is { IsCommon: false })
                    unnamed.Add(owned);
                Wait(owned);
            }
            if (inTitle[i] || names.IsTaken(i) || _reader.Read(i) is not { } found || inTitle.AsSpan(found.First, found.End - found.First).Contains(true))
                continue;
            if ((Holder(found, listed) ?? Choose(found) ?? Introduced(found, unnamed, mentions.AsSpan(0, next)) ?? Nearest(found)) is not { } best)
            {
                Wait(found);
                continue;
            }
            best.Others.Add((found.First, found.End, MentionKind.Description));
            _people.See(best, found.First);
            _nearest.See(found.First, best);
            i = found.End - 1;
        }
        foreach (var waiting in _waiting)
            if (NamedLater(waiting) is { } named)
                named.Others.Add((waiting.First, waiting.End, MentionKind.Description));
    }

    private void Wait(Description found)
    {
        if (found is { Office: not null, IsFormer: false, IsElect: false } && !IsKin(found) && !speech.IsQuoted(found.First))
            _waiting.Add(found);
    }

    // “…, its mayor said. … Mayor Bo Rand”, “the guard testified. The guard, Bo Rand, …”: the only one of that office, who is named for the first time soon after.
    private PersonCluster? NamedLater(Description found)
    {
        var only = OnlyHolder(found);
        if (only?.Mentions[0] is not { } named || named.First < found.End || words[named.First].Sentence - words[found.First].Sentence is < 1 or > LongestLead)
            return null;
        var isElsewhere = words.Is(named.End, ClosedClass.GenitivePreposition) && !IsSpokenOf(words.TextOf(named.End + 1, named.End + 2), found.First);
        return !isElsewhere && Fits(found, only) && named.Titles.Exists(title => Fits(found, title) && title.OfficeHead == found.Head && (title.Place is null || IsSpokenOf(title.Place, found.First)))
            ? only : null;
    }

    private bool IsSpokenOf(string place, int before) => words.Text.AsSpan(0, words[before].Start).Contains(place, StringComparison.Ordinal);

    // Who held the office when the article was published, by the user's who's who.
    private PersonCluster? Holder(Description found, List<PersonCluster> clusters)
    {
        if (known is null || found.Office is not { Form: var office } || found.IsFormer || found.IsElect)
            return null;
        DateOnly? day = words.Document.Article.PublishedAt is { } published ? DateOnly.FromDateTime(published.Date) : null;
        return clusters.Find(cluster => known.Person(cluster.Known) is { } person && person.Offices.Any(held => held.IsHeldOn(day)
            && (string.Equals(held.Title, office, StringComparison.OrdinalIgnoreCase) || _lexicon.HeadOf(held.Title) == found.Head && IsSameRank(office, held.Title))));
    }

    // “His lawyer”: the only one of whom the text says so.
    private PersonCluster? Owned(Description found) => OnlyHolder(found) is { } only && Fits(found, only) ? only : null;

    // Who alone has a title of that office.
    private PersonCluster? OnlyHolder(Description found)
    {
        PersonCluster? only = null;
        foreach (var cluster in _people.Candidates(found))
            if (cluster != only && cluster.Offices.Exists(title => title.OfficeHead == found.Head))
            {
                if (only is not null)
                    return null;
                only = cluster;
            }
        return only;
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
        {
            double all = best.Mentions.Count + second.Mentions.Count;
            if (speech.Speaks(found.First, found.End))
                Open.Add(new(found.First, [(best, best.Mentions.Count / all), (second, second.Mentions.Count / all)]));
            return null;
        }
        return best;
    }

    // “Her finance minister said …” / “…,” Ada Holm said. The minister, 61, …: who is named for the first time behind the officer, alone and without an office.
    private PersonCluster? Introduced(Description found, List<Description> unnamed, ReadOnlySpan<NameMention> before)
    {
        if (found.Office is null)
            return null;
        for (var i = unnamed.Count - 1; i >= Math.Max(0, unnamed.Count - MostCandidates); i--)
            if (unnamed[i].Head == found.Head && IsSameRank(found.Office.Form, unnamed[i].Office!.Form) && NamedBehind(unnamed[i], found, before) is { } named)
                return Introduce(unnamed, i, named);
        return null;
    }

    private NameMention? NamedBehind(Description officer, Description found, ReadOnlySpan<NameMention> before)
    {
        var at = before.Length;
        while (at > 0 && before[at - 1].First > officer.First && before.Length - at < MostCandidates)
            at--;
        if (at == before.Length || at > 0 && before[at - 1].First > officer.First)
            return null;
        var named = before[at];
        var sentence = words[named.First].Sentence;
        var isAlone = at + 1 == before.Length || words[before[at + 1].First].Sentence != sentence;
        return named is { Cluster: { Offices.Count: 0 } cluster, Name.IsBare: false } && named == cluster.Mentions[0] && !cluster.Contradicts(found.Office!.Gender)
            && isAlone && sentence - words[officer.First].Sentence <= LongestWait && words[found.First].Sentence > sentence ? named : null;
    }

    private PersonCluster Introduce(List<Description> unnamed, int at, NameMention named)
    {
        var (introduced, cluster) = (unnamed[at], named.Cluster!);
        cluster.Others.Add((introduced.First, introduced.End, MentionKind.Description));
        var office = introduced.Office!;
        var title = new TitleReading(introduced.First + 1, introduced.End, office.Gender, introduced.First + 1, introduced.End, office.Form, office.IsCommon) { OfficeHead = introduced.Head, IsFormer = introduced.IsFormer, IsElect = introduced.IsElect };
        named.Titles.Add(title);
        cluster.Offices.Add(title);
        _people.See(named);
        unnamed.RemoveAt(at);
        _waiting.Remove(introduced);
        return cluster;
    }

    // “The hotelier said”: who is spoken of just there, where nobody else is and nothing says that the person is something else.
    private PersonCluster? Nearest(Description found) =>
        words.Is(found.End - 1, ClosedClass.UnnamedSourceNoun) || _newcomers.Contains(found.Head) || IsKin(found) || IsRank(found) || IsBody(found) || !_nearest.Speaks(found.First, found.End) ? null
        : _nearest.Only(found.First, cluster => MayBe(found, cluster));

    private bool MayBe(Description found, PersonCluster cluster)
    {
        if (found.Office is not null && cluster.Contradicts(found.Office.Gender) || found.Age > 0 && cluster.Age > 0 || found.Party is not null && cluster.Party is not null)
            return false;
        if (found.IsFormer)
            return !cluster.Offices.Exists(title => title.OfficeHead == found.Head && !title.IsFormer);
        // “The striker” may be the captain; but “the lawyer” is no judge.
        return found.Office is null or { IsCommon: true } || cluster.Offices.TrueForAll(title => title.IsCommon || Describes(found, title) && (title.OfficeHead != found.Head || IsSameRank(found.Office.Form, title.Office!))) || !_roles.IsNoun(found.Head) && !cluster.Offices.Exists(title => _roles.IsNoun(title.OfficeHead!));
    }

    // “the minister”, “the captain”: whoever is one has the title at the name.
    private bool IsRank(Description found) => found.Office is { IsCommon: false } office && !found.IsFormer && (_lexicon.Titles.TryGet(office.Form, out _) || _lexicon.Titles.TryGet(found.Head, out _));

    // “the Gulf Storm Center”, “the center”
    private bool IsBody(Description found) => found.Office is not null && (words[found.End - 1].IsCapital || _bodies.Nouns.Match(words, found.End - 1, out _) > 0);

    // “the father”: somebody's.
    private bool IsKin(Description found) => found.Office is { IsCommon: true } && words.Is(found.End - 1, ClosedClass.KinNoun);

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
        (title.OfficeHead == found.Head || Describes(found, title))
        && found.IsFormer == title.IsFormer && found.IsElect == title.IsElect && (title.OfficeHead != found.Head || IsSameRank(found.Office!.Form, title.Office!))
        && (found.Place is null || title.Place is null || IsSameCountry(found.Place, title.Place));

    // Whether the holder of an office is called what a description says: “the judge” for Justice Adeyo.
    private bool Describes(Description found, TitleReading title) => title.OfficeHead is { } head
        && (head == found.Head || _roles.MayBe(found.Head, title.Office!, head) || _roles.MayBe(NameWords.Fold(found.Office!.Form), title.Office!, head));

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
