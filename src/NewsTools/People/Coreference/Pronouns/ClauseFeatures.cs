using NewsTools.Language;

namespace NewsTools.People;

/// <summary>What the clauses of one sentence say of a pronoun and a mention before it, and which pairs the grammar forbids.</summary>
internal sealed class ClauseFeatures(NameWords words, SyntacticRoles roles)
{
    private const int LongestChain = 6; // steps up a tree

    /// <summary>Adds what holds. False where the mention cannot be the antecedent: “he told him” are two people.</summary>
    internal bool Describe(int word, SyntacticRole role, PersonMark mark, SyntacticRole markRole, DependencyTree? tree, List<(PronounFeature, double)> features)
    {
        if (tree is null || tree.Relation(words[word].Token) == DependencyRelation.Dep)
            return !(role == SyntacticRole.Object && IsSubjectOfVerbBefore(mark.End, word)); // no parse
        int pronoun = words[word].Token, antecedent = roles.HeadToken(mark.First, mark.End, tree);
        int pronounVerb = Governor(tree, pronoun), markVerb = Governor(tree, antecedent);
        if (pronounVerb >= 0 && pronounVerb == markVerb)
        {
            features.Add((markRole == SyntacticRole.Subject ? PronounFeature.SameClauseSubject : PronounFeature.SameClauseObject, 1));
            if (role is SyntacticRole.Object or SyntacticRole.Subject && markRole is SyntacticRole.Object or SyntacticRole.Subject && tree.Relation(pronoun) is not DependencyRelation.NmodPoss)
                return words.Is(word, ClosedClass.ThirdPersonReflexive);
        }
        else if (pronounVerb >= 0 && markVerb >= 0 && markRole == SyntacticRole.Subject && tree.IsUnder(pronounVerb, markVerb))
            DescribeGovernor(pronounVerb, markVerb, tree, features);
        if (tree.Relation(antecedent) == DependencyRelation.NsubjPass)
            features.Add((PronounFeature.PassiveSubject, 1));
        if (tree.IsUnder(antecedent, pronoun))
            return false;
        if (IsEquated(tree, pronoun, antecedent))
            return false;
        if (DescribeSubjects(tree, pronoun, antecedent, features) && IsDoneTo(tree, pronoun) && !words.Is(word, ClosedClass.ThirdPersonReflexive))
            return false;
        if (role == SyntacticRole.Possessor && tree.IsUnder(pronoun, antecedent))
            features.Add((PronounFeature.OwnNounPhrase, 1));
        if (markRole == SyntacticRole.Subject && tree.Relation(markVerb >= 0 ? markVerb : antecedent) == DependencyRelation.Root)
            DescribeMainSubject(word, role, features);
        return true;
    }

    // True where the mention does what the verb says whose argument the pronoun is, though its subject may be that of another verb: “Doyle went and thanked him”, “Doyle, who thanked him”.
    // Else it may be the subject of the verb above.
    private static bool DescribeSubjects(DependencyTree tree, int pronoun, int antecedent, List<(PronounFeature, double)> features)
    {
        var verb = Governor(tree, pronoun);
        if (verb < 0)
            return false;
        var subject = SubjectOf(tree, verb);
        if (subject >= 0 && subject != pronoun)
        {
            var isSame = IsSame(tree, subject, antecedent);
            if (isSame)
                features.Add((PronounFeature.UnderstoodSubject, 1));
            return isSame;
        }
        for (var steps = 0; verb >= 0 && steps < LongestChain; steps++)
        {
            verb = tree.Head(verb);
            if (verb < 0 || (subject = SubjectOf(tree, verb)) < 0 || subject == pronoun)
                continue;
            if (IsSame(tree, subject, antecedent))
                features.Add((PronounFeature.SubjectAbove, 1));
            break;
        }
        return false;
    }

    // “Doyle is her mother”, “her mother is Doyle”: she is not Doyle.
    private static bool IsEquated(DependencyTree tree, int pronoun, int antecedent)
    {
        if (tree.Relation(pronoun) != DependencyRelation.NmodPoss)
            return false;
        var (owned, subject, predicate) = (tree.Head(pronoun), antecedent, tree.Head(pronoun));
        if (tree.Head(owned) == antecedent)
            (subject, predicate) = (owned, antecedent);
        return tree.Head(subject) == predicate && tree.Relation(subject) == DependencyRelation.Nsubj && tree.Child(predicate, DependencyRelation.Cop) >= 0;
    }

    /// <summary>Whether a mention after a pronoun is said to be what the pronoun describes: “her mother is Doyle”.</summary>
    internal bool IsEquated(int word, PersonMark mark, DependencyTree? tree) => tree is not null && IsEquated(tree, words[word].Token, roles.HeadToken(mark.First, mark.End, tree));

    // “thanked him”, “went with him”, but not “took the key with him”.
    private static bool IsDoneTo(DependencyTree tree, int pronoun) =>
        tree.Relation(pronoun) is DependencyRelation.Obj or DependencyRelation.Iobj || tree.Relation(pronoun) is DependencyRelation.Obl && tree.Child(tree.Head(pronoun), DependencyRelation.Obj) < 0;

    private static bool IsSame(DependencyTree tree, int token, int other)
    {
        for (var steps = 0; other >= 0 && steps < LongestChain; steps++)
        {
            if (token == other)
                return true;
            if (tree.Relation(other) is not (DependencyRelation.Appos or DependencyRelation.Flat or DependencyRelation.Compound))
                return false;
            other = tree.Head(other);
        }
        return false;
    }

    // Who does what a verb says: its subject, that of the verb it is joined to or depends on, or what its relative clause describes; -1 where there is none.
    private static int SubjectOf(DependencyTree tree, int verb)
    {
        for (var steps = 0; verb >= 0 && steps < LongestChain; steps++)
        {
            foreach (var child in tree.Children(verb))
                if (tree.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter)
                    return tree.Relation(verb) is DependencyRelation.AclRelcl && child == tree.Subtree(verb).First ? tree.Head(verb) : child;
            switch (tree.Relation(verb))
            {
                case DependencyRelation.Conj or DependencyRelation.Xcomp or DependencyRelation.Advcl:
                    verb = tree.Head(verb);
                    continue;
                case DependencyRelation.Acl:
                    return tree.Head(verb);
                default:
                    return -1;
            }
        }
        return -1;
    }

    // The mention is the subject of a verb above that of the pronoun: “Doyle said he would”.
    private void DescribeGovernor(int pronounVerb, int markVerb, DependencyTree tree, List<(PronounFeature, double)> features)
    {
        features.Add((PronounFeature.SubjectOfGovernor, 1));
        if (words.Lexicon.IsSpeechVerb(NameWords.Fold(words.Document.Word(markVerb))))
            features.Add((PronounFeature.SubjectOfReport, 1));
        if (tree.Head(pronounVerb) == markVerb)
            features.Add((PronounFeature.SubjectOfClauseBefore, 1));
    }

    private void DescribeMainSubject(int word, SyntacticRole role, List<(PronounFeature, double)> features)
    {
        features.Add((PronounFeature.MainSubject, 1));
        if (words.Key(word - 1) is ";" or ":" or "—" or "–" || role == SyntacticRole.Subject && words.Is(word - 1, ClosedClass.ClauseLinkingConjunction))
            features.Add((PronounFeature.NewClauseMainSubject, 1));
    }

    // “Doyle thanked him”: nothing but one verb between.
    private bool IsSubjectOfVerbBefore(int end, int pronoun)
    {
        var verbs = 0;
        for (var i = end; i < pronoun; i++)
        {
            if (!words[i].IsWord || words.PartOfSpeech(i) is PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Pron or PartOfSpeech.Propn)
                return false;
            verbs += words.PartOfSpeech(i) == PartOfSpeech.Verb ? 1 : 0;
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
}
