using NewsTools.Language;

namespace NewsTools.People;

/// <summary>What speaks for and against one person as the antecedent of a pronoun.</summary>
internal sealed class PronounFeatures(NameWords words, MentionHistory history, SpeechContext speech, SyntacticRoles roles)
{
    private const int LongestSetting = 25; // words from a pronoun to the subject after it
    private const int WomenAmongUnknown = 35; // of a hundred people of the news whose names tell nothing
    private const double LeastShare = 0.005; // of those of a name that are of one gender
    private readonly ClauseFeatures _clauses = new(words, roles);

    /// <summary>Who says the words in quotation marks in which the pronoun stands, where their sentence names the speaker behind them.</summary>
    internal PersonCluster? SpeakerBehind { get; set; }

    /// <summary>The features that hold; null where the grammar forbids the pair.</summary>
    /// <param name="word">The pronoun's word.</param>
    /// <param name="gender">The gender that it states.</param>
    /// <param name="role">What it does in its clause.</param>
    /// <param name="mark">The person's last mention before it, or the first after it.</param>
    /// <param name="rank">How many others were mentioned since.</param>
    /// <param name="count">The number of candidates.</param>
    /// <param name="tree">The parse of the pronoun's sentence, where it was made.</param>
    internal List<(PronounFeature Feature, double Value)>? Of(int word, Gender gender, SyntacticRole role, PersonMark mark, int rank, int count, DependencyTree? tree)
    {
        if (mark.Cluster == SpeakerBehind && speech.IsQuoted(word))
            return null; // nobody says “he” of himself
        // Their order is that of the sums in which they are scored.
        var features = new List<(PronounFeature, double)>(24);
        var distance = words[word].Sentence - words[mark.First].Sentence;
        var markRole = roles.Of(mark.First, mark.End, words[word].Sentence, tree);
        DescribeDistance(word, mark, distance, rank, features);
        features.Add((Pair(markRole, role), 1));
        DescribeMention(mark, count, features);
        if (history.LastPronoun is { } last && last.Cluster == mark.Cluster && last.Gender == gender)
            features.Add(((words[word].Sentence - words[last.Word].Sentence) switch { 0 => PronounFeature.ChainSameSentence, 1 => PronounFeature.ChainPreviousSentence, _ => PronounFeature.ChainFarther }, 1));
        DescribeGender(mark.Cluster, gender, features);
        DescribeQuotes(word, mark, features);
        if (mark.First > word)
        {
            if (_clauses.IsEquated(word, mark, tree))
                return null;
            features.Add((PronounFeature.Cataphora, 1));
            if (markRole == SyntacticRole.Subject && IsFronted(word, mark.First))
                features.Add((PronounFeature.CataphoraFronted, 1));
            return features;
        }
        if (distance == 0 && !_clauses.Describe(word, role, mark, markRole, tree, features))
            return null;
        DescribeBefore(word, mark, distance, features);
        return features;
    }

    private void DescribeDistance(int word, PersonMark mark, int distance, int rank, List<(PronounFeature, double)> features)
    {
        features.Add((distance switch { 0 => PronounFeature.SameSentence, 1 => PronounFeature.PreviousSentence, 2 => PronounFeature.TwoSentencesBack, _ => PronounFeature.FartherBack }, 1));
        if (distance > 0 && words.BlockIndexOf(word) != words.BlockIndexOf(mark.First))
            features.Add((PronounFeature.OtherBlock, 1));
        features.Add((PronounFeature.Distance, Math.Log(1 + Math.Abs(word - mark.First)) / 4));
        features.Add((rank switch { 0 => PronounFeature.NearestPerson, 1 => PronounFeature.SecondNearest, 2 => PronounFeature.ThirdNearest, _ => PronounFeature.FartherPerson }, 1));
    }

    private void DescribeMention(PersonMark mark, int count, List<(PronounFeature, double)> features)
    {
        features.Add((mark.Kind switch
        {
            MentionKind.Pronoun => PronounFeature.ByPronoun,
            MentionKind.Name => PronounFeature.ByFullName,
            MentionKind.Alias => PronounFeature.ByPartOfName,
            _ => PronounFeature.ByDescription,
        }, 1));
        if (words.StartsSentence(mark.First))
            features.Add((PronounFeature.FirstOfSentence, 1));
        var times = history.Times(mark.Cluster);
        features.Add((PronounFeature.Frequency, Math.Log(1 + times)));
        if (times == 1)
            features.Add((PronounFeature.OnlyMention, 1));
        if (history.IsFirst(mark.Cluster))
            features.Add((PronounFeature.FirstPerson, 1));
        if (count == 1)
            features.Add((PronounFeature.OnlyCandidate, 1));
        if (mark.Cluster is { FullMentions: 0, ShareOfWomen: null, Gender: Gender.Unstated })
            features.Add((PronounFeature.UnknownWord, 1));
    }

    // How likely a person of that name is called “he” or “she”, as a logarithm.
    private static void DescribeGender(PersonCluster cluster, Gender gender, List<(PronounFeature, double)> features)
    {
        if (cluster.Gender == gender || cluster.PronounGender == gender)
            return;
        var women = cluster.ShareOfWomen ?? WomenAmongUnknown;
        var share = (gender == Gender.Female ? women : 100 - women) / 100.0;
        features.Add((PronounFeature.GenderLikelihood, Math.Log(Math.Clamp(share, LeastShare, 1))));
    }

    private void DescribeQuotes(int word, PersonMark mark, List<(PronounFeature, double)> features)
    {
        bool inside = speech.IsQuoted(word), markInside = speech.IsQuoted(mark.First);
        if (inside || markInside)
            features.Add((!markInside ? PronounFeature.OutOfQuoteIntoQuote : inside ? PronounFeature.SameQuote : PronounFeature.InQuoteOutOfQuote, 1));
        if (mark.Cluster != history.LastSpeaker || inside && SpeakerBehind is not null)
            return;
        if (inside)
            features.Add((PronounFeature.SpeakerOfQuote, 1));
        else if (speech.Speaks(word, word + 1))
            features.Add((PronounFeature.SpeakerOfLastQuote, 1));
        else if (words[word].Sentence - words[history.LastSpeakerWord].Sentence == 1)
            features.Add((PronounFeature.SpeakerBefore, 1));
        else if (mark.First < word && words.SameSentence(mark.First, word) && speech.Speaks(mark.First, mark.End))
            features.Add((PronounFeature.SpeakerOfClause, 1));
    }

    private void DescribeBefore(int word, PersonMark mark, int distance, List<(PronounFeature, double)> features)
    {
        var (nearby, inPrevious) = history.Nearby(mark.Cluster, words[word].Sentence);
        if (distance == 0 && inPrevious)
            features.Add((PronounFeature.PreviousSentenceToo, 1));
        if (history.IsSubjectOf(mark.Cluster, words[word].Sentence - 1, roles))
            features.Add((PronounFeature.SubjectBefore, 1));
        if (nearby > 1)
            features.Add((PronounFeature.NamedTwiceNearby, 1));
        if (history.SubjectsNearby(mark.Cluster, words[word].Sentence, roles) is > 0 and var subjects)
            features.Add((PronounFeature.SubjectsNearby, subjects));
        if (distance == 0)
            features.Add((PronounFeature.Between, VerbsBetween(mark.End, word) / 3.0));
        if (history.IsFirstOfSentence(mark))
            features.Add((PronounFeature.FirstPersonOfSentence, 1));
        if (words.Key(mark.First - 1) is "," or "(" && words.Key(mark.End) is "," or ")")
            features.Add((PronounFeature.Apposition, 1));
        if (words.Is(mark.End, ClosedClass.CoordinatingConjunction) || words.Is(mark.First - 1, ClosedClass.CoordinatingConjunction))
            features.Add((PronounFeature.Coordinated, 1));
    }

    // “When he arrived, Doyle …”, “Prior to his death, Doyle …”: the sentence begins with what is only the setting of its main clause.
    internal bool IsFronted(int pronoun, int subject)
    {
        var first = pronoun;
        while (first > 0 && words[first - 1].Sentence == words[pronoun].Sentence) first--;
        while (first < pronoun && !words[first].IsWord) first++;
        if (!(words.PartOfSpeech(first) is PartOfSpeech.Adp or PartOfSpeech.Sconj || words.PartOfSpeech(first) is PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Verb && first < pronoun))
            return false;
        for (var i = first + 2; i < pronoun; i++)
            if (words.Key(i) is ",")
                return false;
        return subject - pronoun < LongestSetting;
    }

    // At most five.
    private int VerbsBetween(int from, int to)
    {
        var verbs = 0;
        for (var i = from; i < to && verbs < 5; i++)
            verbs += words.PartOfSpeech(i) == PartOfSpeech.Verb ? 1 : 0;
        return verbs;
    }

    private static PronounFeature Pair(SyntacticRole mark, SyntacticRole pronoun)
    {
        var row = pronoun switch
        {
            SyntacticRole.Subject => PronounFeature.SubjectForSubject,
            SyntacticRole.Possessor => PronounFeature.SubjectForPossessor,
            _ => PronounFeature.SubjectForObject,
        };
        return row + mark switch { SyntacticRole.Subject => 0, SyntacticRole.Object => 1, SyntacticRole.Possessor => 2, SyntacticRole.Oblique => 3, _ => 4 };
    }
}
