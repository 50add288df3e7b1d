using NewsTools.Language;

namespace NewsTools.People;

/// <summary>The candidates of a pronoun and what speaks for each.</summary>
internal sealed class PronounFeatures
{
    private const int Reach = 4; // sentences that a pronoun looks back
    private const int MostCandidates = 12;
    private readonly NameWords _words;
    private readonly Document _document;
    private readonly PronounRanker _ranker;
    private readonly bool[] _quoted; // words inside quotation marks
    private readonly Dictionary<PersonCluster, int> _seen = []; // how often each was mentioned so far
    private readonly Dictionary<int, SyntacticRole> _roles = [];
    private PersonCluster? _firstPerson;
    private PersonCluster? _lastSpeaker;
    private (Gender Gender, PersonCluster Cluster, int Word)? _lastPronoun;

    internal PronounFeatures(NameWords words, PronounRanker ranker)
    {
        _words = words;
        _ranker = ranker;
        _document = words.Document;
        _quoted = Quoted(words);
    }

    /// <summary>Notes a mention, in the order of the text.</summary>
    internal void See(PersonMark mark)
    {
        _seen[mark.Cluster] = _seen.GetValueOrDefault(mark.Cluster) + 1;
        _firstPerson ??= mark.Cluster;
        if (mark.Kind == MentionKind.Pronoun && Pronoun.GenderOf(_words.Key(mark.First)) is { } gender)
            _lastPronoun = (gender, mark.Cluster, mark.First);
        if (!_quoted[mark.First] && Speaks(mark))
            _lastSpeaker = mark.Cluster;
    }

    /// <summary>The people whom a pronoun may mean.</summary>
    /// <param name="word">The pronoun's word.</param>
    /// <param name="gender">The gender that it states.</param>
    /// <param name="seen">The mentions before it.</param>
    /// <param name="marks">All names and descriptions.</param>
    /// <param name="next">The first of them after the pronoun.</param>
    internal List<PronounCandidate> Candidates(int word, Gender gender, List<PersonMark> seen, List<PersonMark> marks, int next)
    {
        var found = new List<(PersonMark Mark, int Rank)>();
        var known = new HashSet<PersonCluster>();
        var sentence = _words[word].Sentence;
        for (var i = seen.Count - 1; i >= 0 && found.Count < MostCandidates; i--)
        {
            var mark = seen[i];
            if (sentence - _words[mark.First].Sentence > Reach && found.Count > 0)
                break;
            if (sentence - _words[mark.First].Sentence > 3 * Reach)
                break;
            if (Excluded(mark.Cluster, gender) || !known.Add(mark.Cluster))
                continue;
            found.Add((mark, found.Count));
        }
        var before = found.Count;
        for (var i = next; i < marks.Count && _words[marks[i].First].Sentence == sentence && found.Count < before + 3; i++)
            if (!Excluded(marks[i].Cluster, gender) && known.Add(marks[i].Cluster))
                found.Add((marks[i], found.Count));
        // The parse tells apart the people of one sentence, which is worth its time where the choice is close.
        var candidates = Describe(word, gender, seen, found, null);
        return found.Count > 1 && found.Exists(f => _words[f.Mark.First].Sentence == sentence) && !_ranker.IsClear(candidates)
            ? Describe(word, gender, seen, found, _document.Parse(sentence)) : candidates;
    }

    private List<PronounCandidate> Describe(int word, Gender gender, List<PersonMark> seen, List<(PersonMark Mark, int Rank)> found, DependencyTree? tree)
    {
        var sentence = _words[word].Sentence;
        var role = RoleOf(word, word + 1, sentence, tree);
        var candidates = new List<PronounCandidate>(found.Count);
        foreach (var (mark, rank) in found)
            if (Describe(word, gender, role, mark, rank, seen, found.Count, tree) is { } features)
                candidates.Add(new PronounCandidate(mark.Cluster, role switch { SyntacticRole.Subject => 0, SyntacticRole.Possessor => 2, _ => 1 }, Math.Min(2, sentence - _words[mark.First].Sentence), features));
        Compare(word, role, candidates, found, tree);
        return candidates;
    }

    // What only shows beside the other candidates.
    private void Compare(int word, SyntacticRole role, List<PronounCandidate> candidates, List<(PersonMark Mark, int Rank)> found, DependencyTree? tree)
    {
        var most = candidates.Count == 0 ? 0 : candidates.Max(c => _seen.GetValueOrDefault(c.Cluster));
        PersonCluster? nearestSubject = null;
        var subjects = 0;
        foreach (var (mark, _) in found)
            if (mark.First < word && RoleOf(mark.First, mark.End, _words[word].Sentence, tree) == SyntacticRole.Subject)
            {
                nearestSubject ??= mark.Cluster;
                subjects += _words[mark.First].Sentence >= _words[word].Sentence - 1 ? 1 : 0;
            }
        foreach (var candidate in candidates)
        {
            var features = (List<(PronounFeature, double)>)candidate.Features;
            if (candidate.Cluster == nearestSubject)
            {
                features.Add((PronounFeature.NearestSubject, 1));
                if (subjects == 1)
                    features.Add((PronounFeature.OnlySubjectBefore, 1));
                if (role == SyntacticRole.Subject && _words.StartsSentence(word))
                    features.Add((PronounFeature.PronounFirstSubject, 1));
            }
            if (most > 1 && _seen.GetValueOrDefault(candidate.Cluster) == most)
                features.Add((PronounFeature.MostFrequent, 1));
        }
    }

    private static bool Excluded(PersonCluster cluster, Gender gender) =>
        cluster.Gender is Gender.Female or Gender.Male && cluster.Gender != gender || cluster.Gender == Gender.Unstated && cluster.PronounGender != Gender.Unstated && cluster.PronounGender != gender;

    // Null where the grammar forbids it.
    private List<(PronounFeature Feature, double Value)>? Describe(int word, Gender gender, SyntacticRole role, PersonMark mark, int rank, List<PersonMark> seen, int count, DependencyTree? tree)
    {
        var features = new List<(PronounFeature, double)>(24);
        void Is(PronounFeature feature, double value = 1) => features.Add((feature, value));
        var cluster = mark.Cluster;
        var after = mark.First > word;
        var distance = _words[word].Sentence - _words[mark.First].Sentence;
        Is(distance switch { 0 => PronounFeature.SameSentence, 1 => PronounFeature.PreviousSentence, 2 => PronounFeature.TwoSentencesBack, _ => PronounFeature.FartherBack });
        if (distance > 0 && _document.Sentences[_words[word].Sentence].Block != _document.Sentences[_words[mark.First].Sentence].Block)
            Is(PronounFeature.OtherBlock);
        Is(PronounFeature.Distance, Math.Log(1 + Math.Abs(word - mark.First)) / 4);
        Is(rank switch { 0 => PronounFeature.NearestPerson, 1 => PronounFeature.SecondNearest, 2 => PronounFeature.ThirdNearest, _ => PronounFeature.FartherPerson });
        var markRole = RoleOf(mark.First, mark.End, _words[word].Sentence, tree);
        Is(Pair(markRole, role));
        Is(mark.Kind switch { MentionKind.Pronoun => PronounFeature.ByPronoun, MentionKind.Name => PronounFeature.ByFullName, MentionKind.Alias => PronounFeature.ByPartOfName, _ => PronounFeature.ByDescription });
        if (_words.StartsSentence(mark.First))
            Is(PronounFeature.FirstOfSentence);
        var times = _seen.GetValueOrDefault(cluster);
        Is(PronounFeature.Frequency, Math.Log(1 + times));
        if (times == 1)
            Is(PronounFeature.OnlyMention);
        if (cluster == _firstPerson)
            Is(PronounFeature.FirstPerson);
        if (count == 1)
            Is(PronounFeature.OnlyCandidate);
        if (_lastPronoun is { } last && last.Cluster == cluster && last.Gender == gender)
            Is((_words[word].Sentence - _words[last.Word].Sentence) switch { 0 => PronounFeature.ChainSameSentence, 1 => PronounFeature.ChainPreviousSentence, _ => PronounFeature.ChainFarther });
        DescribeGender(cluster, gender, Is);
        DescribeQuotes(word, mark, cluster, Is);
        if (after)
        {
            Is(PronounFeature.Cataphora);
            if (markRole == SyntacticRole.Subject && IsFronted(word, mark.First))
                Is(PronounFeature.CataphoraFronted);
            return features;
        }
        if (distance == 0 && !DescribeClause(word, role, mark, markRole, tree, Is))
            return null;
        for (var i = seen.Count - 1; i >= 0 && _words[word].Sentence - _words[seen[i].First].Sentence <= 1; i--)
            if (seen[i].Cluster == cluster && _words[word].Sentence - _words[seen[i].First].Sentence == 1 && distance == 0)
            {
                Is(PronounFeature.PreviousSentenceToo);
                break;
            }
        var nearby = 0;
        for (var i = seen.Count - 1; i >= 0 && _words[word].Sentence - _words[seen[i].First].Sentence <= 1; i--)
            nearby += seen[i].Cluster == cluster ? 1 : 0;
        if (nearby > 1)
            Is(PronounFeature.NamedTwiceNearby);
        if (distance == 0)
            Is(PronounFeature.Between, Between(mark.End, word) / 3.0);
        if (IsFirstPersonOfSentence(mark, seen))
            Is(PronounFeature.FirstPersonOfSentence);
        if (_words.Key(mark.First - 1) is "," or "(" && _words.Key(mark.End) is "," or ")")
            Is(PronounFeature.Apposition);
        if (_words.Key(mark.End) is "and" or "or" || _words.Key(mark.First - 1) is "and" or "or")
            Is(PronounFeature.Coordinated);
        return features;
    }

    // “When he arrived, Doyle …”, “Prior to his death, Doyle …”: the sentence begins with what is only the setting of its main clause.
    private bool IsFronted(int pronoun, int subject)
    {
        var first = pronoun;
        while (first > 0 && _words[first - 1].Sentence == _words[pronoun].Sentence) first--;
        while (first < pronoun && !_words[first].IsWord) first++;
        if (!(_words.PartOfSpeech(first) is PartOfSpeech.Adp or PartOfSpeech.Sconj || _words.PartOfSpeech(first) is PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Verb && first < pronoun))
            return false;
        for (var i = first; i < pronoun; i++)
            if (_words.Key(i) is "," && i > first + 1)
                return false;
        return subject - pronoun < 25;
    }

    // Verbs between a mention and the pronoun, at most five.
    private int Between(int from, int to)
    {
        var verbs = 0;
        for (var i = from; i < to && verbs < 5; i++)
            verbs += _words.PartOfSpeech(i) == PartOfSpeech.Verb ? 1 : 0;
        return verbs;
    }

    private bool IsFirstPersonOfSentence(PersonMark mark, List<PersonMark> seen)
    {
        for (var i = seen.Count - 1; i >= 0 && _words[seen[i].First].Sentence >= _words[mark.First].Sentence; i--)
            if (seen[i].First < mark.First)
                return _words[seen[i].First].Sentence != _words[mark.First].Sentence;
        return true;
    }

    private static void DescribeGender(PersonCluster cluster, Gender gender, Action<PronounFeature, double> add)
    {
        if (cluster.Gender == gender || cluster.PronounGender == gender)
            add(PronounFeature.StatedGender, 1);
        else if (cluster.ShareOfWomen is { } women)
        {
            var share = Math.Clamp((gender == Gender.Female ? women : 100 - women) / 100.0, 0.005, 0.995);
            add(PronounFeature.GenderOdds, Math.Log(share / (1 - share)) / 4);
            if (share > 0.8)
                add(PronounFeature.LikelyGender, 1);
            else if (share < 0.2)
                add(PronounFeature.UnlikelyGender, 1);
        }
        else
            add(PronounFeature.UnknownGender, 1);
    }

    private void DescribeQuotes(int word, PersonMark mark, PersonCluster cluster, Action<PronounFeature, double> add)
    {
        bool inside = _quoted[word], markInside = _quoted[mark.First];
        if (inside && !markInside)
            add(PronounFeature.OutOfQuoteIntoQuote, 1);
        else if (!inside && markInside)
            add(PronounFeature.InQuoteOutOfQuote, 1);
        else if (inside)
            add(PronounFeature.SameQuote, 1);
        if (inside && cluster == _lastSpeaker)
            add(PronounFeature.SpeakerOfQuote, 1);
        if (!inside && cluster == _lastSpeaker && Speaks(new PersonMark(word, word + 1, cluster, MentionKind.Pronoun)))
            add(PronounFeature.SpeakerOfLastQuote, 1);
    }

    // Binding: “he told him”: two people. False where the mention cannot be the antecedent.
    private bool DescribeClause(int word, SyntacticRole role, PersonMark mark, SyntacticRole markRole, DependencyTree? tree, Action<PronounFeature, double> add)
    {
        if (tree is null || tree.Relation(_words[word].Token) == DependencyRelation.Dep)
            return !(role == SyntacticRole.Object && IsSubjectOfVerbBefore(mark.End, word)); // no parse
        int pronoun = _words[word].Token, antecedent = HeadToken(mark.First, mark.End, tree);
        var reflexive = _words.Key(word).EndsWith("self", StringComparison.Ordinal);
        var pronounVerb = Governor(tree, pronoun);
        var markVerb = Governor(tree, antecedent);
        if (pronounVerb >= 0 && pronounVerb == markVerb)
        {
            if (markRole == SyntacticRole.Subject)
                add(PronounFeature.SameClauseSubject, 1);
            else
                add(PronounFeature.SameClauseObject, 1);
            if (role is SyntacticRole.Object or SyntacticRole.Subject && markRole is SyntacticRole.Object or SyntacticRole.Subject && tree.Relation(pronoun) is not DependencyRelation.NmodPoss)
                return reflexive;
        }
        else if (pronounVerb >= 0 && markVerb >= 0 && markRole == SyntacticRole.Subject && tree.IsUnder(pronounVerb, markVerb))
        {
            add(PronounFeature.SubjectOfGovernor, 1);
            if (OrganizationFinder.IsSpeechVerb(NameWords.Fold(_document.Word(markVerb))))
                add(PronounFeature.SubjectOfReport, 1);
            if (tree.Head(pronounVerb) == markVerb)
                add(PronounFeature.SubjectOfClauseBefore, 1);
        }
        if (tree.Relation(antecedent) == DependencyRelation.NsubjPass)
            add(PronounFeature.PassiveSubject, 1);
        if (tree.IsUnder(antecedent, pronoun))
            return false;
        if (tree.IsUnder(pronoun, antecedent) && role == SyntacticRole.Possessor)
            add(PronounFeature.OwnNounPhrase, 1);
        if (markRole == SyntacticRole.Subject && tree.Relation(markVerb >= 0 ? markVerb : antecedent) == DependencyRelation.Root)
        {
            add(PronounFeature.MainSubject, 1);
            if (_words.Key(word - 1) is ";" or ":" or "—" or "–" || _words.Key(word - 1) is "and" or "but" or "because" && role == SyntacticRole.Subject)
                add(PronounFeature.NewClauseMainSubject, 1);
        }
        return true;
    }

    // “Doyle thanked him”: nothing but one verb between.
    private bool IsSubjectOfVerbBefore(int end, int pronoun)
    {
        var verbs = 0;
        for (var i = end; i < pronoun; i++)
        {
            if (!_words[i].IsWord || _words.PartOfSpeech(i) is PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Pron or PartOfSpeech.Propn)
                return false;
            verbs += _words.PartOfSpeech(i) == PartOfSpeech.Verb ? 1 : 0;
        }
        return verbs == 1;
    }

    // The verb or other predicate whose argument a token is.
    private static int Governor(DependencyTree tree, int token)
    {
        for (var steps = 0; token >= 0 && steps < 12; steps++)
        {
            var relation = tree.Relation(token);
            var head = tree.Head(token);
            if (relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter or DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl
                or DependencyRelation.OblAgent or DependencyRelation.OblUnmarked)
                return head;
            if (relation is DependencyRelation.Ccomp or DependencyRelation.Xcomp or DependencyRelation.Advcl or DependencyRelation.AclRelcl or DependencyRelation.Acl or DependencyRelation.Parataxis or DependencyRelation.Root)
                return -1;
            token = head;
        }
        return -1;
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

    // Whether a mention stands beside a verb of speech, as its subject.
    private bool Speaks(PersonMark mark) =>
        OrganizationFinder.IsSpeechVerb(_words.Key(mark.End)) && _words.SameSentence(mark.First, mark.End) || OrganizationFinder.IsSpeechVerb(_words.Key(mark.First - 1)) && _words.SameSentence(mark.First, mark.First - 1) && IsQuoteEnd(mark.First - 2);

    private int HeadToken(int first, int end, DependencyTree tree)
    {
        int from = _words[first].Token, to = _words[end - 1].Token;
        for (var token = from; token <= to && token < tree.End; token++)
            if (tree.Head(token) < from || tree.Head(token) > to)
                return token;
        return Math.Min(to, tree.End - 1);
    }

    /// <summary>What a mention does in its clause: by the parse of the pronoun's sentence where the mention stands there and there is one, else by its neighbours.</summary>
    private SyntacticRole RoleOf(int first, int end, int sentence, DependencyTree? tree) =>
        tree is not null && _words[first].Sentence == sentence ? RoleByParse(first, end, tree) : RoleByNeighbours(first, end);

    private SyntacticRole RoleByParse(int first, int end, DependencyTree tree)
    {
        var token = HeadToken(first, end, tree);
        for (var steps = 0; token >= 0 && steps < 6; steps++)
        {
            switch (tree.Relation(token))
            {
                case DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter:
                    return SyntacticRole.Subject;
                case DependencyRelation.Obj or DependencyRelation.Iobj:
                    return SyntacticRole.Object;
                case DependencyRelation.NmodPoss:
                    return SyntacticRole.Possessor;
                case DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.OblAgent:
                    return SyntacticRole.Oblique;
                case DependencyRelation.Appos or DependencyRelation.Conj or DependencyRelation.Flat or DependencyRelation.Compound:
                    token = tree.Head(token);
                    continue;
                case DependencyRelation.Dep:
                    return RoleByNeighbours(first, end);
                default:
                    return SyntacticRole.Other;
            }
        }
        return SyntacticRole.Other;
    }

    // Without a parse: by the words beside it.
    private SyntacticRole RoleByNeighbours(int first, int end)
    {
        if (_roles.TryGetValue(first, out var role))
            return role;
        return _roles[first] = FindRole(first, end);
    }

    private SyntacticRole FindRole(int first, int end)
    {
        switch (_words.Key(first))
        {
            case "he" or "she" or "who":
                return SyntacticRole.Subject;
            case "his" or "hers" or "whose":
                return SyntacticRole.Possessor;
            case "him" or "himself" or "herself":
                return SyntacticRole.Object;
            case "her":
                return _document.PennTag(_words[first].Token) == "PRP$" ? SyntacticRole.Possessor : SyntacticRole.Object;
        }
        if (_words.SameSentence(first, end) && _words[end].IsPossessive)
            return SyntacticRole.Possessor;
        if (IsBeforeVerb(first, end))
            return SyntacticRole.Subject;
        // The noun phrase that the mention ends: “with the French painter Doyle”, “thanked Doyle”.
        var before = first - 1;
        while (_words.SameSentence(first, before) && _words.PartOfSpeech(before) is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num)
            before--;
        if (!_words.SameSentence(first, before))
            return SyntacticRole.Other;
        return _words.PartOfSpeech(before) switch
        {
            PartOfSpeech.Adp => SyntacticRole.Oblique,
            PartOfSpeech.Verb => OrganizationFinder.IsSpeechVerb(_words.Key(before)) && IsQuoteEnd(before - 1) ? SyntacticRole.Subject : SyntacticRole.Object,
            _ => SyntacticRole.Other,
        };
    }

    // “Doyle said”, “Doyle never had”, “Doyle, the mayor of Pell, was”, “Doyle and Marsh were”
    private bool IsBeforeVerb(int first, int end)
    {
        const int longest = 25;
        var aside = false;
        for (var i = end; i < end + longest && _words.SameSentence(first, i); i++)
        {
            if (!_words[i].IsWord)
            {
                if (_words.Key(i) is not ("," or "(" or ")" or "—" or "–"))
                    return false;
                aside = !aside;
                continue;
            }
            if (aside)
                continue;
            switch (_document.PennTag(_words[i].Token))
            {
                case "VBD" or "VBZ" or "VBP" or "MD":
                    return true;
                case "RB" or "CC" or "NNP":
                    continue;
                default:
                    return false;
            }
        }
        return false;
    }

    private bool IsQuoteEnd(int word) => _words.Key(word) is "," or "”" or "\"" or "''" or "’";

    // Double marks of any kind; a mark that is never closed ends with its paragraph.
    private static bool[] Quoted(NameWords words)
    {
        var quoted = new bool[words.Count];
        var open = false;
        var block = -1;
        for (var i = 0; i < words.Count; i++)
        {
            var now = words.Document.Sentences[words[i].Sentence].Block;
            if (now != block)
                (open, block) = (false, now);
            switch (words.Key(i))
            {
                case "“" or "«" or "„" or "``":
                    open = true;
                    break;
                case "”" or "»" or "''":
                    open = false;
                    break;
                case "\"":
                    open = !open;
                    break;
            }
            quoted[i] = open;
        }
        return quoted;
    }
}
