namespace NewsTools.Relations;

/// <summary>
/// Finds statements that may conflict with earlier ones, over any number of articles. Each statement is looked up by its rarest words and compared with the few that share most of them:
/// the time for one does not grow with how many there are.
/// </summary>
internal sealed class RelationSearch(StatementLexicon lexicon, ConflictModel model)
{
    /// <summary>How many words of a statement are looked up, how many of the latest statements each leads to, and how many of those are compared.</summary>
    public const int Lookups = 10, MostOfWord = 96, MostCompared = 24;

    /// <summary>How likely a conflict is at least that is worth a look.</summary>
    public const double Least = 0.5;

    private readonly Dictionary<string, WordEntry> _words = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    /// <summary>Told the clues to each pair that is compared: to learn from.</summary>
    public Action<StatementProfile, StatementProfile, ConflictClues>? Watch { get; init; }

    /// <summary>The conflicts of the statements of an article with those of articles before it, and with one another if wanted.</summary>
    public IEnumerable<StatementRelation> Add(IReadOnlyList<StatementProfile> statements, bool withinArticle)
    {
        var found = new List<StatementRelation>();
        foreach (var statement in statements)
        {
            foreach (var other in Candidates(statement))
                if ((withinArticle || other.End.Within != statement.End.Within) && Compare(other, statement) is { } relation)
                    found.Add(relation);
            Index(statement);
        }
        return found;
    }

    private List<StatementProfile> Candidates(StatementProfile statement)
    {
        var keys = statement.Keys.Select(key => _words.GetValueOrDefault(key)).OfType<WordEntry>().OrderBy(entry => entry.Count).Take(Lookups);
        var weights = new Dictionary<StatementProfile, double>(ReferenceEqualityComparer.Instance);
        foreach (var entry in keys)
        {
            var weight = Math.Log(1 + (double)_count / entry.Count);
            foreach (var other in entry.Latest)
                weights[other] = weights.GetValueOrDefault(other) + weight;
        }
        return [.. weights.OrderByDescending(pair => pair.Value).Take(MostCompared).Select(pair => pair.Key)];
    }

    private void Index(StatementProfile statement)
    {
        _count++;
        foreach (var key in statement.Keys)
        {
            if (!_words.TryGetValue(key, out var entry))
                _words.Add(key, entry = new WordEntry());
            entry.Add(statement);
        }
    }

    private StatementRelation? Compare(StatementProfile earlier, StatementProfile later)
    {
        if (earlier.Said is { } first && later.Said is { } second && first > second)
            (earlier, later) = (later, earlier);
        var isSame = SpeakerIdentity.IsSame(earlier.End.Speaker, later.End.Speaker, earlier.End.Within == later.End.Within);
        ConflictClues? best = null;
        var (most, mode) = (0.0, StatementMode.Fact);
        foreach (var one in earlier.Assertions)
            foreach (var other in later.Assertions)
            {
                var clues = ConflictClues.Of(one, other, isSame, lexicon);
                if (!clues.MayConflict)
                    continue;
                if (model.Probability(clues.All) is var likelihood && likelihood > most || best is null)
                    (best, most, mode) = (clues, model.Probability(clues.All), one.Mode);
            }
        if (best is null)
            return null;
        Watch?.Invoke(earlier, later, best);
        if (most < Least)
            return null;
        return new StatementRelation(later.End.Within)
        {
            Kind = isSame && mode is not StatementMode.Fact ? RelationKind.WalksBack : RelationKind.Contradicts,
            Basis = RelationBasis.Inferred,
            From = later.End,
            To = earlier.End,
            SameSpeaker = isSame,
            TimeBetween = RelationEnds.Between(later.End, earlier.End),
            Confidence = most,
            Reason = best.ToString(),
        };
    }

    // The latest statements with a word, and how many there have been.
    private sealed class WordEntry
    {
        private readonly List<StatementProfile> _latest = [];
        private int _next;

        public int Count { get; private set; }

        public IReadOnlyList<StatementProfile> Latest => _latest;

        public void Add(StatementProfile statement)
        {
            Count++;
            if (_latest.Count < MostOfWord)
                _latest.Add(statement);
            else
                _latest[_next] = statement;
            _next = (_next + 1) % MostOfWord;
        }
    }
}
