using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Gathers the people whom a pronoun may mean, and what speaks for each.</summary>
internal sealed class PronounCandidates
{
    private const int Reach = 4; // sentences that a pronoun looks back
    private const int LongestDescription = 6; // words
    private const int MostCandidates = 12, MostAfter = 3, MostMarks = 40;
    private const double SubjectShare = 0.45; // what being the subject of a paragraph counts, to being its speaker
    private readonly NameWords _words;
    private readonly MentionHistory _history;
    private readonly PronounRanker _ranker;
    private readonly SyntacticRoles _roles;
    private readonly PronounFeatures _features;
    private readonly SpeechContext _speech;
    private readonly HashSet<PersonCluster> _named = []; // in the words that a pronoun says
    private readonly Dictionary<PersonCluster, PersonMark> _again = []; // named after the pronoun too, in its sentence

    internal PronounCandidates(NameWords words, MentionHistory history, SpeechContext speech, PronounRanker ranker)
    {
        _words = words;
        _history = history;
        _ranker = ranker;
        _speech = speech;
        _roles = new SyntacticRoles(words, speech);
        _features = new PronounFeatures(words, history, speech, _roles);
    }

    /// <summary>The people whom a pronoun may mean.</summary>
    /// <param name="word">The pronoun's word.</param>
    /// <param name="gender">The gender that it states.</param>
    /// <param name="marks">All names and descriptions.</param>
    /// <param name="next">The first of them after the pronoun.</param>
    internal List<PronounCandidate> Of(int word, Gender gender, List<PersonMark> marks, int next)
    {
        var found = Gather(word, gender, marks, next);
        // The parse tells apart the people of one sentence, which is worth its time where the choice is close, or may be the subject of what is done to another or said of another.
        var candidates = Describe(word, gender, found, null);
        var sentence = _words[word].Sentence;
        return found.Count > 1 && found.Exists(mark => _words[mark.First].Sentence == sentence) && (!_ranker.IsClear(candidates) || _roles.Of(word, word + 1, -1, null) == SyntacticRole.Object || _words.Is(word - 1, ClosedClass.FormOfBe))
            ? Describe(word, gender, found, _words.Document.Parse(sentence)) : candidates;
    }

    // Each person once: those mentioned before, the last first, then those whom the sentence mentions after.
    private List<PersonMark> Gather(int word, Gender gender, List<PersonMark> marks, int next)
    {
        var found = new List<PersonMark>();
        var known = new HashSet<PersonCluster>();
        _named.Clear();
        var sentence = _words[word].Sentence;
        var speaks = !_speech.IsQuoted(word) && _speech.Speaks(word, word + 1);
        // “He said Rand was late”: he is not Rand.
        if (speaks && !_words.Is(word - 1, ClosedClass.AdverbialConjunction))
            for (var i = next; i < marks.Count && _words[marks[i].First].Sentence == sentence; i++)
                known.Add(marks[i].Cluster);
        for (var i = _history.Marks.Count - 1; i >= 0 && found.Count < MostCandidates; i--)
        {
            var mark = _history.Marks[i];
            if (sentence - _words[mark.First].Sentence > (found.Count > 0 ? Reach : 3 * Reach))
                break;
            // Where the words stand that are said does not tell who says them.
            if (speaks && _words[mark.First].Sentence == sentence && _speech.IsQuoted(mark.First))
            {
                if (mark.Kind != MentionKind.Pronoun)
                    _named.Add(mark.Cluster);
                continue;
            }
            if (!IsExcluded(mark.Cluster, gender) && !IsDescribedBy(word, mark) && known.Add(mark.Cluster))
                found.Add(mark);
        }
        JoinPositions(found);
        var before = found.Count;
        _again.Clear();
        _features.SpeakerBehind = null;
        for (var i = next; i < marks.Count && _words[marks[i].First].Sentence == sentence; i++)
        {
            if (_speech.IsQuoted(marks[i].First) == _speech.IsQuoted(word))
                _again.TryAdd(marks[i].Cluster, marks[i]);
            if (_features.SpeakerBehind is null && !_speech.IsQuoted(marks[i].First) && _speech.Speaks(marks[i].First, marks[i].End))
                _features.SpeakerBehind = marks[i].Cluster;
        }
        for (var i = next; i < marks.Count && _words[marks[i].First].Sentence == sentence && found.Count < before + MostAfter; i++)
            if (!IsExcluded(marks[i].Cluster, gender) && known.Add(marks[i].Cluster))
                found.Add(marks[i]);
        return found;
    }

    // “Holm and Rand arrived. He …”: nothing about their places tells the two apart, so both stand where the first stands.
    private void JoinPositions(List<PersonMark> found)
    {
        for (var later = 0; later < found.Count; later++)
            for (var earlier = 0; earlier < found.Count; earlier++)
                if (found[earlier].Kind != MentionKind.Pronoun && _history.AreJoined(found[earlier], found[later]))
                    found[later] = found[later] with { First = found[earlier].First, End = found[earlier].End };
    }

    // “Holm, her deputy, …”: she is not Holm.
    private bool IsDescribedBy(int word, PersonMark mark)
    {
        if (mark.End != word - 1 || mark.Kind == MentionKind.Pronoun || _words.Key(mark.End) is not "," || !_words.Is(word, ClosedClass.PossessiveDeterminer))
            return false;
        var end = word + 1;
        while (end - word <= LongestDescription && _words.SameSentence(word, end) && _words.PartOfSpeech(end) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn)
            end++;
        return end > word + 1 && _words.Key(end) is "," && _words.PartOfSpeech(end - 1) is PartOfSpeech.Noun;
    }

    private static bool IsExcluded(PersonCluster cluster, Gender gender) =>
        cluster.Contradicts(gender) || cluster.Gender == Gender.Unstated && cluster.PronounGender != Gender.Unstated && cluster.PronounGender != gender;

    private List<PronounCandidate> Describe(int word, Gender gender, List<PersonMark> found, DependencyTree? tree)
    {
        var sentence = _words[word].Sentence;
        var role = _roles.Of(word, word + 1, sentence, tree);
        var candidates = new List<PronounCandidate>(found.Count);
        foreach (var mark in found)
            if (_features.Of(word, gender, role, mark, found.FindIndex(nearer => nearer.First == mark.First), found.Count, tree) is { } features)
                candidates.Add(new PronounCandidate(mark.Cluster, role switch { SyntacticRole.Subject => 0, SyntacticRole.Possessor => 2, _ => 1 },
                    Math.Min(2, sentence - _words[mark.First].Sentence), features));
        Compare(word, role, candidates, found, tree);
        return candidates;
    }

    // What only shows beside the other candidates.
    private void Compare(int word, SyntacticRole role, List<PronounCandidate> candidates, List<PersonMark> found, DependencyTree? tree)
    {
        var most = candidates.Count == 0 ? 0 : candidates.Max(candidate => _history.Times(candidate.Cluster));
        var subjects = found.FindAll(mark => mark.First < word && _roles.Of(mark.First, mark.End, _words[word].Sentence, tree) == SyntacticRole.Subject);
        var isOnlySubject = subjects.Count(mark => _words[mark.First].Sentence >= _words[word].Sentence - 1) == 1;
        var topic = role == SyntacticRole.Subject && !_speech.IsQuoted(word) && (_speech.Speaks(word, word + 1) || _words.StartsSentence(word)) ? FindTopic(word) : default;
        foreach (var candidate in candidates)
        {
            if (_again.TryGetValue(candidate.Cluster, out var again) && !found.Contains(again))
                candidate.Features.Add((_roles.Of(again.First, again.End, _words[word].Sentence, tree) == SyntacticRole.Subject && _features.IsFronted(word, again.First) ? PronounFeature.NamedAgainFronted : PronounFeature.NamedAgainAfter, 1));
            if (_named.Contains(candidate.Cluster))
                candidate.Features.Add((PronounFeature.NamedInWords, 1));
            if (candidate.Cluster == topic.Cluster)
                candidate.Features.Add((PronounFeature.TopicOfParagraph, topic.Weight));
            if (subjects.Exists(subject => subject.Cluster == candidate.Cluster && subject.First == subjects[0].First))
            {
                candidate.Features.Add((PronounFeature.NearestSubject, 1));
                if (isOnlySubject)
                    candidate.Features.Add((PronounFeature.OnlySubjectBefore, 1));
                if (role == SyntacticRole.Subject && _words.StartsSentence(word))
                    candidate.Features.Add((PronounFeature.PronounFirstSubject, 1));
            }
            if (most > 1 && _history.Times(candidate.Cluster) == most)
                candidate.Features.Add((PronounFeature.MostFrequent, 1));
        }
    }

    // Whom a pronoun that speaks goes on with, and how surely: who spoke last in its paragraph, else the one subject outside marks there; else the same of the paragraph before.
    private (PersonCluster? Cluster, double Weight) FindTopic(int word)
    {
        var marks = _history.Marks;
        var at = marks.Count - 1;
        for (var block = _words.BlockIndexOf(word); block >= _words.BlockIndexOf(word) - 1; block--)
        {
            if (_history.LastSpeaker is { } speaker && _words.BlockIndexOf(_history.LastSpeakerWord) == block)
                return SubjectSince(_history.LastSpeakerWord, word) is not { } later || later == speaker ? (speaker, 1) : _words.StartsSentence(word) ? default : (later, SubjectShare);
            if (_words.StartsSentence(word))
                continue; // no words said before it that tell
            PersonCluster? only = null;
            var isOnly = true;
            for (; at >= Math.Max(0, marks.Count - MostMarks) && _words.BlockIndexOf(marks[at].First) >= block; at--)
                if (!_speech.IsQuoted(marks[at].First) && _roles.Of(marks[at].First, marks[at].End, -1, null) == SyntacticRole.Subject)
                {
                    isOnly &= only is null || only == marks[at].Cluster;
                    only = marks[at].Cluster;
                }
            if (only is not null)
                return (isOnly ? only : null, SubjectShare);
        }
        return default;
    }

    // Who is the subject of a sentence of the narrator between two words, the last of them; not of their own sentences.
    private PersonCluster? SubjectSince(int from, int to)
    {
        var marks = _history.Marks;
        for (var i = marks.Count - 1; i >= Math.Max(0, marks.Count - MostMarks) && _words[marks[i].First].Sentence > _words[from].Sentence; i--)
            if (!_words.SameSentence(marks[i].First, to) && !_speech.IsQuoted(marks[i].First) && marks[i].Kind != MentionKind.Pronoun
                && _roles.Of(marks[i].First, marks[i].End, -1, null) == SyntacticRole.Subject)
                return marks[i].Cluster;
        return null;
    }
}
