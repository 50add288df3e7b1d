namespace NewsTools.People;

/// <summary>Makes people and organisations of what was gathered: canonical names, aliases, titles and ids.</summary>
internal sealed class CastBuilder(NameWords words, KnownPeople? known, WhosWho? whosWho)
{
    private const int LongestAcronym = 8; // with its points
    private const int LongestWord = 5; // of capitals that are rather initials than a name in capitals

    private readonly PeopleLexicon _lexicon = words.Lexicon;
    private readonly EntityIds _ids = new();

    internal Cast Build(List<PersonCluster> people, List<OrganizationCluster> organizations, IEnumerable<OpenWords<PersonCluster>> openPeople, IEnumerable<OpenWords<OrganizationCluster>> openBodies)
    {
        var madePeople = people.ToDictionary(cluster => cluster, Make);
        var madeBodies = organizations.ToDictionary(cluster => cluster, Make);
        var open = new Dictionary<int, (Entity, double)[]>();
        foreach (var (word, candidates) in openPeople)
            open.TryAdd(words[word].Start, [.. candidates.Select(candidate => ((Entity)madePeople[candidate.Cluster], candidate.Likelihood))]);
        foreach (var (word, candidates) in openBodies)
            open.TryAdd(words[word].Start, [.. candidates.Select(candidate => ((Entity)madeBodies[candidate.Cluster], candidate.Likelihood))]);
        return new Cast([.. people.Select(cluster => madePeople[cluster])], [.. organizations.Select(cluster => madeBodies[cluster])]) { Open = open };
    }

    private Person Make(PersonCluster cluster)
    {
        var mentions = new List<Mention>();
        var names = cluster.Mentions.FindAll(m => !m.IsModifier);
        var canonical = Canonical(names);
        var name = TextOf(canonical);
        if (IsCapitals(canonical))
            name = NameCase.Restore(name, _lexicon, names.Select(TextOf));
        var titles = new HashSet<int>(); // where titles stand for names
        foreach (var mention in names)
        {
            var text = TextOf(mention);
            if (mention.IsTitleAlone)
                titles.Add(words[mention.First].Start);
            mentions.Add(new Mention(words.Span(mention.First, mention.End), text == name && !mention.IsTitleAlone || mention.Name.Parts >= canonical.Name.Parts && !mention.Name.IsBare ? MentionKind.Name : MentionKind.Alias, text));
        }
        foreach (var (first, end, kind) in cluster.Others)
            mentions.Add(new Mention(words.Span(first, end), kind, words.TextOf(first, end)));
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        // A name that is only written jointly: “Desmond” of “Desmond and Ruth Brennan”, “Mr.” of “Mr. and Mrs. Brennan”.
        if (canonical.IsTitleAlone)
            name = SurnameBehind(canonical) ?? name;
        else if (canonical.Name.Parts > 1 && canonical.End - canonical.First == 1 && !name.Contains('-', StringComparison.Ordinal))
            name = SurnameBehind(canonical) is { } surname ? $"{name} {surname}" : name;
        var entry = cluster.Known >= 0 ? known!.Person(cluster.Known) : null;
        if (entry is not null)
            name = entry.Name;
        return new Person(words.Document.Article)
        {
            WhosWho = whosWho,
            Id = _ids.Make("p-", Surname(canonical, name)),
            Name = name,
            Aliases = Aliases(name, titles.Count == 0 ? mentions : mentions.FindAll(mention => !titles.Contains(mention.Span.Start))),
            Mentions = mentions,
            Titles = Titles(names),
            Gender = cluster.Gender != Gender.Unstated ? cluster.Gender : cluster.PronounGender,
            Basis = cluster.Known >= 0 || known is not null && cluster.Names.Any(known.IsKeptApart) ? PersonBasis.WhosWho : PersonBasis.Text,
        };
    }

    private Organization Make(OrganizationCluster cluster)
    {
        var name = cluster.Mentions.Where(m => m.Kind != MentionKind.Description).MaxBy(m => (_lexicon.WithoutArticle(m.Text).Length, -m.Span.Start))!.Text;
        var folded = _lexicon.WithoutArticle(name);
        // “The” only where the name is always written with it
        if (folded.Length < name.Length && cluster.Mentions.Exists(m => m.Text == folded) && cluster.StandsFor is null)
            name = folded;
        var places = cluster.Metonyms.Select(metonym => metonym.Span).ToHashSet(); // each is a name of its own
        var mentions = cluster.Mentions.ConvertAll(m => places.Contains(m.Span) || _lexicon.WithoutArticle(m.Text) == _lexicon.WithoutArticle(name) ? m with { Kind = MentionKind.Name } : m);
        var (kind, confidence) = words.Document.Lexicon<OrganizationKinds>().Of(cluster);
        return new Organization(words.Document.Article)
        {
            WhosWho = whosWho,
            Id = _ids.Make("o-", _lexicon.WithoutArticle(name)),
            Name = name,
            Aliases = Aliases(name, mentions),
            Acronym = cluster.StandsFor is null ? AcronymOf(mentions, name) : null,
            Mentions = mentions,
            Kind = kind,
            StandsFor = cluster.StandsFor,
            Metonyms = cluster.Metonyms,
            Confidence = confidence,
        };
    }

    // A form of a few capitals, which is not the name itself in capitals: “AHP”, “U.N.”.
    private static string? AcronymOf(List<Mention> mentions, string name)
    {
        foreach (var mention in mentions)
            if (mention.Kind != MentionKind.Description && IsAcronym(mention.Text) && (mention.Text == name && name.Length <= LongestWord || mention.Text != name && !name.Equals(mention.Text, StringComparison.OrdinalIgnoreCase)))
                return mention.Text;
        return null;
    }

    private static bool IsAcronym(string text) => text.Length is > 1 and <= LongestAcronym && text.Count(char.IsUpper) > 1 && text.All(unit => char.IsUpper(unit) || char.IsDigit(unit) || unit is '.' or '&' or '-');

    // The fullest form; of equal ones the most frequent, then the first. Capitals throughout come last, those of a headline behind any other form.
    private NameMention Canonical(List<NameMention> names)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in names)
        {
            var text = TextOf(mention);
            counts[text] = counts.GetValueOrDefault(text) + 1;
        }
        NameMention? best = null;
        (int, int, int, int, int) bestRank = default;
        foreach (var mention in names)
        {
            var text = TextOf(mention);
            var isCapitals = IsCapitals(mention);
            var isPoor = mention.IsTitleAlone || isCapitals && !words.BlockOf(words[mention.First].Sentence).IsBody;
            var rank = (isPoor ? 0 : 1, mention.Name.Parts + mention.Name.Nicknames.Except(mention.Name.Given).Count() + (mention.Name.Suffix is null ? 0 : 1), isCapitals ? 0 : 1, text.Count(u => u == '.'), Math.Min(counts[text], 99));
            if (best is null || rank.CompareTo(bestRank) > 0)
                (best, bestRank) = (mention, rank);
        }
        return best!;
    }

    private bool IsCapitals(NameMention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
            if (words[i].Shape == WordShape.Capital && words[i].End - words[i].Start > 1 && !words.Text.AsSpan(words[i].Start, words[i].End - words[i].Start).Contains('.'))
                return false;
        return words[mention.End - 1].Shape == WordShape.Capitals;
    }

    // White space inside a name is one blank.
    private string TextOf(NameMention mention) => Folded(words.TextOf(mention.First, mention.End));

    private static string Folded(string text)
    {
        if (!text.AsSpan().ContainsAny('\n', '\r', '\t') && !text.Contains("  ", StringComparison.Ordinal))
            return text;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // The surname that stands behind the other name of a pair.
    private string? SurnameBehind(NameMention mention)
    {
        var surname = string.Join(' ', mention.Name.Particles.Append(mention.Name.Surname));
        for (var i = mention.End; i < Math.Min(words.Count, mention.End + 8); i++)
            if (words.Key(i) == mention.Name.Surname || surname.StartsWith(words.Key(i) + " ", StringComparison.Ordinal))
            {
                var end = i + 1;
                while (end < words.Count && words.Key(end - 1) != mention.Name.Surname && end < i + 4) end++;
                return words.TextOf(i, end);
            }
        return null;
    }

    private static List<string> Aliases(string name, List<Mention> mentions)
    {
        var aliases = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var described = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var mention in mentions)
            if (mention.Kind != MentionKind.Pronoun && Folded(mention.Text) is var text && (mention.Kind == MentionKind.Description ? described.Add(text) : seen.Add(text)))
                aliases.Add(text);
        return aliases;
    }

    private List<PersonTitle> Titles(List<NameMention> names)
    {
        var titles = new List<PersonTitle>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var mention in names)
            foreach (var title in mention.Titles)
                if (!title.IsCommon && seen.Add(Folded(words.TextOf(title.First, title.End))))
                    titles.Add(new PersonTitle(Folded(words.TextOf(title.First, title.End)), words.Span(title.First, title.End))
                    {
                        Office = title.Office is null ? null : Folded(words.TextOf(title.HeadFirst, title.HeadEnd)),
                        Organization = title.Organization,
                        Place = title.Place,
                        Status = title.Status,
                    });
        return titles;
    }

    private static string Surname(NameMention canonical, string name) => canonical.Name.IsBare ? name : canonical.Name.Surname;
}
