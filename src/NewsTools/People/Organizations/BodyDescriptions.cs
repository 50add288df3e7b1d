using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Gives definite descriptions of bodies (“the company”, “the guild”, “their union”) to the one that they fit, where only one does.</summary>
internal sealed class BodyDescriptions(NameWords words, NameTable names, OrganizationTable found)
{
    private const int LongestPhrase = 5; // words, with the article
    private const int LongestApposition = 7;
    private const int Reach = 60; // sentences
    private const int Topic = 3; // mentions from which on “the company” may mean it from far
    private const int MostCandidates = 50; // the latest: keeps a text of a million names linear

    // How well a body fits, how much each sentence since it was named takes away, and what is left of one that nothing decides.
    private const double OfTheName = 4, Told = 2.4, OfTheSort = 2.2, AnySort = 1, Sentence = .5, MostDistance = 6, Spoke = .5, SameBlock = .5, PerMention = .05, MostMentions = 6, Least = .4, Margin = .3;

    private const int MostOpen = 4; // candidates of a description for which nothing decides

    private static readonly BodyNoun EndOfName = new([], IsWeak: true, IsBroad: false);

    private readonly BodyLexicon _bodies = words.Document.Lexicon<BodyLexicon>();
    private readonly CompanyContext _context = new(words);
    private readonly HashSet<string> _ends = new(StringComparer.Ordinal); // of names: “the conservancy” of the Rivers Conservancy
    private readonly List<Body> _seen = []; // in the order in which they were last named
    private readonly Dictionary<string, List<Body>> _told = new(StringComparer.Ordinal); // bodies by what stands at their names: “the operator, Tolvik”

    /// <summary>The descriptions that speak and may mean one body or another.</summary>
    internal List<OpenWords<OrganizationCluster>> Open { get; } = [];

    /// <summary>Adds the descriptions to the organisations found so far.</summary>
    /// <param name="nameless">Ranges that the recogniser found and that are nothing but such a noun; what is resolved leaves the list.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal void Add(List<(int First, int End)> nameless, CancellationToken cancellation)
    {
        if (found.Clusters.Count == 0)
            return;
        var mentions = found.Clusters.Select(cluster => new Body(cluster)).SelectMany(Places).ToList();
        mentions.Sort((a, b) => a.First.CompareTo(b.First));
        foreach (var body in mentions.Select(mention => mention.Body).Distinct())
            foreach (var told in body.Told)
                if (!_told.TryAdd(told, [body]))
                    _told[told].Add(body);
        var next = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            for (; next < mentions.Count && mentions[next].First <= i; next++)
                See(mentions[next].Body, mentions[next].First, mentions[next].End);
            if (Read(i) is not { } read)
                continue;
            if ((Choose(read) ?? NamedLater(read)) is not { } body)
            {
                LeaveOpen(read);
                continue;
            }
            body.Cluster.Mentions.Add(new Mention(words.Span(i, read.End), MentionKind.Description, words.TextOf(i, read.End)));
            nameless.RemoveAll(range => range.First == read.Head);
            See(body, i, read.End);
            i = read.End - 1;
        }
    }

    // Where a body is named; what stands beside its names tells its sorts.
    private IEnumerable<(int First, int End, Body Body)> Places(Body body)
    {
        if (body.Cluster.StandsFor is { } meant)
            body.Words.UnionWith(meant.Split(' ').Select(word => NameWords.Fold(word)));
        foreach (var mention in body.Cluster.Mentions)
        {
            var first = words.OfToken(words.Document.TokenAt(mention.Span.Start));
            var end = first + 1;
            while (end < words.Count && words[end].Start < mention.Span.End)
                end++;
            Describe(body, first, end);
            body.Cluster.Sorts = body.Sorts;
            yield return (first, end, body);
        }
    }

    private void Describe(Body body, int first, int end)
    {
        if (body.Cluster.Kind == OrganizationKind.Outlet)
            body.Sorts.Add(_bodies.OutletSort);
        for (var i = first; i < end; i++)
            body.Words.Add(words.Key(i));
        var head = HeadEnd(first, end);
        AddSorts(body, first, head);
        // A council that owns a pier is none.
        if (_context.Tells(first, end) && body.Sorts.All(sort => _bodies.IsBroad(sort) || _bodies.IsOf(sort, _bodies.CompanySort)))
            body.Sorts.Add(_bodies.CompanySort);
        if (head - first > 1 || head < end) // “Port of Vallo”
            _ends.Add(words.Key(head - 1));
        // “the carmaker Tolvik”, “the photo-sharing company Tolvik”
        for (var i = first - 1; i >= first - 3 && words.SameSentence(i, first) && words[i].Shape == WordShape.Lower; i--)
            if (_bodies.Nouns.Match(words, i, out var noun) == first - i)
                Tell(body, noun, i, first);
        // “the operator, Tolvik, said”
        if (words.Key(first - 1) == "," && words.Key(end) == "," && words.SameSentence(first - 2, end))
            for (var i = first - 2; i >= first - 4; i--)
                if (_bodies.Nouns.Match(words, i, out var noun) == first - 1 - i && words.Is(i - 1, ClosedClass.DefiniteArticle))
                    Tell(body, noun, i, first - 1);
        // “Tolvik, a Danish carmaker”, “Tolvik (TSK), the carmaker”
        var at = words.Key(end) == "(" && words.Key(end + 2) == ")" ? end + 3 : end;
        if (words.Key(at) != "," || !(words.Is(at + 1, ClosedClass.Article) || words.Is(at + 1, ClosedClass.PossessiveDeterminer)))
            return;
        for (var i = at + 2; i < at + LongestApposition && words.SameSentence(i, first) && (words[i].Shape != WordShape.Mark || words[i].IsPossessive); i++)
            if (_bodies.Nouns.Match(words, i, out var noun) is > 0 and var length && !GoesOn(i + length, i))
            {
                Tell(body, noun, i, i + length);
                return;
            }
    }

    // “Reserve Bank” of “Reserve Bank of Aurelia”
    private int HeadEnd(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
            if (words.Is(i, ClosedClass.NounComplementPreposition))
                return i;
        return end;
    }

    // The last word of a name tells what it is; where it says no more than “Group”, the word before does too.
    private void AddSorts(Body body, int first, int end)
    {
        var isBroad = true;
        for (var i = end - 1; i >= first && isBroad; i--)
        {
            isBroad = false;
            for (var start = first; start <= i; start++)
                if (_bodies.NameWords.Match(words, start, out var sorts) == i + 1 - start)
                {
                    body.Sorts.UnionWith(sorts);
                    isBroad = sorts.All(_bodies.IsBroad);
                }
        }
    }

    private void Tell(Body body, BodyNoun noun, int first, int end)
    {
        for (var i = first; i < end; i++)
            body.Told.Add(words.TextOf(i, end).ToLowerInvariant());
        body.Sorts.UnionWith(noun.Sorts);
    }

    // Notes where a body was named last, and whether it speaks there.
    private void See(Body body, int first, int end)
    {
        (body.Last, body.Speaks) = (first, words.SameSentence(first, end) && Speaks(end));
        body.Count++;
        _seen.Remove(body);
        _seen.Add(body);
        if (_seen.Count > MostCandidates)
            _seen.RemoveAt(0);
    }

    private Reading? Read(int at)
    {
        if (!words.Is(at, ClosedClass.PossessiveDeterminer) && !words.Is(at, ClosedClass.DefiniteArticle))
            return null;
        for (var i = at + 1; i < at + LongestPhrase && words.SameSentence(at, i); i++)
        {
            if (found.IsUsed(i) || names.IsPerson(i) || words[i].Shape == WordShape.Mark)
                return null;
            if (_bodies.Nouns.Match(words, i, out var noun) is > 0 and var length && !GoesOn(i + length, at))
                return noun.IsWeak && !Speaks(i + length) && !IsSpeaking(at - 1) || IsDefined(i + length) ? null : MakeReading(noun, at, i, i + length);
            if (_ends.Contains(words.Key(i)) && words[i].Shape == WordShape.Lower && words.PartOfSpeech(i) == PartOfSpeech.Noun && Speaks(i + 1))
                return MakeReading(EndOfName, at, i, i + 1);
            if (words.Is(i, ClosedClass.OtherDeterminer) || !(words[i].IsCapital || words[i].Hyphenated || words.PartOfSpeech(i) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn))
                return null;
        }
        return null;
    }

    private Reading MakeReading(BodyNoun noun, int first, int head, int end) => new(noun, first, head, end, words.TextOf(head, end).ToLowerInvariant());

    // Whether the noun phrase goes on: “the company chairman”.
    private bool GoesOn(int end, int first)
    {
        if (!words.SameSentence(first, end) || Speaks(end))
            return false;
        return words[end].Hyphenated || found.IsUsed(end) || names.IsTaken(end)
            || words.PartOfSpeech(end) is PartOfSpeech.Noun or PartOfSpeech.Propn && words[end].IsWord && !words[end].IsPossessive && !words.Is(end, ClosedClass.ReportingVerb);
    }

    // “the company that …”, “the council of elders”: the words behind it say which.
    private bool IsDefined(int end) => words.Is(end, ClosedClass.GenitivePreposition) || words.Is(end, ClosedClass.FullSubjectRelative);

    private bool Speaks(int end)
    {
        while (end < words.Count && (words.PartOfSpeech(end) == PartOfSpeech.Adv || words.Is(end, ClosedClass.FormOfHave)))
            end++;
        return IsSpeaking(end);
    }

    private bool IsSpeaking(int word) => words.Lexicon.IsSpeechVerb(words.Key(word)) && words.PartOfSpeech(word) is not PartOfSpeech.Noun;

    private Body? Choose(Reading read)
    {
        Body? best = null;
        double bestScore = 0, secondScore = 0;
        foreach (var body in _seen)
            if (Score(body, read) is { } score)
                if (score > bestScore)
                    (best, bestScore, secondScore) = (body, score, bestScore);
                else if (score > secondScore)
                    secondScore = score;
        return bestScore < Least || bestScore - secondScore < Margin ? null : best;
    }

    // How much speaks for a body; null where it does not fit.
    private double? Score(Body body, Reading read)
    {
        var distance = words[read.First].Sentence - words[body.Last].Sentence;
        var fit = distance > Reach || distance > MostDistance && read.Noun.IsBroad && body.Count < Topic ? 0 : Fit(body, read);
        return fit == 0 ? null
            : fit - Sentence * Math.Min(distance, MostDistance) + (body.Speaks ? Spoke : 0) + (words.BlockIndexOf(read.First) == words.BlockIndexOf(body.Last) ? SameBlock : 0) + PerMention * Math.Min(body.Count, MostMentions);
    }

    // “Tolvik and Corvane met. The company said …”: either may have.
    private void LeaveOpen(Reading read)
    {
        var isAccording = words.Is(read.First - 1, ClosedClass.DativePreposition) && words.Is(read.First - 2, ClosedClass.AccordanceParticiple);
        if (!isAccording && !Speaks(read.End) && !IsSpeaking(read.First - 1))
            return;
        var fitting = _seen.Select(body => (body.Cluster, Score: Score(body, read))).Where(one => one.Score >= Least).OrderByDescending(one => one.Score).Take(MostOpen).ToArray();
        if (fitting.Length < 2)
            return;
        var all = fitting.Sum(one => Math.Exp(one.Score!.Value));
        Open.Add(new(read.First, [.. fitting.Select(one => (one.Cluster, Math.Exp(one.Score!.Value) / all))]));
    }

    // “The operator said … the operator, Tolvik, …”: the only body of which the text says so, where it has named none that may be meant.
    private Body? NamedLater(Reading read) =>
        words.Is(read.First, ClosedClass.DefiniteArticle) && read.Head == read.First + 1 && _told.GetValueOrDefault(read.Words) is [{ Count: 0 } only] && !_seen.Exists(body => Fit(body, read) > 0) ? only : null;

    private double Fit(Body body, Reading read)
    {
        if (!read.Noun.IsBroad && body.Words.Contains(words.Key(read.End - 1)))
            return IsCalled(body, read) ? OfTheName : 0;
        // “their union” and “the Sandrell campaign” are known by the name alone.
        if (body.Cluster.StandsFor is not null || words.Is(read.First, ClosedClass.PossessiveDeterminer) || !IsCalled(body, read))
            return 0;
        if (body.Told.Contains(read.Words))
            return Told;
        foreach (var sort in body.Sorts)
            foreach (var wanted in read.Noun.Sorts)
                if (_bodies.IsOf(sort, wanted))
                    return OfTheSort;
        // Nothing tells what it is: it may be any company, and any group that is no government.
        return body.Sorts.Count == 0 && body.Cluster.Kind == OrganizationKind.Organization && read.Noun.IsBroad ? AnySort : 0;
    }

    // Whether the names in a description are those of the body, or tell only where it comes from.
    private bool IsCalled(Body body, Reading read)
    {
        // “the Supreme Court” is its own name, “the Company” is not
        var end = read.End - read.Head > 1 ? read.End : read.Head;
        for (var i = read.First + 1; i < end; i++)
            if (words[i].IsCapital && !body.Words.Contains(words.Key(i)) && names.OtherAt(i) is not EntityKind.Location
                && words.Lexicon.Nationalities.Match(words, i, out _) + words.Lexicon.Countries.Match(words, i, out _) + words.Lexicon.States.Match(words, i, out _) == 0)
                return false;
        return true;
    }

    /// <summary>A description as read.</summary>
    /// <param name="Noun">What it turns on.</param>
    /// <param name="First">The determiner.</param>
    /// <param name="Head">The first word of the noun.</param>
    /// <param name="End">Index after its last word.</param>
    /// <param name="Words">The noun's words in small letters.</param>
    private sealed record Reading(BodyNoun Noun, int First, int Head, int End, string Words);

    private sealed class Body(OrganizationCluster cluster)
    {
        internal OrganizationCluster Cluster { get; } = cluster;

        internal HashSet<string> Words { get; } = new(StringComparer.Ordinal);

        internal HashSet<int> Sorts { get; } = [];

        internal HashSet<string> Told { get; } = new(StringComparer.Ordinal);

        internal int Last { get; set; }

        internal bool Speaks { get; set; }

        internal int Count { get; set; }
    }
}
