namespace NewsTools.People;

/// <summary>The mentions before a place of the text, as they are seen one after another.</summary>
internal sealed class MentionHistory(NameWords words, SpeechContext speech)
{
    private readonly Dictionary<PersonCluster, int> _times = [];

    /// <summary>The mentions, resolved pronouns too.</summary>
    internal List<PersonMark> Marks { get; } = [];

    /// <summary>Who was mentioned first of all.</summary>
    internal PersonCluster? FirstPerson { get; private set; }

    /// <summary>Who was last the subject of a verb of speech outside quotation marks.</summary>
    internal PersonCluster? LastSpeaker { get; private set; }

    /// <summary>Where that one was mentioned as such.</summary>
    internal int LastSpeakerWord { get; private set; }

    /// <summary>The last pronoun that was given to someone.</summary>
    internal (Gender Gender, PersonCluster Cluster, int Word)? LastPronoun { get; private set; }

    /// <summary>How often a person was mentioned so far.</summary>
    internal int Times(PersonCluster cluster) => _times.GetValueOrDefault(cluster);

    /// <summary>Notes the next mention.</summary>
    internal void See(PersonMark mark)
    {
        Marks.Add(mark);
        _times[mark.Cluster] = Times(mark.Cluster) + 1;
        FirstPerson ??= mark.Cluster;
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

    /// <summary>Whether no one is mentioned before a mention in its sentence.</summary>
    internal bool IsFirstOfSentence(PersonMark mark)
    {
        for (var i = Marks.Count - 1; i >= 0 && words[Marks[i].First].Sentence >= words[mark.First].Sentence; i--)
            if (Marks[i].First < mark.First)
                return words[Marks[i].First].Sentence != words[mark.First].Sentence;
        return true;
    }
}
