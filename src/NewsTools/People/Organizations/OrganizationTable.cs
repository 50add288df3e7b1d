using System.Text;
using NewsTools.Language;

namespace NewsTools.People;

/// <summary>The organisations found so far, by their names, initials and, for outlets, the last words of their names.</summary>
internal sealed class OrganizationTable(NameWords words)
{
    private readonly PeopleLexicon _lexicon = words.Lexicon;
    private readonly BodyLexicon _bodies = words.Document.Lexicon<BodyLexicon>();
    private readonly Dictionary<string, OrganizationCluster> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OrganizationCluster>> _outletsByEnding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _owners = new(StringComparer.Ordinal); // of keys that hold a possessive, where it stands
    private readonly bool[] _used = new bool[words.Count];

    internal List<OrganizationCluster> Clusters { get; } = [];

    /// <summary>The key of an outlet of the lists.</summary>
    internal static string OutletKey(string name) => "outlet:" + name;

    /// <summary>Whether an organisation has a key.</summary>
    internal bool Has(string key) => _byKey.ContainsKey(key);

    internal bool IsUsed(int word) => _used[word];

    /// <summary>Whether any word of a range belongs to a person or organisation.</summary>
    internal bool IsUsed(int first, int end) => _used.AsSpan(first, end - first).Contains(true);

    /// <summary>Marks the words of a range as those of a person or organisation.</summary>
    internal void Use(int first, int end) => _used.AsSpan(first, end - first).Fill(true);

    /// <summary>The only outlet whose name ends with these words; null where there is none, or several.</summary>
    internal OrganizationCluster? OutletEnding(string name) => _outletsByEnding.GetValueOrDefault(name) is [var only] ? only : null;

    /// <summary>Adds a mention of an organisation.</summary>
    /// <param name="first">Its first word.</param>
    /// <param name="end">Index after its last word.</param>
    /// <param name="kind">What it is, where it is new.</param>
    /// <param name="key">What it is known by; its words unless given.</param>
    /// <param name="isShort">Whether the name is a short form, behind which no other is explained.</param>
    /// <param name="basis">How it was found.</param>
    internal void Add(int first, int end, OrganizationKind kind, string? key = null, bool isShort = false, OrganizationBasis basis = OrganizationBasis.Name)
    {
        while (end > first + 1 && (words[end - 1].IsPossessive || words[end - 1].Shape == WordShape.Mark && words.Key(end - 1) != "."))
            end--;
        while (first < end - 1 && words.Is(first, ClosedClass.PlainArticle))
            first++;
        if (key is null && _lexicon.Outlets.Match(words, first, out var outlet) == end - first && !outlet.IsWeak)
            (key, kind, basis) = (OutletKey(outlet.Name), OrganizationKind.Outlet, OrganizationBasis.List);
        key ??= KeyOf(first, end);
        if (key.Length == 0 || IsUsed(first, end))
            return;
        var cluster = Cluster(key, first, end, kind);
        cluster.Basis = (OrganizationBasis)Math.Max((int)cluster.Basis, (int)basis);
        Attach(cluster, first, end);
        // “World Health Organization (WHO)”
        if (words.Key(end) == "(" && words.Key(end + 2) == ")" && words[end + 1].Shape == WordShape.Capitals && !_used[end + 1] && !isShort)
        {
            _byKey.TryAdd(words.Key(end + 1), cluster);
            Attach(cluster, end + 1, end + 2);
        }
    }

    /// <summary>Adds a name of a place that stands for an organisation: all names that stand for one are one.</summary>
    internal void AddMetonym(int first, int end, OrganizationKind kind, string standsFor, MetonymReading reading)
    {
        var key = "=" + standsFor.Replace(' ', '_'); // no words, so that no name is short for it
        if (!_byKey.TryGetValue(key, out var cluster))
        {
            Clusters.Add(cluster = new OrganizationCluster(kind) { StandsFor = standsFor });
            _byKey.Add(key, cluster);
        }
        _byKey.TryAdd(KeyOf(first, end), cluster);
        Attach(cluster, first, end);
        var mention = cluster.Mentions[^1];
        cluster.Metonyms.Add(new Metonym(mention.Span, mention.Text, standsFor, reading.Confidence, reading.ReasonIn(words)));
    }

    /// <summary>Adds a mention of an organisation that is known.</summary>
    internal void Attach(OrganizationCluster cluster, int first, int end)
    {
        var at = WithArticle(first);
        var text = words.TextOf(at, end);
        cluster.Mentions.Add(new Mention(words.Span(at, end), MentionKind.Alias, text));
        Use(first, end);
        if (cluster.Kind == OrganizationKind.Outlet)
            AddEndings(cluster, NameWords.Fold(text));
    }

    /// <summary>
    /// Joins what is called by the first words of one other name alone, or by its last two or more: “Tolvik” and “Tolvik Shipping”.
    /// The “Tolvik Workers’ Union” is another body than Tolvik, and the “Tolvik Air Guild” than Tolvik Air.
    /// </summary>
    internal void JoinShortForms()
    {
        var longer = new Dictionary<string, OrganizationCluster?>(StringComparer.Ordinal); // null: of several
        foreach (var (key, cluster) in _byKey)
        {
            for (var blank = key.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = key.IndexOf(' ', blank + 1))
            {
                if (!IsOther(key[..blank], key))
                    Note(key[..blank], cluster);
                if (key.IndexOf(' ', blank + 1) > 0)
                    Note(key[(blank + 1)..], cluster);
            }
        }
        foreach (var (key, cluster) in _byKey)
            if (cluster is { Kind: not OrganizationKind.Outlet, StandsFor: null } && longer.GetValueOrDefault(key) is { } full && full != cluster && !IsOrdinary(key) && Clusters.Contains(cluster))
            {
                full.Mentions.AddRange(cluster.Mentions);
                Clusters.Remove(cluster);
            }

        void Note(string part, OrganizationCluster cluster) =>
            longer[part] = longer.TryGetValue(part, out var other) && other != cluster ? null : cluster;
    }

    // Whether the first words of a name name another body than the whole: its owner's, or one of another sort.
    private bool IsOther(string part, string key) => _owners.TryGetValue(key, out var owner) && part.Length < owner
        || SortsOf(part) is { } sorts && SortsOf(key) is { } whole && !Array.Exists(sorts, sort => Array.Exists(whole, other => _bodies.IsOf(sort, other) || _bodies.IsOf(other, sort)));

    private int[]? SortsOf(string key) => _bodies.NameWords.TryGet(key[(key.LastIndexOf(' ') + 1)..], out var sorts) ? sorts : null;

    // Words that begin many names.
    private bool IsOrdinary(string key) => _lexicon.Countries.TryGet(key, out _) || _lexicon.Nationalities.TryGet(key, out _) || _lexicon.Capitals.TryGet(key, out _)
        || _lexicon.States.TryGet(key, out _) || _lexicon.GovernmentWords.TryGet(key, out _) || _bodies.Nouns.TryGet(key, out _) || _bodies.NameWords.TryGet(key, out _);

    /// <summary>All, in the order of the text.</summary>
    internal List<OrganizationCluster> Sorted()
    {
        foreach (var cluster in Clusters)
            cluster.Mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        Clusters.Sort((a, b) => a.Mentions[0].Span.CompareTo(b.Mentions[0].Span));
        return Clusters;
    }

    private OrganizationCluster Cluster(string key, int first, int end, OrganizationKind kind)
    {
        if (_byKey.TryGetValue(key, out var cluster))
            return cluster;
        if (words.Key(first).Length is >= 2 and <= 7 && end - first == 1 && words[first].Shape == WordShape.Capitals && _byKey.TryGetValue(InitialsKey(key), out var spelled))
            cluster = spelled;
        else
            Clusters.Add(cluster = new OrganizationCluster(kind));
        _byKey[key] = cluster;
        if (InitialsOf(first, end) is { } initials)
            _byKey.TryAdd(InitialsKey(initials), cluster);
        return cluster;
    }

    private static string InitialsKey(string initials) => "#" + initials;

    private void AddEndings(OrganizationCluster outlet, string name)
    {
        for (var blank = name.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = name.IndexOf(' ', blank + 1))
        {
            var ending = name[(blank + 1)..];
            if (!_outletsByEnding.TryGetValue(ending, out var outlets))
                _outletsByEnding.Add(ending, outlets = []);
            if (!outlets.Contains(outlet))
                outlets.Add(outlet);
        }
    }

    private string? InitialsOf(int first, int end)
    {
        if (end - first < 2)
            return null;
        var initials = new StringBuilder();
        for (var i = first; i < end; i++)
            if (words[i].IsCapital)
                initials.Append(words.Key(i)[0]);
        return initials.Length >= 2 ? initials.ToString() : null;
    }

    private string KeyOf(int first, int end)
    {
        var last = end;
        while (last > first + 1 && (words.Key(last - 1) is "," || words.Is(last - 1, ClosedClass.CompanyForm))) last--;
        var key = string.Join(' ', Enumerable.Range(first, last - first).Select(i => words.Key(i)));
        for (var i = first + 1; i < last; i++)
            if (words[i].IsPossessive || words[i].Shape == WordShape.Mark && words.Key(i) is "'" or "’")
                _owners.TryAdd(key, Enumerable.Range(first, i - first).Sum(before => words.Key(before).Length + 1));
        return key;
    }

    // “The” belongs to the name where it has a capital that its place does not explain, and before a house at the start of a sentence.
    private int WithArticle(int first) =>
        words.Is(first - 1, ClosedClass.DefiniteArticle) && words[first - 1].IsCapital && words.SameSentence(first, first - 1)
        && (!words.StartsSentence(first - 1) || _lexicon.Seats.Match(words, first, out _) > 0 || _lexicon.Outlets.Match(words, first - 1, out _) > 1) ? first - 1 : first;
}
