using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Groups the names of people: full names by their parts, then surnames and given names by whom they are closest to.</summary>
internal sealed class PersonClusterer
{
    private const int MostCandidates = 100; // of one name, the latest: keeps a text of a million names linear
    private readonly NameWords _words;
    private readonly Dictionary<string, List<PersonCluster>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _givenNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonCluster> _ofWords = new(StringComparer.Ordinal);

    private readonly KnownPeople? _known;
    private readonly Dictionary<int, PersonCluster> _ofKnown = [];

    internal PersonClusterer(NameWords words, KnownPeople? known) => (_words, _known) = (words, known);

    internal List<PersonCluster> Clusters { get; } = [];

    /// <summary>Whether a word is the surname, or the nickname in marks, of someone named in full.</summary>
    internal bool IsSurname(string key) => _surnames.Contains(key);

    internal bool IsGivenName(string key) => _givenNames.Contains(key);

    /// <summary>Whether a full name may be someone's who is named in full.</summary>
    internal bool IsKnown(PersonName name) => Candidates(name).Any(c => c.Fits(name));

    /// <summary>Groups full names.</summary>
    internal void AddFull(List<NameMention> mentions)
    {
        foreach (var mention in mentions)
            if (mention.Known >= 0)
                AddKnown(mention);
            else if (!mention.Name.IsBare)
                AddFull(mention);
        // “Desmond and Ruth Brennan”: the first has the surname of the second.
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            NameMention left = mentions[i], right = mentions[i + 1];
            if (left.Name.IsBare && !right.Name.IsBare && right.First == left.End + 1 && (_words.Is(left.End, ClosedClass.AdditiveConjunction) || _words.Key(left.End) == "&")
                && left.Titles.Count == 0 && _words.Lexicon.IsGivenName(left.Name.Surname) && !IsSurname(left.Name.Surname))
            {
                left.Name = PersonName.Joint(left.Name, right.Name);
                AddFull(left);
            }
        }
    }

    /// <summary>Gives surnames and given names that stand alone to those they mean.</summary>
    internal void AddBare(List<NameMention> mentions, CancellationToken cancellation)
    {
        var last = new Dictionary<PersonCluster, int>(); // where each was last named
        var owners = new Dictionary<string, PersonCluster>(StringComparer.Ordinal); // whom a bare name meant last
        for (var i = 0; i < mentions.Count; i++)
        {
            if ((i & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var mention = mentions[i];
            if (mention.Cluster is null)
            {
                var cluster = Choose(mention, last, owners) ?? New();
                cluster.Add(mention);
                if (cluster.Mentions.Count == 1)
                    Index(cluster, mention.Name);
                owners[mention.Name.Surname] = cluster;
            }
            last[mention.Cluster!] = mention.First;
        }
        foreach (var cluster in Clusters)
            cluster.Mentions.Sort((a, b) => a.First.CompareTo(b.First));
        Clusters.Sort((a, b) => a.Mentions[0].First.CompareTo(b.Mentions[0].First));
    }

    private void AddKnown(NameMention mention)
    {
        if (!_ofKnown.TryGetValue(mention.Known, out var cluster))
        {
            _ofKnown.Add(mention.Known, cluster = New());
            cluster.Known = mention.Known;
            if (_known!.Person(mention.Known) is { } entry && entry.Gender != Gender.Unstated)
                cluster.Gender = entry.Gender;
        }
        cluster.Add(mention);
        Index(cluster, mention.Name);
    }

    private bool AreDifferent(PersonCluster cluster, PersonName name) => _known is not null && cluster.Names.Any(n => _known.AreDifferent(n, name));

    private void AddFull(NameMention mention)
    {
        var name = mention.Name;
        var key = string.Join(' ', name.Given) + "|" + name.Surname + "|" + name.Suffix;
        if (_ofWords.TryGetValue(key, out var known) && !known.Contradicts(mention.StatedGender))
        {
            known.Add(mention);
            return;
        }
        PersonCluster? best = null;
        foreach (var candidate in Candidates(name))
            if ((candidate.Known >= 0 ? candidate.Names.Any(n => n.IsCompatible(name)) : candidate.Fits(name)) && !candidate.Contradicts(mention.StatedGender) && !AreDifferent(candidate, name)
                && (best is null || candidate.Mentions[^1].First > best.Mentions[^1].First))
                best = candidate;
        best ??= New();
        best.Add(mention);
        Index(best, name);
        _ofWords[key] = best;
    }

    private IEnumerable<PersonCluster> Candidates(PersonName name)
    {
        var seen = new HashSet<PersonCluster>();
        foreach (var key in LookUps(name))
            if (_byName.TryGetValue(key, out var list))
                for (var i = Math.Max(0, list.Count - MostCandidates); i < list.Count; i++)
                    if (seen.Add(list[i]))
                        yield return list[i];
    }

    private PersonCluster? Choose(NameMention mention, Dictionary<PersonCluster, int> last, Dictionary<string, PersonCluster> owners)
    {
        var name = mention.Name;
        PersonCluster? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var cluster in Candidates(name))
        {
            if (cluster == mention.Partner?.Cluster || cluster.Contradicts(mention.StatedGender) || !cluster.Fits(name) && !cluster.Names.Any(n => n.Answers(name)))
                continue;
            var score = Score(mention, cluster, last);
            if (owners.TryGetValue(name.Surname, out var owner) && owner == cluster)
                score += 3;
            if (score > bestScore)
                (best, bestScore) = (cluster, score);
        }
        return best;
    }

    private double Score(NameMention mention, PersonCluster cluster, Dictionary<PersonCluster, int> last)
    {
        var score = Math.Log(1 + cluster.FullMentions);
        if (cluster.Names.Any(n => n.SameSurname(mention.Name)))
            score += 3;
        score -= Math.Min(1, cluster.Number / 50.0); // who comes first is likelier the topic
        if (cluster.IsKinOfOther)
            score -= 1.5;
        if (mention.StatedGender != Gender.Unstated && cluster.Gender == mention.StatedGender)
            score += 3;
        else if (mention.StatedGender != Gender.Unstated && cluster.ShareOfWomen is { } share)
            score += 2 * (mention.StatedGender == Gender.Female ? share - 50 : 50 - share) / 50.0;
        foreach (var title in mention.Titles)
            if (title.Office is not null && cluster.Offices.Exists(t => string.Equals(t.Office, title.Office, StringComparison.OrdinalIgnoreCase)))
                score += 4;
        if (last.TryGetValue(cluster, out var at))
        {
            var distance = _words[mention.First].Sentence - _words[at].Sentence;
            score += 1 + 1.5 / (1 + distance);
        }
        else if (cluster.Mentions[0].First > mention.First)
            score -= Math.Min(2, (_words[cluster.Mentions[0].First].Sentence - _words[mention.First].Sentence) / 5.0);
        return score;
    }

    private PersonCluster New()
    {
        var cluster = new PersonCluster(Clusters.Count, _words.Lexicon);
        Clusters.Add(cluster);
        return cluster;
    }

    private void Index(PersonCluster cluster, PersonName name)
    {
        if (!name.IsBare || cluster.Names[0] == name)
        {
            _surnames.Add(name.Surname);
            _surnames.UnionWith(name.Nicknames);
            _givenNames.UnionWith(name.Given.Where(given => given.Length > 1));
        }
        foreach (var key in Keys(name))
        {
            if (!_byName.TryGetValue(key, out var list))
                _byName.Add(key, list = []);
            if (list.LastIndexOf(cluster, list.Count - 1, Math.Min(list.Count, MostCandidates)) < 0)
                list.Add(cluster);
        }
    }

    // What a person may be called by: the surname, its parts and sound, the given names and nicknames.
    private IEnumerable<string> Keys(PersonName name)
    {
        foreach (var key in SurnameKeys(name))
            yield return key;
        foreach (var given in name.Given)
            if (given.Length > 1)
                yield return given;
        if (name.Given.Length > 0)
            foreach (var group in _words.Lexicon.NicknameGroups(name.Given[0]))
                yield return "#" + group;
        foreach (var nickname in name.Nicknames)
            yield return nickname;
    }

    // A full name is looked up by its surname and by what may be another part of a double surname; a bare one by all that it may be.
    private IEnumerable<string> LookUps(PersonName name)
    {
        foreach (var key in SurnameKeys(name))
            yield return key;
        foreach (var given in name.Given.Skip(1))
            if (given.Length > 1)
                yield return given;
        if (name.IsBare)
            foreach (var group in _words.Lexicon.NicknameGroups(name.Surname))
                yield return "#" + group;
    }

    private static IEnumerable<string> SurnameKeys(PersonName name)
    {
        yield return name.Surname;
        if (name.Surname.Length >= 5)
            yield return "~" + name.SurnameSound;
        if (name.Surname.Contains('-'))
            foreach (var part in name.Surname.Split('-'))
                yield return part;
    }
}
