using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Finds and groups outlets, organisations and governments, the last also by the capital or house that stands for them.</summary>
internal sealed class OrganizationFinder
{
    private static readonly Lazy<HashSet<string>> SpeechVerbs = new(() => DataFile.Lines("Languages/English/Data/People/speech-verbs.txt").ToHashSet(StringComparer.Ordinal));
    private static readonly Lazy<PhraseTable<bool>> GovernmentWords = new(() =>
    {
        var table = new PhraseTable<bool>();
        foreach (var line in DataFile.Lines("Languages/English/Data/People/government-words.txt"))
            table.Add(line, true);
        return table;
    });

    private readonly NameWords _words;
    private readonly NameFinder _names;
    private readonly PeopleLexicon _lexicon = PeopleLexicon.Shared;
    private readonly Dictionary<string, OrganizationCluster> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OrganizationCluster>> _outletsByEnding = new(StringComparer.Ordinal); // by the last words of their names
    private readonly List<(int First, int End, string Key)> _weak = [];
    private readonly bool[] _used;

    internal OrganizationFinder(NameWords words, NameFinder names) => (_words, _names, _used) = (words, names, new bool[words.Count]);

    internal List<OrganizationCluster> Clusters { get; } = [];

    /// <summary>Whether a word is a form of a verb of speech.</summary>
    internal static bool IsSpeechVerb(string key) => SpeechVerbs.Value.Contains(key);

    internal void Find(CancellationToken cancellation)
    {
        foreach (var person in _names.People)
        {
            if (person.IsModifier && _lexicon.NotPeople.Match(_words, person.End, out var what) is > 0 and var length && what is "gov" or "org" && person.IsModifier)
                Add(person.First, person.End + _lexicon.NotPeople.Match(_words, person.End, out _), what == "gov" ? OrganizationKind.Government : OrganizationKind.Organization, null);
            else if (!person.IsModifier)
                _used.AsSpan(person.First, person.End - person.First).Fill(true);
        }
        FindOutlets(cancellation);
        FindSeats(cancellation);
        foreach (var (first, end, kind) in _names.Others)
            if (kind == EntityKind.Organization && !_used.AsSpan(first, end - first).Contains(true))
                Add(first, end, IsGovernment(first, end) ? OrganizationKind.Government : OrganizationKind.Organization, null);
        FindShort();
        foreach (var cluster in Clusters)
            cluster.Mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        Clusters.Sort((a, b) => a.Mentions[0].Span.CompareTo(b.Mentions[0].Span));
    }

    private void FindOutlets(CancellationToken cancellation)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (_used[i] || !(_words[i].IsCapital || _words.Key(i) is "dpa" or "taz") || _words[i].Hyphenated || IsByline(i))
                continue;
            var length = _lexicon.Outlets.Match(_words, i, out var outlet);
            if (length > 0 && (_words.Key(i) == "the" && length == 1 || outlet.IsCapitals && length == 1 && _words[i].Shape != WordShape.Capitals && _words[i].End - _words[i].Start > 1
                || _lexicon.Titles.Match(_words, i, out _) > 0 && outlet.IsWeak))
                length = 0;
            if (length > 0 && !FollowsCapital(i + length) && !_used[i + length - 1] && _words[i + length - 1].Shape is not WordShape.Lower)
            {
                if (!outlet.IsWeak || (IsEntity(i, i + length) && HasArticle(i)) || IsCited(i, i + length, outlet.Name == "X"))
                    Add(i, i + length, OrganizationKind.Outlet, null, "outlet:" + outlet.Name, outlet.IsWeak);
                else if (HasArticle(i))
                    _weak.Add((i, i + length, outlet.Name));
                i += length - 1;
                continue;
            }
            // the shape of an outlet's name: “the Marrow Ridge Gazette”, “Radio Velmar”
            var end = i + 1;
            while (end < _words.Count && _words.SameSentence(i, end) && !_used[end] && end - i < 7
                && (_words[end].IsCapital || _words[end].Hyphenated || _words.Key(end) is "&" or "of" && end + 1 < _words.Count && _words[end + 1].IsCapital))
                end++;
            var start = _words.Key(i) == "the" ? i + 1 : i;
            if (end - start >= 2 && _words[end - 1].IsCapital)
            {
                var last = _lexicon.OutletLast.Match(_words, end - 1, out var weakLast);
                var first = last == 0 ? _lexicon.OutletFirst.Match(_words, start, out weakLast) : 0;
                if ((last > 0 && last < end - start || first > 0) && !_lexicon.Seats.TryGet(_words.TextOf(start, end), out _)
                    && (IsCited(start, end, false) || first > 0 && !weakLast && end - start == 2 && !_words.StartsSentence(start) || (!weakLast && (HasArticle(start) && !IsHeadlineCase(start) || IsEntity(start, end)))))
                {
                    Add(start, end, OrganizationKind.Outlet, null);
                    i = end - 1;
                }
            }
        }
    }

    private void FindSeats(CancellationToken cancellation)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (_used[i] || !_words[i].IsCapital || _words[i].Hyphenated)
                continue;
            var length = _lexicon.Seats.Match(_words, i, out var seat);
            if (length > 0 && !FollowsCapital(i + length) && AllCapital(i, i + length))
            {
                Add(i, i + length, seat.IsGovernment ? OrganizationKind.Government : OrganizationKind.Organization, seat.StandsFor);
                i += length - 1;
                continue;
            }
            length = _lexicon.Capitals.Match(_words, i, out var country);
            if (length > 0 && AllCapital(i, i + length) && IsActor(i, i + length))
            {
                Add(i, i + length, OrganizationKind.Government, "government of " + country);
                i += length - 1;
                continue;
            }
            length = _lexicon.Countries.Match(_words, i, out country);
            if (length > 0 && AllCapital(i, i + length) && !IsPlaceHere(i) && SpeechVerbs.Value.Contains(_words.Key(i + length)))
            {
                Add(i, i + length, OrganizationKind.Government, "government of " + country);
                i += length - 1;
            }
        }
    }

    // “the Journal” and acronyms, once the long forms are known.
    private void FindShort()
    {
        foreach (var (first, end, name) in _weak)
        {
            if (_used[first])
                continue;
            var key = "outlet:" + name;
            if (!_byKey.ContainsKey(key))
            {
                var last = NameWords.Fold(_words.TextOf(first, end));
                if (!_outletsByEnding.TryGetValue(last, out var known) || known.Count != 1)
                {
                    if (end - first == 1 && !SpeechVerbs.Value.Contains(_words.Key(end)))
                        continue;
                }
                else
                {
                    Attach(known[0], first, end);
                    continue;
                }
            }
            Add(first, end, OrganizationKind.Outlet, null, key);
        }
    }

    private void Attach(OrganizationCluster cluster, int first, int end)
    {
        var at = WithArticle(first);
        var text = _words.TextOf(at, end);
        cluster.Mentions.Add(new Mention(_words.Span(at, end), MentionKind.Alias, text));
        _used.AsSpan(first, end - first).Fill(true);
        if (cluster.Kind == OrganizationKind.Outlet)
            AddEndings(cluster, NameWords.Fold(text));
    }

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

    private void Add(int first, int end, OrganizationKind kind, string? standsFor, string? key = null, bool isShort = false)
    {
        while (end > first + 1 && (_words[end - 1].IsPossessive || _words[end - 1].Shape == WordShape.Mark && _words.Key(end - 1) != "."))
            end--;
        while (first < end - 1 && _words.Key(first) is "the" or "a")
            first++;
        if (key is null && _lexicon.Outlets.Match(_words, first, out var outlet) == end - first && !outlet.IsWeak)
            (key, kind) = ("outlet:" + outlet.Name, OrganizationKind.Outlet);
        key ??= Key(first, end);
        if (key.Length == 0 || _used.AsSpan(first, end - first).Contains(true))
            return;
        if (!_byKey.TryGetValue(key, out var cluster))
        {
            if (_words.Key(first).Length is >= 2 and <= 7 && end - first == 1 && _words[first].Shape == WordShape.Capitals && _byKey.TryGetValue("#" + key, out var spelled))
                cluster = spelled;
            else
                Clusters.Add(cluster = new OrganizationCluster(kind) { StandsFor = standsFor });
            _byKey[key] = cluster;
            if (Initials(first, end) is { } initials)
                _byKey.TryAdd("#" + initials, cluster);
        }
        Attach(cluster, first, end);
        // “World Health Organization (WHO)”
        if (_words.Key(end) == "(" && _words.Key(end + 2) == ")" && _words[end + 1].Shape == WordShape.Capitals && !_used[end + 1] && !isShort)
        {
            _byKey.TryAdd(_words.Key(end + 1), cluster);
            Attach(cluster, end + 1, end + 2);
        }
    }

    private string? Initials(int first, int end)
    {
        if (end - first < 2)
            return null;
        var initials = new System.Text.StringBuilder();
        for (var i = first; i < end; i++)
            if (_words[i].IsCapital)
                initials.Append(_words.Key(i)[0]);
        return initials.Length >= 2 ? initials.ToString() : null;
    }

    private string Key(int first, int end)
    {
        var last = end;
        while (last > first + 1 && (_words.Key(last - 1) is "," || _lexicon.Is(_words.Key(last - 1), ContextRoles.CompanyForm))) last--;
        return string.Join(' ', Enumerable.Range(first, last - first).Select(i => _words.Key(i)));
    }

    // “The” belongs to the name where it has a capital that its place does not explain, and before a house at the start of a sentence.
    private int WithArticle(int first) =>
        first > 0 && _words.Key(first - 1) == "the" && _words[first - 1].IsCapital && _words.SameSentence(first, first - 1)
        && (!_words.StartsSentence(first - 1) || _lexicon.Seats.Match(_words, first, out _) > 0 || _lexicon.Outlets.Match(_words, first - 1, out _) > 1) ? first - 1 : first;

    private bool HasArticle(int first) => _words.Key(first - 1) == "the" && _words.SameSentence(first, first - 1);

    private bool AllCapital(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_words[i].Shape == WordShape.Lower && _words.Key(i) is not ("of" or "d"))
                return false;
        return true;
    }

    // Part of a longer name: “Washington Heights”, “Guardian Life”.
    private bool FollowsCapital(int end) =>
        end > 0 && _words.SameSentence(end - 1, end) && (_words[end].Hyphenated || _words[end].Shape == WordShape.Capital && !_used[end] && _words.PartOfSpeech(end) == PartOfSpeech.Propn
            && _lexicon.Titles.Match(_words, end, out _) == 0 && _lexicon.Offices.Match(_words, end, out _) == 0 && !_names.IsTaken(end) && !IsHeadlineCase(end));

    private bool IsByline(int at) => _words.Document.Article.Blocks[_words.Document.Sentences[_words[at].Sentence].Block].Kind == BlockKind.Byline;

    // In a headline every word may have a capital.
    private bool IsHeadlineCase(int at)
    {
        var block = _words.Document.Article.Blocks[_words.Document.Sentences[_words[at].Sentence].Block];
        return block.Kind is BlockKind.Headline or BlockKind.Subhead;
    }

    private bool IsEntity(int first, int end) => _names.IsOther(first, end, EntityKind.Organization) || _names.IsOther(first, end, EntityKind.Miscellaneous);

    // Whether the words beside it treat it as someone who reports or is told: “told X”, “according to X”, “X reported”.
    private bool IsCited(int first, int end, bool isPlatform)
    {
        var before = _words.Key(first - 1) == "the" ? first - 2 : first - 1;
        var key = _words.SameSentence(first, before) ? _words.Key(before) : "";
        if (isPlatform && key is "on" or "to" && !(_words.SameSentence(first, end) && _words[end].Shape == WordShape.Number))
            return true;
        if (isPlatform)
            return false;
        return _lexicon.Is(key, ContextRoles.Teller) || key == "to" && _lexicon.Is(_words.Key(before - 1), ContextRoles.BeforeTo)
            || key is "with" && _lexicon.Is(_words.Key(before - 1), ContextRoles.BeforeWith) || key == "by" && _lexicon.Is(_words.Key(before - 1), ContextRoles.BeforeBy)
            || key is "from" or "in" or "of" && _words.SameSentence(first, end) && _words.Key(end) is "magazine" or "newspaper"
            || _words.SameSentence(first, end) && SpeechVerbs.Value.Contains(_words.Key(end)) && _words.Key(end) is not ("agreed" or "states" or "notes" or "claims" or "reports");
    }

    // A capital that acts: the subject of a verb, or “for Kyiv to seek”.
    private bool IsActor(int first, int end)
    {
        if (!_words.SameSentence(first, end) || IsPlaceHere(first))
            return false;
        var next = end;
        if (_words.Key(next) == "to")
            return _words.Key(first - 1) == "for" && _words.SameSentence(first, first - 1);
        if (_words.Key(first - 1) == "for")
            return false;
        if (_words.Key(next) == "and" && _words.SameSentence(first, next + 1) && _lexicon.Capitals.Match(_words, next + 1, out _) is > 0 and var other)
            next += 1 + other;
        while (_words.SameSentence(first, next) && (_words.PartOfSpeech(next) == PartOfSpeech.Adv || _words.Key(next) is "also" or "now" or "never" or "still" or "already" or "later")) next++;
        if (!_words.SameSentence(first, next) || _words[next].IsCapital)
            return false;
        return _words.Key(next) is "may" or "might" or "will" or "would" or "could" or "can" or "should" or "must" or "has" or "had" or "does" or "did" or "is" or "was" or "fails"
            || _words.PartOfSpeech(next) is PartOfSpeech.Verb or PartOfSpeech.Aux && !_words.Key(next).EndsWith("ing", StringComparison.Ordinal)
            || SpeechVerbs.Value.Contains(_words.Key(next));
    }

    private bool IsPlaceHere(int first) =>
        first > 0 && _words.SameSentence(first, first - 1) && (_words.PartOfSpeech(first - 1) is PartOfSpeech.Adp && _words.Key(first - 1) is not "for" && !IsClause(first - 1)
            || _words.Key(first - 1) is "in" or "from" or "near" or "to" or "at" or "outside" or "of" or "of" or "on" or "with" or "between" or "against" or "around" or "," && _words[first - 2].IsCapital);

    private bool IsClause(int at) => _words.Key(at) is "if" or "that" or "because" or "while" or "although" or "though" or "since" or "as" or "after" or "before" or "until" or "whether" or "than";

    private bool IsGovernment(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (GovernmentWords.Value.Match(_words, i, out _) > 0)
                return true;
        return false;
    }
}
