using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Tells what mentions do in their clauses, by a parse or, where there is none, by the words beside them.</summary>
internal sealed class SyntacticRoles(NameWords words, SpeechContext speech)
{
    private const int LongestAside = 25; // words between a subject and its verb
    private readonly Dictionary<int, SyntacticRole> _byNeighbours = [];

    /// <summary>What a mention does: by the parse of the pronoun's sentence where the mention stands there and there is one, else by its neighbours.</summary>
    internal SyntacticRole Of(int first, int end, int sentence, DependencyTree? tree) =>
        tree is not null && words[first].Sentence == sentence ? ByParse(first, end, tree) : ByNeighbours(first, end);

    /// <summary>The token of a mention on which its other words depend.</summary>
    internal int HeadToken(int first, int end, DependencyTree tree)
    {
        int from = words[first].Token, to = words[end - 1].Token;
        for (var token = from; token <= to && token < tree.End; token++)
            if (tree.Head(token) < from || tree.Head(token) > to)
                return token;
        return Math.Min(to, tree.End - 1);
    }

    private SyntacticRole ByParse(int first, int end, DependencyTree tree)
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
                    return ByNeighbours(first, end);
                default:
                    return SyntacticRole.Other;
            }
        }
        return SyntacticRole.Other;
    }

    private SyntacticRole ByNeighbours(int first, int end)
    {
        if (_byNeighbours.TryGetValue(first, out var role))
            return role;
        return _byNeighbours[first] = OfPronoun(first) ?? OfName(first, end);
    }

    private SyntacticRole? OfPronoun(int word)
    {
        if (words.Is(word, ClosedClass.NominativePronoun))
            return SyntacticRole.Subject;
        if (words.Is(word, ClosedClass.PossessivePronoun))
            return SyntacticRole.Possessor;
        if (words.Is(word, ClosedClass.AccusativePronoun))
            return SyntacticRole.Object;
        // “her”, which is two pronouns
        if (words.Is(word, ClosedClass.FeminineAnyPronoun))
            return words.Document.PennTag(words[word].Token) == "PRP$" ? SyntacticRole.Possessor : SyntacticRole.Object;
        return null;
    }

    private SyntacticRole OfName(int first, int end)
    {
        if (words.SameSentence(first, end) && words[end].IsPossessive)
            return SyntacticRole.Possessor;
        if (IsBeforeVerb(first, end) || speech.SpeaksBefore(end))
            return SyntacticRole.Subject;
        // The noun phrase that the mention ends: “with the French painter Doyle”, “thanked Doyle”.
        var before = first - 1;
        while (words.SameSentence(first, before) && words.PartOfSpeech(before) is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num)
            before--;
        if (!words.SameSentence(first, before))
            return SyntacticRole.Other;
        return words.PartOfSpeech(before) switch
        {
            PartOfSpeech.Adp => SyntacticRole.Oblique,
            PartOfSpeech.Verb => speech.IsVerbOfQuote(before) ? SyntacticRole.Subject : SyntacticRole.Object,
            _ => SyntacticRole.Other,
        };
    }

    // “Doyle said”, “Doyle never had”, “Doyle, the mayor of Pell, was”, “the mayor, Doyle, was”, “Doyle and Marsh were”
    private bool IsBeforeVerb(int first, int end)
    {
        if (words.Key(first - 1) is "," && words.Key(end) is "," && words.SameSentence(first, end + 1) && words.Document.PennTag(words[end + 1].Token) is "VBD" or "VBZ" or "VBP" or "MD")
            return true;
        var aside = false;
        for (var i = end; i < end + LongestAside && words.SameSentence(first, i); i++)
        {
            if (!words[i].IsWord)
            {
                if (words.Key(i) is not ("," or "(" or ")" or "—" or "–"))
                    return false;
                aside = !aside;
                continue;
            }
            if (aside)
                continue;
            switch (words.Document.PennTag(words[i].Token))
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
}
