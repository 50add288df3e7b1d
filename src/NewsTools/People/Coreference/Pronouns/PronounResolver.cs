using NewsTools.Language;

namespace NewsTools.People;

/// <summary>
/// Gives third-person pronouns and the relative “who” to people. Left to right; each candidate is scored by the features of <see cref="PronounFeatures"/>,
/// so that a pronoun once given counts for those that follow.
/// </summary>
internal sealed class PronounResolver
{
    private readonly NameWords _words;
    private readonly PronounRanker _ranker;
    private readonly MentionHistory _history;
    private readonly PronounCandidates _candidates;
    private readonly SpeechContext _speech;
    private (Gender Gender, (PersonCluster Cluster, double Likelihood)[] Candidates)? _doubt; // the pronoun that is open: those that go on with it are, too, until somebody is named

    internal PronounResolver(NameWords words, SpeechContext speech, PronounRanker ranker)
    {
        _speech = speech;
        _words = words;
        _ranker = ranker;
        _history = new MentionHistory(words, _speech);
        _candidates = new PronounCandidates(words, _history, _speech, ranker);
    }

    /// <summary>The pronouns that speak and may be one or the other, by word.</summary>
    internal List<OpenWords<PersonCluster>> Open { get; } = [];

    /// <summary>Resolves all, and shows each choice to a watcher, for training: the pronoun's word, the candidates and their features.</summary>
    internal void Resolve(List<PersonCluster> clusters, Action<int, IReadOnlyList<PronounCandidate>>? watch, CancellationToken cancellation)
    {
        var marks = clusters.SelectMany(c => c.Mentions.Where(m => !m.IsModifier).Select(m => new PersonMark(m.First, m.End, c, m.Name.IsBare ? MentionKind.Alias : MentionKind.Name, m))
            .Concat(c.Others.Select(o => new PersonMark(o.First, o.End, c, o.Kind)))).OrderBy(m => m.First).ToList();
        if (marks.Count == 0)
            return;
        var next = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            if ((i & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            for (; next < marks.Count && marks[next].First <= i; next++)
            {
                _history.See(marks[next]);
                if (_doubt is { } doubted && !marks[next].Cluster.Contradicts(doubted.Gender))
                    _doubt = null;
            }
            if (_words.Is(i, ClosedClass.PersonalRelativeForm))
            {
                if (Antecedent(i) is { } antecedent)
                    Give(i, antecedent);
                continue;
            }
            // “HE” may be short for something else.
            if (Pronoun.GenderOf(_words, i) is not { } gender || _words[i].Shape == WordShape.Capitals && _words[i].End - _words[i].Start < 3)
                continue;
            if (_doubt is { } open && open.Gender == gender)
            {
                if (_speech.Speaks(i, i + 1))
                    Open.Add(new(i, open.Candidates));
                continue;
            }
            var candidates = _candidates.Of(i, gender, marks, next);
            watch?.Invoke(i, candidates);
            // Words are no one's rather than the wrong person's.
            if (_speech.Speaks(i, i + 1) && _ranker.Doubts(candidates) is { } doubts)
            {
                _doubt = (gender, [.. candidates.Select((candidate, k) => (candidate.Cluster, doubts[k]))]);
                Open.Add(new(i, _doubt.Value.Candidates));
                continue;
            }
            if (_ranker.Choose(candidates) is not { } chosen)
                continue;
            Give(i, chosen);
            // In the words of another, “he” is often somebody whom the text does not name.
            if (chosen.Gender == Gender.Unstated && !_speech.IsQuoted(i))
                chosen.PronounGender = gender;
        }
    }

    private void Give(int word, PersonCluster cluster)
    {
        cluster.Others.Add((word, word + 1, MentionKind.Pronoun));
        _history.See(new PersonMark(word, word + 1, cluster, MentionKind.Pronoun));
    }

    // “Ruiz, who”, “Ruiz, the mayor of Pell, who”, “Ruiz, who … and who”
    private PersonCluster? Antecedent(int who)
    {
        var seen = _history.Marks;
        if (_words.Is(who - 1, ClosedClass.CoordinatingConjunction))
            for (var i = seen.Count - 1; i >= 0 && _words.SameSentence(seen[i].First, who); i--)
                if (seen[i].Kind == MentionKind.Pronoun && _words.Is(seen[i].First, ClosedClass.PersonalRelativeForm))
                    return seen[i].Cluster;
        for (var i = seen.Count - 1; i >= 0 && i >= seen.Count - 4; i--)
        {
            var mark = seen[i];
            if (!_words.SameSentence(mark.First, who) || mark.Kind == MentionKind.Pronoun)
                return null;
            if (Adjoins(mark.End, who))
                return mark.Cluster;
            if (mark.Name is not null)
                foreach (var title in mark.Name.Titles)
                    if (title.First >= mark.End && Adjoins(title.End, who))
                        return mark.Cluster;
        }
        return null;
    }

    // Whether nothing but a comma is between.
    private bool Adjoins(int end, int who) => end == who || end == who - 1 && _words.Key(end) == ",";
}
