using NewsTools.Language;

namespace NewsTools.People;

/// <summary>What the clauses of one sentence say of a pronoun and a mention before it, and which pairs the grammar forbids.</summary>
internal sealed class ClauseFeatures(NameWords words, SyntacticRoles roles)
{
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
        if (role == SyntacticRole.Possessor && tree.IsUnder(pronoun, antecedent))
            features.Add((PronounFeature.OwnNounPhrase, 1));
        if (markRole == SyntacticRole.Subject && tree.Relation(markVerb >= 0 ? markVerb : antecedent) == DependencyRelation.Root)
            DescribeMainSubject(word, role, features);
        return true;
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
