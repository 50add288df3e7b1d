namespace NewsTools.People;

/// <summary>
/// Gives third-person pronouns and the relative “who” to people. Left to right; each candidate is scored by the features of <see cref="PronounFeatures"/>,
/// so that a pronoun once given counts for those that follow.
/// </summary>
internal sealed class PronounResolver
{
    private readonly NameWords _words;
    private readonly PronounFeatures _features;
    private readonly PronounRanker _ranker;

    internal PronounResolver(NameWords words, PronounRanker ranker)
    {
        _words = words;
        _ranker = ranker;
        _features = new PronounFeatures(words, ranker);
    }

    internal void Resolve(List<PersonCluster> clusters, CancellationToken cancellation) => Resolve(clusters, null, cancellation);

    /// <summary>Resolves all, and shows each choice to a watcher, for training: the pronoun's word, the candidates and their features.</summary>
    internal void Resolve(List<PersonCluster> clusters, Action<int, IReadOnlyList<PronounCandidate>>? watch, CancellationToken cancellation)
    {
        var marks = clusters.SelectMany(c => c.Mentions.Where(m => !m.IsModifier).Select(m => new PersonMark(m.First, m.End, c, m.Name.IsBare ? MentionKind.Alias : MentionKind.Name, m))
            .Concat(c.Others.Select(o => new PersonMark(o.First, o.End, c, o.Kind)))).OrderBy(m => m.First).ToList();
        if (marks.Count == 0)
            return;
        var seen = new List<PersonMark>(marks.Count); // before the pronoun, resolved pronouns too
        var next = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            if ((i & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            for (; next < marks.Count && marks[next].First <= i; next++)
            {
                _features.See(marks[next]);
                seen.Add(marks[next]);
            }
            if (_words[i].Key is "who" or "whom" or "whose")
            {
                if (Relative(i, seen) is { } antecedent)
                    Give(i, antecedent, seen);
                continue;
            }
            if (Pronoun.GenderOf(_words[i].Key) is not { } gender || _words[i].Shape == WordShape.Capitals && _words[i].End - _words[i].Start < 3)
                continue;
            var candidates = _features.Candidates(i, gender, seen, marks, next);
            watch?.Invoke(i, candidates);
            if (_ranker.Choose(candidates) is { } chosen)
            {
                Give(i, chosen, seen);
                if (chosen.Gender == Gender.Unstated)
                    chosen.PronounGender = gender;
            }
        }
    }

    private void Give(int word, PersonCluster cluster, List<PersonMark> seen)
    {
        cluster.Others.Add((word, word + 1, MentionKind.Pronoun));
        var mark = new PersonMark(word, word + 1, cluster, MentionKind.Pronoun);
        _features.See(mark);
        seen.Add(mark);
    }

    // “Ruiz, who”, “Ruiz, the mayor of Pell, who”
    private PersonCluster? Relative(int who, List<PersonMark> seen)
    {
        for (var i = seen.Count - 1; i >= 0 && i >= seen.Count - 4; i--)
        {
            var mark = seen[i];
            if (!_words.SameSentence(mark.First, who) || mark.Kind == MentionKind.Pronoun)
                return null;
            var end = mark.End;
            if (end < who && _words.Key(end) == ",")
                end++;
            if (end == who)
                return mark.Cluster;
            if (mark.Name is not null)
                foreach (var title in mark.Name.Titles)
                    if (title.First >= mark.End && (title.End == who || title.End == who - 1 && _words.Key(title.End) == ","))
                        return mark.Cluster;
        }
        return null;
    }
}
