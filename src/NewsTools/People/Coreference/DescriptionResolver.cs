using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Gives definite descriptions (“the senator”, “the 43-year-old goalkeeper”) to the person whose title, age or party they fit.</summary>
internal sealed class DescriptionResolver(NameWords words, NameFinder names, KnownPeople? known)
{
    private const int Reach = 60; // sentences that a description looks back
    private readonly PeopleLexicon _lexicon = PeopleLexicon.Shared;

    internal void Resolve(List<PersonCluster> clusters, CancellationToken cancellation)
    {
        // Who may be meant by an office, by its last word; kept in the order of the last mention.
        var byHead = new Dictionary<string, List<PersonCluster>>(StringComparer.Ordinal);
        var byAge = new Dictionary<int, List<PersonCluster>>();
        var inTitle = new bool[words.Count];
        var last = new Dictionary<PersonCluster, int>();
        var mentions = clusters.SelectMany(c => c.Mentions).OrderBy(m => m.First).ToArray();
        foreach (var mention in mentions)
            foreach (var title in mention.Titles)
                inTitle.AsSpan(title.First, title.End - title.First).Fill(true);
        var listed = clusters.FindAll(c => c.Known >= 0);
        var next = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            for (; next < mentions.Length && mentions[next].First <= i; next++)
                Register(mentions[next], byHead, byAge, last);
            if (inTitle[i] || names.IsTaken(i) || !words[i].IsWord)
                continue;
            if (Read(i) is not { } found || inTitle.AsSpan(found.First, found.End - found.First).Contains(true))
                continue;
            var best = Holder(found, listed) ?? Choose(found, byHead, byAge, last);
            if (best is null)
                continue;
            best.Others.Add((found.First, found.End, MentionKind.Description));
            last[best] = found.First;
            i = found.End - 1;
        }
    }

    // Who held the office when the article was published, by the user's who's who.
    private PersonCluster? Holder(Description found, List<PersonCluster> clusters)
    {
        if (known is null || found.Office is null || found.IsFormer || found.IsElect)
            return null;
        DateOnly? day = words.Document.Article.PublishedAt is { } published ? DateOnly.FromDateTime(published.Date) : null;
        foreach (var cluster in clusters)
            if (known.Person(cluster.Known) is { } person)
                foreach (var office in person.Offices)
                    if (office.IsHeldOn(day) && (string.Equals(office.Title, found.Office, StringComparison.OrdinalIgnoreCase) || TitleReading.HeadOf(office.Title) == found.Head && SameRank(found.Office, office.Title)))
                        return cluster;
        return null;
    }

    private sealed record Description(int First, int End, string Head, string? Office, int Age, string? Place, string? Party, bool IsFormer, Gender Gender, bool IsElect = false);

    // Reads a description that begins with “the” at a word.
    private Description? Read(int at)
    {
        if (words.Key(at) is not "the")
            return null;
        var first = at++;
        if (!words.SameSentence(first, at))
            return null;
        string? place = null, party = null;
        var age = 0;
        var former = false;
        for (; at - first < 7 && words.SameSentence(first, at); at++)
        {
            ref readonly var word = ref words[at];
            if (word.Shape == WordShape.Number && words.Key(at + 1) == "year" && words.Key(at + 2) == "old" && words[at + 1].Hyphenated)
            {
                _ = int.TryParse(words.Key(at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out age);
                at += 2;
                if (!(words.SameSentence(first, at + 1) && (words[at + 1].Shape == WordShape.Lower && words.PartOfSpeech(at + 1) is PartOfSpeech.Noun or PartOfSpeech.Adj)))
                    return new Description(first, at + 1, "", null, age, null, null, false, Gender.Unstated);
                continue;
            }
            if (names.IsTaken(at) && names.OtherAt(at) is null)
                return null;
            if (word.Shape == WordShape.Mark)
                return null;
            var office = OfficeStarting(at, out var length);
            if (office is not null)
            {
                var end = at + length;
                var elect = words.Key(end) is "elect" or "designate" && words[end].Hyphenated;
                if (elect) end++;
                if (Continues(end, first))
                    continue;
                // “the president of the bank”: only where a title says the same, which Choose does not know; leave it
                if (words.Key(end) is "of" && words.SameSentence(first, end))
                    return null;
                return new Description(first, end, TitleReading.HeadOf(office.Form), office.Form, age, place, party, former, office.Gender, elect);
            }
            if (_lexicon.PartyWords.Match(words, at, out var partyName) is > 0 and var partyLength && word.IsCapital)
            {
                party = partyName;
                if (!Continues(at + partyLength, first) && OfficeStarting(at + partyLength, out _) is null && !words.Key(at).EndsWith("ic", StringComparison.Ordinal) && word.Shape == WordShape.Capital)
                    return new Description(first, at + partyLength, "", null, 0, place, party, former, Gender.Unstated);
                at += partyLength - 1;
                continue;
            }
            var nationality = Math.Max(_lexicon.Nationalities.Match(words, at, out _), _lexicon.Countries.Match(words, at, out _));
            if (nationality > 0)
            {
                place = words.TextOf(at, at + nationality);
                at += nationality - 1;
                continue;
            }
            if (word.Key is "late" || _lexicon.Is(word.Key, ContextRoles.Former))
                former |= word.Key is not "late";
            else if (!(word.IsCapital || words.PartOfSpeech(at) is PartOfSpeech.Adj or PartOfSpeech.Noun || word.Hyphenated))
                return null;
        }
        return null;
    }

    private OfficeWord? OfficeStarting(int at, out int length)
    {
        OfficeWord? found = null;
        length = 0;
        for (var end = at; end < at + 4 && words.SameSentence(at, end); end++)
            if (_lexicon.Offices.Match(words, end, out var office) == end - at + 1)
                (found, length) = (office, end - at + 1);
        return found;
    }

    // Whether the noun phrase goes on: “the president's …” ends, “the police chief spokesman” does not.
    private bool Continues(int end, int first)
    {
        if (!words.SameSentence(first, end))
            return false;
        if (names.IsTaken(end) && names.OtherAt(end) is null)
            return true; // a title of the person that follows
        if (words[end].Hyphenated)
            return true;
        return words[end].Shape == WordShape.Lower && words.PartOfSpeech(end) == PartOfSpeech.Noun && words.Key(end) is not ("said" or "told" or "says") || words[end].IsCapital && words.PartOfSpeech(end) == PartOfSpeech.Propn;
    }

    private static void Register(NameMention mention, Dictionary<string, List<PersonCluster>> byHead, Dictionary<int, List<PersonCluster>> byAge, Dictionary<PersonCluster, int> last)
    {
        if (mention.Cluster is not { } cluster)
            return;
        last[cluster] = mention.First;
        foreach (var title in mention.Titles)
            if (title.OfficeHead is { } head)
                List(byHead, head).Add(cluster);
        if (mention.Party is not null)
            List(byHead, "party " + mention.Party).Add(cluster);
        if (mention.Age > 0)
        {
            if (!byAge.TryGetValue(mention.Age, out var list))
                byAge.Add(mention.Age, list = []);
            list.Add(cluster);
        }

        static List<PersonCluster> List(Dictionary<string, List<PersonCluster>> lists, string key)
        {
            if (!lists.TryGetValue(key, out var list))
                lists.Add(key, list = []);
            return list;
        }
    }

    private PersonCluster? Choose(Description found, Dictionary<string, List<PersonCluster>> byHead, Dictionary<int, List<PersonCluster>> byAge, Dictionary<PersonCluster, int> last)
    {
        List<PersonCluster>? candidates;
        if (found.Age > 0)
            byAge.TryGetValue(found.Age, out candidates);
        else if (found.Office is not null)
            byHead.TryGetValue(found.Head, out candidates);
        else
            byHead.TryGetValue("party " + found.Party, out candidates);
        if (candidates is null)
            return null;
        PersonCluster? best = null, second = null;
        for (int i = candidates.Count - 1, seen = 0; i >= 0 && seen < 50; i--, seen++)
        {
            var cluster = candidates[i];
            if (cluster == best || cluster == second || !Fits(found, cluster) || words[found.First].Sentence - words[last[cluster]].Sentence > Reach)
                continue;
            if (best is null || last[cluster] > last[best])
                (best, second) = (cluster, best);
            else if (second is null || last[cluster] > last[second])
                second = cluster;
        }
        // Two who fit, named side by side: nobody can tell.
        if (best is not null && second is not null && found.Age == 0 && words[last[best]].Sentence == words[last[second]].Sentence && words[last[best]].Sentence >= words[found.First].Sentence - 1
            && best.Mentions.Count <= 2 * second.Mentions.Count)
            return null;
        return best;
    }

    private bool Fits(Description found, PersonCluster cluster)
    {
        if (cluster.Contradicts(found.Gender))
            return false;
        if (found.Party is not null && cluster.Party is not null && cluster.Party != found.Party)
            return false;
        if (found.Office is null || found.Age > 0)
            return true;
        foreach (var title in cluster.Offices)
        {
            if (title.OfficeHead != found.Head || !SameRank(found.Office, title.Office!))
                continue;
            if (found.IsFormer != (title.Status is "former" or "then") || found.IsElect != (title.Status is "elect" or "designate"))
                continue;
            if (found.Place is not null && title.Place is not null && !SameCountry(found.Place, title.Place))
                continue;
            return true;
        }
        return false;
    }

    // “the minister” for a foreign minister, but not “the president” for a vice president.
    private static bool SameRank(string described, string held)
    {
        if (string.Equals(described, held, StringComparison.OrdinalIgnoreCase))
            return true;
        if (!held.EndsWith(described, StringComparison.OrdinalIgnoreCase) && !held.StartsWith(described + " ", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var lower in PeopleLexicon.Shared.LowerRanks)
            if (held.StartsWith(lower, StringComparison.OrdinalIgnoreCase) && !described.StartsWith(lower, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    private bool SameCountry(string a, string b) => a == b || Country(a) is { } left && left == Country(b);

    private string? Country(string name) => _lexicon.Countries.TryGet(name, out var country) || _lexicon.Nationalities.TryGet(name, out country) ? country : null;
}
