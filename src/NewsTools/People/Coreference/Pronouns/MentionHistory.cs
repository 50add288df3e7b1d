using NewsTools.Language;

namespace NewsTools.People;

/// <summary>The mentions before a place of the text, as they are seen one after another.</summary>
internal sealed class MentionHistory(NameWords words, SpeechContext speech)
{
    private const int Reach = 4; // sentences in which a subject counts
    private const double PerSentence = 0.5; // of what a subject counted in the sentence after it
    private const int LongestTitle = 6; // words between “and” and the second of two names

    private readonly Dictionary<PersonCluster, int> _times = [];
    private readonly List<PersonCluster> _first = []; // who was mentioned first of all, with those joined by “and”

    /// <summary>The mentions, resolved pronouns too.</summary>
    internal List<PersonMark> Marks { get; } = [];

    /// <summary>Who was last the subject of a verb of speech outside quotation marks.</summary>
    internal PersonCluster? LastSpeaker { get; private set; }

    /// <summary>Where that one was mentioned as such.</summary>
    internal int LastSpeakerWord { get; private set; }

    /// <summary>The last pronoun that was given to someone.</summary>
    internal (Gender Gender, PersonCluster Cluster, int Word)? LastPronoun { get; private set; }

    /// <summary>Whether a person was mentioned first of all, alone or with others.</summary>
    internal bool IsFirst(PersonCluster cluster) => _first.Contains(cluster);

    /// <summary>Whether two mentions are joined by “and”: “Holm and the mayor, Rand”.</summary>
    internal bool AreJoined(PersonMark first, PersonMark second)
    {
        if (second.First <= first.End || second.First - first.End > LongestTitle || !words.Is(first.End, ClosedClass.AdditiveConjunction) || !words.SameSentence(first.End, second.First))
            return false;
        for (var i = first.End + 1; i < second.First; i++)
            if (words.PartOfSpeech(i) is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det))
                return false;
        return true;
    }

    /// <summary>How often a person was mentioned so far.</summary>
    internal int Times(PersonCluster cluster) => _times.GetValueOrDefault(cluster);

    /// <summary>Notes the next mention.</summary>
    internal void See(PersonMark mark)
    {
        Marks.Add(mark);
        _times[mark.Cluster] = Times(mark.Cluster) + 1;
        if (_first.Count == Marks.Count - 1 && (_first.Count == 0 || AreJoined(Marks[^2], mark)))
            _first.Add(mark.Cluster);
        if (mark.Kind == MentionKind.Pronoun && Pronoun.GenderOf(words, mark.First) is { } gender)
            LastPronoun = (gender, mark.Cluster, mark.First);
        if (!speech.IsQuoted(mark.First) && speech.Speaks(mark.First, mark.End))
            (LastSpeaker, LastSpeakerWord) = (mark.Cluster, mark.First);
    }

    /// <summary>How often a person was mentioned in a sentence and the one before it, and whether in the one before.</summary>
    internal (int Times, bool InPrevious) Nearby(PersonCluster cluster, int sentence)
    {
        var times = 0;
        var inPrevious = false;
        for (var i = Marks.Count - 1; i >= 0 && sentence - words[Marks[i].First].Sentence <= 1; i--)
            if (Marks[i].Cluster == cluster)
            {
                times++;
                inPrevious |= sentence - words[Marks[i].First].Sentence == 1;
            }
        return (times, inPrevious);
    }

    /// <summary>Whether a person is the subject of a clause of a sentence, by any mention but a pronoun.</summary>
    internal bool IsSubjectOf(PersonCluster cluster, int sentence, SyntacticRoles roles)
    {
        for (var i = Marks.Count - 1; i >= 0 && words[Marks[i].First].Sentence >= sentence; i--)
            if (Marks[i].Cluster == cluster && Marks[i].Kind != MentionKind.Pronoun && words[Marks[i].First].Sentence == sentence && roles.Of(Marks[i].First, Marks[i].End, -1, null) == SyntacticRole.Subject)
                return true;
        return false;
    }

    /// <summary>How often a person is a subject in a sentence and those before it; the farther back, the less it counts.</summary>
    internal double SubjectsNearby(PersonCluster cluster, int sentence, SyntacticRoles roles)
    {
        var sum = 0.0;
        for (var i = Marks.Count - 1; i >= 0 && sentence - words[Marks[i].First].Sentence <= Reach; i--)
            if (Marks[i].Cluster == cluster && roles.Of(Marks[i].First, Marks[i].End, -1, null) == SyntacticRole.Subject)
                sum += Math.Pow(PerSentence, sentence - words[Marks[i].First].Sentence);
        return sum;
    }

    /// <summary>Whether no one is mentioned before a mention in its sentence.</summary>
    internal bool IsFirstOfSentence(PersonMark mark)
    {
        for (var i = Marks.Count - 1; i >= 0 && words[Marks[i].First].Sentence >= words[mark.First].Sentence; i--)
            if (Marks[i].First < mark.First)
                return words[Marks[i].First].Sentence != words[mark.First].Sentence;
        return true;
    }
}
